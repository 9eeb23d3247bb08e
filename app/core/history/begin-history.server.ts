import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ensureImport } from "./ensure-import.server";
import { nightTopic, planNight } from "./plan-nights.server";

/**
 * A shop has been set up: its history is read, and from now on it is compared with Shopify every night. A night that is planned stays
 * as it is, also one that has passed: after a long outage it comes at once. Repeating it changes nothing.
 */
export async function beginHistory(shop: Shop, now: Date): Promise<void> {
  await db().$transaction(async (tx) => {
    await ensureImport(tx, shop, now);
    if ((await tx.due.count({ where: { shopId: shop.id, key: nightTopic } })) === 0) await planNight(tx, shop, now);
  });
}
