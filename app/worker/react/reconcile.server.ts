import type { OrderTold } from "~/kernel/events/order-told";
import type { ParcelTold } from "~/kernel/events/parcel-told";
import { planNight } from "~/core/history/plan-nights.server";
import { reconcile } from "~/core/history/reconcile.server";
import { noteOrders } from "~/core/orders/note-orders.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { JobHandler } from "~/platform/jobs/job";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { decideTold } from "./decide-from-orders.server";
import { followTold } from "./follow-parcels.server";
import { attributeTold, followReferralsTold } from "./follow-referrals.server";
import { inviteOrdersTold, inviteParcelsTold } from "./invite-reviews.server";
import { redeemTold } from "./redeem-from-orders.server";

/** It is night for a shop: compare with Shopify, and again the next night. A shop that has gone has no more nights. */
export const reconcileAtNight: Reaction = async (shopId) => {
  const shop = await requireShop(shopId);
  if (shop.uninstalledAt) return;
  await db().$transaction(async (tx) => {
    await addJobs(tx, ["reconcile", "admit-advocates", "fill-friend-pool"].map((name) => ({ name, shopId })));
    await planNight(tx, shop, now());
  });
};

/** So long at a stretch: then codes that wait to be registered have their turn. */
const stretchMilliseconds = 5_000;

/** Compares with Shopify, and queues itself again as long as anything is left. */
export const reconcileJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  if (shop.uninstalledAt || !shop.preparedAt) return;
  const step = await reconcile(shop, performance.now() + stretchMilliseconds, now(), (told, parcels) => tellAll(shop, told, parcels));
  if (step === "more") await addJobs(db(), [{ name: "reconcile", shopId }]);
};

/** What the reactions do with what webhooks tell; orders from before the app came are kept as facts, without names. */
export async function tellAll(shop: Shop, told: readonly OrderTold[], parcels: readonly ParcelTold[]): Promise<void> {
  await recording(shop.id, (tx) => noteOrders(tx, shop, told.map((order) => ({ ...order, firstName: null })), now()));
  await decideTold(shop, told);
  await redeemTold(shop.id, told);
  await attributeTold(shop, told);
  await inviteOrdersTold(shop, told);
  if (parcels.length > 0) {
    await followTold(shop, parcels);
    await followReferralsTold(shop, parcels);
    await inviteParcelsTold(shop, parcels);
  }
}
