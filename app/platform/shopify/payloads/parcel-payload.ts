import { z } from "zod";
import { readBody } from "./unreadable-event";
import type { ParcelTold } from "~/kernel/events/parcel-told";
import { digits, instant, maybeInstant, text } from "./fields";

const fulfillment = z.object({
  id: digits, order_id: digits, status: text, shipment_status: text, created_at: instant, updated_at: maybeInstant,
  line_items: z.array(z.object({ id: digits, product_id: digits.nullish(), quantity: z.coerce.number().int() })).nullish(),
});

/** fulfillments/create, fulfillments/update. */
export function readFulfillmentPayload(body: unknown): ParcelTold {
  const told = readBody(fulfillment, body);
  return {
    orderId: told.order_id,
    fulfillmentId: told.id,
    cancelled: told.status === "cancelled",
    shippedAt: told.created_at,
    deliveredAt: told.shipment_status === "delivered" ? (told.updated_at ?? told.created_at) : null,
    lines: told.line_items?.map(({ id, product_id, quantity }) => ({ lineId: id, productId: product_id ?? null, quantity })) ?? null,
  };
}

const event = z.object({ fulfillment_id: digits, order_id: digits, status: text, happened_at: instant });

/** fulfillment_events/create. */
export function readFulfillmentEventPayload(body: unknown): ParcelTold {
  const told = readBody(event, body);
  return {
    orderId: told.order_id,
    fulfillmentId: told.fulfillment_id,
    cancelled: false,
    shippedAt: null,
    deliveredAt: told.status === "delivered" ? told.happened_at : null,
    lines: null,
  };
}
