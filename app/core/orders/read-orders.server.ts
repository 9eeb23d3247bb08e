import type { Tx } from "~/platform/db/prisma.server";
import type { ShopOrder } from "~/platform/db/client/client";

/** The orders of these ids that have been told of, by id. */
export async function readOrders(tx: Tx, shopId: number, orderIds: readonly string[]): Promise<Map<string, ShopOrder>> {
  const rows = await tx.shopOrder.findMany({ where: { shopId, orderId: { in: [...orderIds] } } });
  return new Map(rows.map((row) => [row.orderId, row]));
}

/**
 * How many other orders of the same customer are known, before and after each of these. Test orders and cancelled ones do not
 * count, as they do not for Shopify. Of two orders of the same second the larger id came later.
 */
export async function countNeighbours(
  tx: Tx, shopId: number, orderIds: readonly string[],
): Promise<Map<string, { earlier: number; later: number }>> {
  const rows = await tx.$queryRaw<{ order_id: string; earlier: number; later: number }[]>`
    SELECT this.order_id,
           count(*) FILTER (WHERE (other.placed_at, length(other.order_id), other.order_id) < (this.placed_at, length(this.order_id), this.order_id))::int AS earlier,
           count(*) FILTER (WHERE (other.placed_at, length(other.order_id), other.order_id) > (this.placed_at, length(this.order_id), this.order_id))::int AS later
    FROM shop_order this
    JOIN shop_order other ON other.shop_id = this.shop_id AND other.customer_id = this.customer_id
      AND other.order_id <> this.order_id AND NOT other.test AND other.cancelled_at IS NULL
    WHERE this.shop_id = ${shopId} AND this.order_id = ANY(${[...orderIds]})
    GROUP BY this.order_id`;
  return new Map(rows.map((row) => [row.order_id, { earlier: row.earlier, later: row.later }]));
}

export interface ParcelFacts {
  shipped: boolean;
  parcels: { cancelled: boolean; deliveredAt: Date | null; shippedAt: Date }[];
}

/** The parcels of these orders, by order id; an order without any has an empty list. */
export async function readParcels(tx: Tx, shopId: number, orderIds: readonly string[]): Promise<Map<string, ParcelFacts>> {
  const rows = await tx.parcel.findMany({ where: { shopId, orderId: { in: [...orderIds] } } });
  const facts = new Map<string, ParcelFacts>(orderIds.map((id) => [id, { shipped: false, parcels: [] }]));
  for (const row of rows) {
    const order = facts.get(row.orderId);
    order?.parcels.push(row);
    if (order && !row.cancelled) order.shipped = true;
  }
  return facts;
}
