import type { Tx } from "~/platform/db/prisma.server";
import type { OrderTold } from "~/kernel/events/order-told";
import { noteCustomers } from "../customers/note-customers.server";
import { noteIdentities } from "../customers/note-identities.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/**
 * Keeps what is told about orders; an older telling never overwrites a newer one, so the sequence does not matter. A
 * cancellation, once told, stays; lines and what codes took off, once told, stay where a newer telling does not say them. Inside a recording.
 */
export async function noteOrders(tx: Tx, shop: Shop, told: readonly OrderTold[], now: Date): Promise<void> {
  const newest = new Map<string, OrderTold>();
  for (const order of told) {
    const known = newest.get(order.orderId);
    if (!known || isNewer(order, known)) newest.set(order.orderId, order);
  }
  // Names and addresses stay out of this statement: they go to the sealed table, or to keyed hashes.
  const rows = [...newest.values()].map(({ firstName: _, lastInitial: _initial, identity: __, ...facts }) => facts);
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO shop_order (shop_id, order_id, name, customer_id, currency, total_minor, current_total_minor, locale,
                            country_code, lines, codes_used, paid_with_gift_card, source_name, checkout_token, renewal, test,
                            financial_status, fulfillment_status, discount_codes, placed_at, cancelled_at, told_at)
    SELECT ${shop.id}, o."orderId", o.name, o."customerId", o.currency, o."totalMinor", o."currentTotalMinor", o.locale,
           o."countryCode", nullif(o.lines, 'null'), nullif(o."codesUsed", 'null'), o."paidWithGiftCard", o."sourceName", o."checkoutToken", o.renewal, o.test,
           o."financialStatus", o."fulfillmentStatus", ARRAY(SELECT json_array_elements_text(o."discountCodes")), o."placedAt", o."cancelledAt", o."toldAt"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS o("orderId" text, name text, "customerId" text, currency text,
      "totalMinor" bigint, "currentTotalMinor" bigint, locale text, "countryCode" text, lines jsonb, "codesUsed" jsonb, "paidWithGiftCard" boolean, "sourceName" text, "checkoutToken" text, renewal boolean, test boolean, "financialStatus" text, "fulfillmentStatus" text, "discountCodes" json,
      "placedAt" timestamptz, "cancelledAt" timestamptz, "toldAt" timestamptz)
    ON CONFLICT (shop_id, order_id) DO UPDATE SET
      name = excluded.name, customer_id = coalesce(excluded.customer_id, shop_order.customer_id), total_minor = excluded.total_minor,
      current_total_minor = excluded.current_total_minor, country_code = coalesce(excluded.country_code, shop_order.country_code),
      lines = coalesce(excluded.lines, shop_order.lines), codes_used = coalesce(excluded.codes_used, shop_order.codes_used),
      paid_with_gift_card = excluded.paid_with_gift_card OR shop_order.paid_with_gift_card,
      checkout_token = coalesce(excluded.checkout_token, shop_order.checkout_token), renewal = excluded.renewal OR shop_order.renewal,
      locale = coalesce(excluded.locale, shop_order.locale), financial_status = excluded.financial_status,
      fulfillment_status = coalesce(excluded.fulfillment_status, shop_order.fulfillment_status),
      discount_codes = excluded.discount_codes, cancelled_at = coalesce(excluded.cancelled_at, shop_order.cancelled_at),
      told_at = excluded.told_at
    WHERE shop_order.told_at < excluded.told_at
       OR (shop_order.told_at = excluded.told_at
           AND coalesce(array_position(${moneyGoes}, excluded.financial_status), 0) >= coalesce(array_position(${moneyGoes}, shop_order.financial_status), 0))`;
  await noteIdentities(tx, shop, [...newest.values()]);
  await noteCustomers(tx, shop, [...newest.values()].flatMap(({ customerId, firstName, lastInitial }) => (customerId ? [{ customerId, firstName, lastInitial: lastInitial ?? null }] : [])), now);
}

/** Shopify's clock has only seconds: of two tellings of the same second, the one in which the money has gone further is the newer. */
const isNewer = (order: OrderTold, known: OrderTold): boolean =>
  order.toldAt > known.toldAt ||
  (order.toldAt.getTime() === known.toldAt.getTime() && moneyGoes.indexOf(order.financialStatus) >= moneyGoes.indexOf(known.financialStatus));

const moneyGoes = ["pending", "authorized", "partially_paid", "paid", "partially_refunded", "refunded", "voided"];
