import type { HistoryImport } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { noteHistory } from "./note-objects.server";
import { readWholeOrders, wholeOrdersPerCall } from "./read-whole-orders.server";
import type { Pace } from "./read-result.server";

/**
 * The second pass: orders that have refunds or several parcels, of which a bulk query tells only a part, are read whole, page by page
 * in the order of their ids. Killed anywhere, it goes on behind the last page that was kept. Throws the gateway's errors.
 *
 * @returns whether none is left
 */
export async function readDetails(shop: Shop, row: HistoryImport, pace: Pick<Pace, "untilMilliseconds">, now: Date): Promise<boolean> {
  const since = row.since ?? now;
  let { position, read } = row;
  const expected = row.expected ?? (await countDetailed(shop.id, since));
  for (;;) {
    const ids = await nextDetailed(shop.id, since, position);
    const last = ids.at(-1);
    if (last === undefined) return true;
    const whole = await readWholeOrders(shop, ids);
    const [from, to] = [position, { position: last, read: read + ids.length, expected, state: "reading" }];
    await recording(shop.id, async (tx) => {
      const { count } = await tx.historyImport.updateMany({ where: { shopId: shop.id, part: row.part, position: from }, data: to });
      if (count === 0) throw new Error(`the import of ${row.part} went on without this reader`);
      await noteHistory(tx, shop, whole.told, whole.parcels, now);
    });
    ({ position, read } = to);
    if (performance.now() > pace.untilMilliseconds) return false;
  }
}

async function nextDetailed(shopId: number, since: Date, behind: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ order_id: string }[]>`
    SELECT o.order_id FROM shop_order o
    WHERE o.shop_id = ${shopId} AND o.order_id > ${behind} AND o.placed_at >= ${since}
      AND (o.financial_status IN ('refunded', 'partially_refunded')
           OR (SELECT count(*) FROM parcel p WHERE p.shop_id = o.shop_id AND p.order_id = o.order_id) > 1)
    ORDER BY o.order_id LIMIT ${wholeOrdersPerCall}`;
  return rows.map((row) => row.order_id);
}

async function countDetailed(shopId: number, since: Date): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM shop_order o
    WHERE o.shop_id = ${shopId} AND o.placed_at >= ${since}
      AND (o.financial_status IN ('refunded', 'partially_refunded')
           OR (SELECT count(*) FROM parcel p WHERE p.shop_id = o.shop_id AND p.order_id = o.order_id) > 1)`;
  return row?.count ?? 0;
}
