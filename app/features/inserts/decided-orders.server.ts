import { db } from "~/platform/db/prisma.server";

/** Which of these orders have been decided already. */
export async function decidedOrders(shopId: number, orderIds: readonly string[]): Promise<string[]> {
  if (orderIds.length === 0) return [];
  const cards = await db().insertCard.findMany({ where: { shopId, orderId: { in: [...orderIds] } }, select: { orderId: true } });
  return cards.map((card) => card.orderId);
}
