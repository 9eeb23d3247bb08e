import { Prisma } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { ParcelQuery, PickingOrder } from "../domain/packing/parcel-query";
import { insertIsStillToPrint, parcelConditions, sortingOf } from "./parcel-conditions.server";

/**
 * The orders that match, in picking order, from behind one of them on; with `toPrint` only those that get an insert which did
 * not go along with an earlier parcel. `next` is the last one when there are more.
 */
export async function matchingParcels(
  shopId: number, query: ParcelQuery, pickingOrder: PickingOrder, most: number, { toPrint }: { toPrint: boolean },
): Promise<{ orderIds: string[]; next: string | null }> {
  const sorting = sortingOf(shopId, query, pickingOrder);
  const found = await db().$queryRaw<{ orderId: string }[]>`
    SELECT card.order_id AS "orderId" FROM insert_card card
    WHERE ${await parcelConditions(shopId, query)} ${await sorting.beyond(query.from)}
      ${toPrint ? Prisma.sql`AND card.decision = 'voucher' AND ${insertIsStillToPrint}` : Prisma.empty}
    ORDER BY ${sorting.columns} LIMIT ${most + 1}`;
  const orderIds = found.slice(0, most).map(({ orderId }) => orderId);
  return { orderIds, next: found.length > most ? (orderIds.at(-1) ?? null) : null };
}

/** How many match. Asked for when somebody chooses all of them: it has to look at each. */
export async function countParcels(shopId: number, query: ParcelQuery): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM insert_card card WHERE ${await parcelConditions(shopId, query)}`;
  return row?.count ?? 0;
}

/** In which countries the next parcels go, for the filter. */
export async function countriesOfParcels(shopId: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ country: string }[]>`
    SELECT DISTINCT card.country_code AS country FROM (
      SELECT country_code FROM insert_card card WHERE card.shop_id = ${shopId} AND card.open AND card.packed_at IS NULL
      ORDER BY card.placed_at, card.order_id LIMIT 500) card
    WHERE card.country_code IS NOT NULL ORDER BY 1`;
  return rows.map(({ country }) => country);
}
