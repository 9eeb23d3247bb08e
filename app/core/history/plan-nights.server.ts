import { planDue } from "~/platform/due/due.server";
import type { Tx } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { nextNight } from "./domain/next-night";

/** What becomes due each night. */
export const nightTopic = "history/reconcile";

/** Plans the next nightly reconciliation; planned already, it stays one. */
export const planNight = (tx: Tx, shop: Shop, now: Date): Promise<void> =>
  planDue(tx, shop.id, [{ key: nightTopic, topic: nightTopic, dueAt: nextNight(now, shop.timeZone, shop.lotHash(nightTopic)), fact: {} }]);
