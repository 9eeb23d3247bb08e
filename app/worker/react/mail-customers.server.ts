import { wantReminders } from "~/features/inserts/reminders/want-reminders.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import { requireShop } from "~/platform/shopify/shop-store.server";

/** Messages that had to wait may go out now. */
export const mailCustomers: Reaction = (shopId) => addJobs(db(), [{ name: "mail-customers", shopId }]);

/** Morning in a shop that reminds of vouchers. A shop that has gone has no more mornings. */
export const remindCustomers: Reaction = async (shopId) => {
  const shop = await requireShop(shopId);
  if (!shop.uninstalledAt) await wantReminders(shop, now());
};
