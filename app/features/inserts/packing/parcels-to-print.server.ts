import { Prisma } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { pickingOrderOf, readParcelQuery } from "../domain/packing/parcel-query";
import { mostOrdersPerPrint } from "../domain/printing/print-request";
import { readSettings } from "../home/insert-settings.server";
import { matchingParcels } from "./matching-parcels.server";
import { sortingOf } from "./parcel-conditions.server";

/**
 * The orders that a list of parcels shows and that get an insert, in picking order: as many as one PDF holds, from behind
 * `after` on if the address says so. undefined when it is no address of the list. `next`: behind which order it goes on.
 */
export async function parcelsToPrint(shopId: number, address: string): Promise<{ orderIds: string[]; next: string | null } | undefined> {
  const query = readParcelQuery(new URLSearchParams(address));
  if (!query || query.from?.direction === "before") return undefined;
  const { pickingOrder } = await readSettings(shopId);
  return matchingParcels(shopId, query, pickingOrderOf(pickingOrder), mostOrdersPerPrint, { toPrint: true });
}

/** The same orders as they are picked; those of which nothing is known yet come last. */
export async function inPickingOrder(shopId: number, orderIds: readonly string[]): Promise<string[]> {
  const { pickingOrder } = await readSettings(shopId);
  const { columns } = sortingOf(shopId, { packed: false }, pickingOrderOf(pickingOrder));
  const rows = await db().$queryRaw<{ orderId: string }[]>`
    SELECT card.order_id AS "orderId" FROM insert_card card
    WHERE card.shop_id = ${shopId} AND card.order_id IN (${Prisma.join(orderIds.length > 0 ? [...orderIds] : [""])}) ORDER BY ${columns}`;
  return [...new Set([...rows.map(({ orderId }) => orderId), ...orderIds])];
}
