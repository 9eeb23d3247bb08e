import { seal } from "../crypto/seal.server";
import { db } from "../db/prisma.server";
import type { Shop } from "../shopify/shop-store.server";
import { inboxContext } from "./webhook-door.server";

/**
 * Puts something that people have told us into the inbox, sealed like what Shopify tells: its reactions come to it once, and the text is gone when they
 * have. Told twice under one event id, the second is not new.
 */
export async function tellSealed(shop: Pick<Shop, "id" | "key">, topic: string, eventId: string, body: object, now: Date): Promise<void> {
  const sealedBody = seal(shop.key, Buffer.from(JSON.stringify(body)), inboxContext(topic, eventId));
  await db().inboxEvent.createMany({ data: [{ shopId: shop.id, topic, eventId, triggeredAt: now, receivedAt: now, sealedBody }], skipDuplicates: true });
}

/** Which of these events somebody has told; those of the last days only, since events that are over are forgotten (forget-old-events). */
export async function toldEvents(shopId: number, topic: string, eventIds: readonly string[]): Promise<string[]> {
  const rows = await db().inboxEvent.findMany({ where: { shopId, topic, eventId: { in: [...eventIds] } }, select: { eventId: true } });
  return rows.map(({ eventId }) => eventId);
}
