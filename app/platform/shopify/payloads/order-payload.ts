import { z } from "zod";
import { readBody } from "./unreadable-event";
import type { OrderTold } from "~/kernel/events/order-told";
import { parseMoney } from "~/kernel/money";
import { digits, instant, maybeInstant, text } from "./fields";

/**
 * orders/create, orders/paid, orders/updated, orders/cancelled. Shopify's oddities are ordinary: no customer (sold over the
 * counter), names and addresses missing (apps approved for level 1 only), zero totals, unknown fields.
 */
const schema = z.object({
  id: digits,
  name: z.string(),
  currency: z.string(),
  total_price: z.string().nullish(),
  created_at: instant,
  updated_at: maybeInstant,
  cancelled_at: maybeInstant,
  customer_locale: text,
  source_name: text,
  test: z.boolean().nullish(),
  financial_status: text,
  fulfillment_status: text,
  discount_codes: z.array(z.object({ code: z.string() })).nullish(),
  customer: z.object({ id: digits, first_name: text }).nullish(),
  shipping_address: z.object({ first_name: text }).nullish(),
});

/** Throws UnreadableEvent, which names the field. */
export function readOrderPayload(body: unknown): OrderTold {
  const order = readBody(schema, body);
  return {
    orderId: order.id,
    name: order.name,
    customerId: order.customer?.id ?? null,
    firstName: order.customer?.first_name ?? order.shipping_address?.first_name ?? null,
    currency: order.currency,
    totalMinor: parseMoney(order.total_price ?? "0", order.currency)?.minor ?? 0,
    locale: order.customer_locale,
    sourceName: order.source_name ?? "unknown",
    test: order.test ?? false,
    financialStatus: order.financial_status ?? "pending",
    fulfillmentStatus: order.fulfillment_status,
    discountCodes: (order.discount_codes ?? []).map(({ code }) => code),
    placedAt: order.created_at,
    cancelledAt: order.cancelled_at,
    toldAt: order.updated_at ?? order.created_at,
  };
}
