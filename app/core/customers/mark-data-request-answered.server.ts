import { db } from "~/platform/db/prisma.server";

/** The merchant has handed the data over. false when this shop has no such request that is open; repeating it keeps the first time. */
export async function markDataRequestAnswered(shopId: number, requestId: string, now: Date): Promise<boolean> {
  const { count } = await db().dataRequest.updateMany({ where: { shopId, requestId, answeredAt: null }, data: { answeredAt: now } });
  return count === 1;
}
