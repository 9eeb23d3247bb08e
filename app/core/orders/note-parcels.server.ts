import type { Tx } from "~/platform/db/prisma.server";
import type { ParcelTold } from "~/kernel/events/parcel-told";

/**
 * Keeps what is told about parcels, in any order: the first report of delivery stays, a cancellation stays. A parcel may be
 * told of before its order. Inside a recording.
 */
export async function noteParcels(tx: Tx, shopId: number, told: readonly ParcelTold[], now: Date): Promise<void> {
  for (const parcel of told) {
    await tx.$executeRaw`
      INSERT INTO parcel (shop_id, order_id, fulfillment_id, cancelled, shipped_at, delivered_at)
      VALUES (${shopId}, ${parcel.orderId}, ${parcel.fulfillmentId}, ${parcel.cancelled},
              ${parcel.shippedAt ?? parcel.deliveredAt ?? now}, ${parcel.deliveredAt})
      ON CONFLICT (shop_id, order_id, fulfillment_id) DO UPDATE SET
        cancelled = parcel.cancelled OR excluded.cancelled,
        shipped_at = least(parcel.shipped_at, excluded.shipped_at),
        delivered_at = least(parcel.delivered_at, excluded.delivered_at)`;
  }
}
