import type { Tx } from "~/platform/db/prisma.server";
import { planDue } from "~/platform/due/due.server";
import { findShopById } from "~/platform/shopify/shop-store.server";
import { nextReminders } from "../domain/reminders/reminder-times";

/** What becomes due every morning of a shop that reminds. */
const remindTopic = "inserts/remind";

/** Plans the next morning's look at which vouchers end; planned already, it stays one. In the caller's transaction. */
export async function planReminders(tx: Tx, shopId: number, now: Date): Promise<void> {
  const shop = await findShopById(shopId, tx);
  if (shop) await planDue(tx, shopId, [{ key: remindTopic, topic: remindTopic, dueAt: nextReminders(now, shop.timeZone), fact: {} }]);
}
