import { readOrders } from "~/core/orders/read-orders.server";
import { db } from "~/platform/db/prisma.server";
import { nothingFound } from "./domain/found";
import type { Found } from "./domain/found";
import { orderChangesIn, parcelChangeIn } from "./domain/what-changed";
import type { WholeOrders } from "./read-whole-orders.server";

/** What of this the app did not know yet. Looked at before it is told. */
export async function compare(shopId: number, { told, parcels }: WholeOrders): Promise<Found> {
  const found = nothingFound();
  const orders = await readOrders(db(), shopId, told.map(({ orderId }) => orderId));
  for (const order of told) {
    found.orders.looked += 1;
    const known = orders.get(order.orderId);
    if (!known) found.orders.new += 1;
    const changes = known ? orderChangesIn(known, order) : [];
    if (changes.length > 0) found.orders.changed += 1;
    for (const change of changes) found.orders.changes[change] = (found.orders.changes[change] ?? 0) + 1;
  }
  const rows = await db().parcel.findMany({ where: { shopId, fulfillmentId: { in: parcels.map(({ fulfillmentId }) => fulfillmentId) } } });
  const knownParcels = new Map(rows.map((row) => [row.fulfillmentId, row]));
  for (const parcel of parcels) {
    found.parcels.looked += 1;
    const change = parcelChangeIn(knownParcels.get(parcel.fulfillmentId), parcel);
    if (change) found.parcels[change] += 1;
  }
  return found;
}
