import { isDigits } from "~/kernel/gid";
import { pickingOrderOf, readParcelQuery } from "../domain/packing/parcel-query";
import { readSettings } from "../home/insert-settings.server";
import { matchingParcels } from "./matching-parcels.server";
import { packInserts, unpackInserts } from "./pack-parcels.server";

export const mostMarkedAtOnce = 1_000;

export type Marked = { ok: true; changed: string[]; more: boolean } | { ok: false };

/**
 * Marks parcels as packed, or takes the marks back: those of `orders` (ids with commas between), or the first thousand that
 * `filter`, the address of a list of parcels, shows. Not ok when neither can be read. Repeating it is safe.
 */
export async function markParcels(shopId: number, as: "packed" | "unpacked", read: (name: string) => unknown, now: Date): Promise<Marked> {
  const chosen = await chosenParcels(shopId, read);
  if (!chosen) return { ok: false };
  const { changed } = as === "packed" ? await packInserts(shopId, chosen.orderIds, "packer", now) : await unpackInserts(shopId, chosen.orderIds, now);
  return { ok: true, changed, more: chosen.next !== null };
}

async function chosenParcels(shopId: number, read: (name: string) => unknown): Promise<{ orderIds: string[]; next: string | null } | undefined> {
  const [filter, orders] = [read("filter"), read("orders")];
  if (typeof filter === "string") {
    const query = readParcelQuery(new URLSearchParams(filter));
    const { pickingOrder } = await readSettings(shopId);
    return query && matchingParcels(shopId, query, pickingOrderOf(pickingOrder), mostMarkedAtOnce, { toPrint: false });
  }
  const orderIds = typeof orders === "string" ? [...new Set(orders.split(","))] : [];
  return orderIds.length > 0 && orderIds.length <= 5 * mostMarkedAtOnce && orderIds.every(isDigits) ? { orderIds, next: null } : undefined;
}
