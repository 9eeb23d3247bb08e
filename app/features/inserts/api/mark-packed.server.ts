import { db } from "~/platform/db/prisma.server";
import { packInserts, unpackInserts } from "../packing/pack-parcels.server";

/** Marks an order's parcel as packed or takes that back. undefined when the shop has no such order; repeating it changes nothing. */
export async function markPacked(shopId: number, orderId: string, packed: boolean, now: Date): Promise<{ orderId: string; packedAt: string | null } | undefined> {
  const { unknown } = packed ? await packInserts(shopId, [orderId], "api", now) : await unpackInserts(shopId, [orderId], now);
  if (unknown.length > 0) return undefined;
  const card = await db().insertCard.findUnique({ where: { shopId_orderId: { shopId, orderId } }, select: { packedAt: true } });
  return { orderId, packedAt: card?.packedAt?.toISOString() ?? null };
}
