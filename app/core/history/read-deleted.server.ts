import type { OrderTold } from "~/kernel/events/order-told";
import { gid } from "~/kernel/gid";
import { readOrders } from "~/core/orders/read-orders.server";
import type { ShopOrder } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { OrdersThereDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";

const idsPerCall = 250;
/** Older orders do not show for want of a scope, which is no deletion; a day in between for good measure. */
const visibleForDays = 59;

/**
 * Orders whose voucher is still good for something and that Shopify does not have any more: the merchant deleted them, which no
 * list of changes tells. They come as cancelled. Throws the gateway's errors.
 */
export async function* readDeleted(shop: Shop, now: Date, from: string): AsyncGenerator<{ told: OrderTold[]; behind: string }> {
  const since = new Date(now.getTime() - visibleForDays * 86_400_000);
  for (let behind = from; ; ) {
    const rows = await db().$queryRaw<{ order_id: string }[]>`
      SELECT DISTINCT v.order_id FROM voucher v JOIN shop_order o ON o.shop_id = v.shop_id AND o.order_id = v.order_id
      WHERE v.shop_id = ${shop.id} AND v.state IN ('promised', 'live') AND v.order_id > ${behind} AND o.placed_at >= ${since} AND o.cancelled_at IS NULL
      ORDER BY v.order_id LIMIT ${idsPerCall}`;
    const ids = rows.map((row) => row.order_id);
    const last = ids.at(-1);
    if (last === undefined) return;
    const { nodes } = await callShopify(shop, OrdersThereDocument, { ids: ids.map((id) => gid("Order", id)) }, { points: ids.length + 1 });
    const gone = ids.filter((_, index) => nodes[index] === null);
    const known = await readOrders(db(), shop.id, gone);
    behind = last;
    yield { told: [...known.values()].map((row) => cancelledNow(row, now)), behind };
  }
}

/** As it was told last, but gone; what stands in lists stays as it is known. */
const cancelledNow = (row: ShopOrder, now: Date): OrderTold => ({
  ...row, firstName: null, identity: null, totalMinor: Number(row.totalMinor), currentTotalMinor: Number(row.currentTotalMinor), lines: null, codesUsed: null,
  cancelledAt: now, toldAt: now > row.toldAt ? now : row.toldAt,
});
