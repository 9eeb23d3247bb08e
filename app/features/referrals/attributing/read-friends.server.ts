import type { Tx } from "~/platform/db/prisma.server";
import type { FriendFacts } from "../domain/attribution/attribution";
import type { Pair } from "./read-signals.server";

/** What Shopify counted for a customer: orders of their whole life, and how many of them came after this order. */
export interface LifetimeCount {
  lifetime: number;
  later: number;
}

/**
 * What is known of the buyers of these orders, by order id: orders before under the same account, the same mail address or the same telephone, as far as the shop's
 * history was read; and what Shopify counts for the account, which knows the time before the app as well. The larger one counts.
 *
 * Orders of an advocate who claims this one do not count by a mail address or telephone: that two accounts are one person is a sign to be weighed, and held for a person.
 *
 * @param pairs these orders, each with every advocate who claims it
 */
export async function readFriends(tx: Tx, shopId: number, pairs: readonly Pair[], counted: ReadonlyMap<string, LifetimeCount>): Promise<Map<string, FriendFacts>> {
  const orderIds = [...new Set(pairs.map(({ orderId }) => orderId))];
  const earlier = await tx.$queryRaw<{ order_id: string; earlier: number }[]>`
    SELECT this.order_id, count(DISTINCT other.order_id)::int AS earlier
    FROM shop_order this
    CROSS JOIN LATERAL (
      SELECT o.order_id FROM shop_order o WHERE o.shop_id = this.shop_id AND o.customer_id = this.customer_id
      UNION
      SELECT same.order_id FROM identity_mark mine
      JOIN identity_mark same ON same.shop_id = mine.shop_id AND same.kind = mine.kind AND same.mark = mine.mark
      WHERE mine.shop_id = this.shop_id AND mine.order_id = this.order_id AND mine.kind IN ('email', 'phone')
        AND NOT EXISTS (SELECT FROM json_to_recordset(${JSON.stringify(pairs)}::json) AS pair("orderId" text, "advocateId" text)
                        WHERE pair."orderId" = this.order_id AND pair."advocateId" = same.customer_id)
    ) alike
    JOIN shop_order other ON other.shop_id = this.shop_id AND other.order_id = alike.order_id AND other.order_id <> this.order_id
      AND NOT other.test AND other.cancelled_at IS NULL
      AND (other.placed_at, length(other.order_id), other.order_id) < (this.placed_at, length(this.order_id), this.order_id)
    WHERE this.shop_id = ${shopId} AND this.order_id = ANY(${[...orderIds]})
    GROUP BY this.order_id`;
  const known = new Map(earlier.map((row) => [row.order_id, row.earlier]));
  const brought = await broughtBefore(tx, shopId, orderIds);
  return new Map(orderIds.map((orderId) => {
    const shopify = counted.get(orderId);
    return [orderId, { earlierOrders: Math.max(known.get(orderId) ?? 0, shopify ? shopify.lifetime - 1 - shopify.later : 0), broughtBy: brought.get(orderId) ?? null }];
  }));
}

/** Who brought the buyers of these orders with an earlier order, by order id. By way of their orders: of those there are few, of referrals many. */
async function broughtBefore(tx: Tx, shopId: number, orderIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ order_id: string; advocate_id: string }[]>`
    SELECT DISTINCT ON (this.order_id) this.order_id, r.advocate_id
    FROM shop_order this
    JOIN shop_order other ON other.shop_id = this.shop_id AND other.customer_id = this.customer_id AND other.order_id <> this.order_id
    JOIN referral r ON r.shop_id = other.shop_id AND r.order_id = other.order_id AND r.decision IN ('attributed', 'held')
    WHERE this.shop_id = ${shopId} AND this.order_id = ANY(${[...orderIds]}) AND r.placed_at <= this.placed_at
    ORDER BY this.order_id, r.placed_at`;
  return new Map(rows.map((row) => [row.order_id, row.advocate_id]));
}
