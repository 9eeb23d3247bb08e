import { z } from "zod";
import { now } from "~/platform/clock.server";
import type { JobHandler } from "~/platform/jobs/job";
import { requireShop } from "~/platform/shopify/shop-store.server";
import { attributeKnownOrders } from "./attribute-orders.server";

const payloadSchema = z.object({ orderId: z.string() });

/** An order was paid with a gift card of ours, which no telling of the order says: it is looked at again. Repeating it is harmless. */
export const attributePaidJob: JobHandler = async ({ shopId, payload }) =>
  attributeKnownOrders(await requireShop(shopId), [payloadSchema.parse(payload).orderId], now());
