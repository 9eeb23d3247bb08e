import { z } from "zod";
import type { OrderTold } from "~/kernel/events/order-told";
import { admitDelivered } from "~/features/referrals/advocates/admit-job.server";
import { attributeKnownOrders, attributeOrders } from "~/features/referrals/attributing/attribute-orders.server";
import { followReferrals } from "~/features/referrals/attributing/follow-referrals.server";
import { readProgramme } from "~/features/referrals/programme/programme.server";
import { noteParcels } from "~/core/orders/note-parcels.server";
import { readOrders } from "~/core/orders/read-orders.server";
import type { ParcelTold } from "~/kernel/events/parcel-told";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import type { JobHandler } from "~/platform/jobs/job";
import { readOrderPayload } from "~/platform/shopify/payloads/order-payload";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ShopifyUnavailable } from "~/platform/shopify/shopify-errors";
import { parcelOf } from "./follow-parcels.server";

/** An order is told of: whose friend ordered is decided, and the referral follows its order. */
export const attributeFromOrders: Reaction = async (shopId, events) => {
  const shop = await requireShop(shopId);
  if (shop.uninstalledAt) return;
  if (!shop.preparedAt) throw new ShopifyUnavailable(`shop ${shopId} has not been read yet`);
  await attributeTold(shop, events.map((event) => readOrderPayload(event.body)));
};

/** What the reaction does, for whoever else learns of orders. */
export const attributeTold = (shop: Shop, told: readonly OrderTold[]): Promise<void> => attributeOrders(shop, told, now());

/** A parcel left, moved or arrived: the hold begins, and whoever got it may recommend the shop from now on. */
export const followReferralParcels: Reaction = async (shopId, events) => followReferralsTold(await requireShop(shopId), events.map(parcelOf));

/** What the reaction does, for whoever else learns of parcels. */
export async function followReferralsTold(shop: Shop, told: readonly ParcelTold[]): Promise<void> {
  const orderIds = told.map(({ orderId }) => orderId);
  await recording(shop.id, async (tx) => {
    await noteParcels(tx, shop.id, told, now());
    await followReferrals(tx, shop, orderIds, now());
  });
  const customers = [...(await readOrders(db(), shop.id, orderIds)).values()].flatMap(({ customerId }) => customerId ?? []);
  if (customers.length > 0) await admitDelivered(shop, await readProgramme(shop), customers);
}

const dueFact = z.object({ orderId: z.string() });

/** A hold is over: the referral is confirmed, unless goods went back meanwhile. */
export const confirmReferrals: Reaction = async (shopId, events) => {
  const shop = await requireShop(shopId);
  await recording(shopId, (tx) => followReferrals(tx, shop, events.map((event) => dueFact.parse(event.body).orderId), now()));
};

const named = z.object({ checkoutToken: z.string() });

/** Somebody was named at a checkout: the order with that token is looked at, if it has been told of already. Repeating it is harmless. */
export const attributeNamedJob: JobHandler = async ({ shopId, payload }) => {
  const { checkoutToken } = named.parse(payload);
  const orders = await db().shopOrder.findMany({ where: { shopId, checkoutToken }, select: { orderId: true } });
  if (orders.length > 0) await attributeKnownOrders(await requireShop(shopId), orders.map(({ orderId }) => orderId), now());
};
