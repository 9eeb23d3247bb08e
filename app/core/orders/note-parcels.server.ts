import type { Tx } from "~/platform/db/prisma.server";
import type { ParcelTold } from "~/kernel/events/parcel-told";

/**
 * Keeps what is told about parcels, in any order: the first report of delivery stays, a cancellation stays. A parcel may be
 * told of before its order. Inside a recording.
 */
export async function noteParcels(tx: Tx, shopId: number, told: readonly ParcelTold[], now: Date): Promise<void> {
  const rows = told.map((parcel) => ({ ...parcel, shippedAt: parcel.shippedAt ?? parcel.deliveredAt ?? now }));
  await tx.$executeRaw`
    INSERT INTO parcel (shop_id, order_id, fulfillment_id, cancelled, shipped_at, delivered_at, lines)
    SELECT ${shopId}, p."orderId", p."fulfillmentId", bool_or(p.cancelled), min(p."shippedAt"), min(p."deliveredAt"), (array_agg(p.lines) FILTER (WHERE jsonb_typeof(p.lines) = 'array'))[1]
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS p("orderId" text, "fulfillmentId" text, cancelled boolean,
      "shippedAt" timestamptz, "deliveredAt" timestamptz, lines jsonb)
    GROUP BY p."orderId", p."fulfillmentId"
    ON CONFLICT (shop_id, order_id, fulfillment_id) DO UPDATE SET
      cancelled = parcel.cancelled OR excluded.cancelled,
      shipped_at = least(parcel.shipped_at, excluded.shipped_at),
      delivered_at = least(parcel.delivered_at, excluded.delivered_at),
      lines = coalesce(excluded.lines, parcel.lines)`;
}
