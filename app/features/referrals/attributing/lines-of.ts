import { z } from "zod";
import type { OrderLine } from "~/kernel/events/order-told";
import { orderLineSchema } from "~/kernel/events/order-told";

const linesSchema = z.array(orderLineSchema).nullable().catch(null);

/** An order's lines as they are kept; null where no telling has said them. */
export const linesOf = ({ lines }: { lines: unknown }): OrderLine[] | null => linesSchema.parse(lines);
