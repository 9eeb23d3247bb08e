import { db } from "~/platform/db/prisma.server";
import type { Tx } from "~/platform/db/prisma.server";

/** Which of these orders have been decided already. */
export async function decidedOrders(shopId: number, orderIds: readonly string[], tx: Tx = db()): Promise<string[]> {
  if (orderIds.length === 0) return [];
  const cards = await tx.insertCard.findMany({ where: { shopId, orderId: { in: [...orderIds] } }, select: { orderId: true } });
  return cards.map((card) => card.orderId);
}
