import { z } from "zod";
import { askForReviews } from "~/features/reviews/inviting/ask-for-reviews.server";
import { inviteForOrders } from "~/features/reviews/inviting/invite-for-orders.server";
import { loadProductTypes } from "~/features/reviews/inviting/plan-orders.server";
import { noteOrders } from "~/core/orders/note-orders.server";
import { noteParcels } from "~/core/orders/note-parcels.server";
import type { OrderTold } from "~/kernel/events/order-told";
import type { ParcelTold } from "~/kernel/events/parcel-told";
import { now } from "~/platform/clock.server";
import { recording } from "~/platform/db/recording.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import { readOrderPayload } from "~/platform/shopify/payloads/order-payload";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ShopifyUnavailable } from "~/platform/shopify/shopify-errors";
import { parcelOf } from "./follow-parcels.server";

/** An order is told of: what is in it may be asked about one day, or not any more. */
export const inviteFromOrders: Reaction = async (shopId, events) => inviteOrdersTold(await readyShop(shopId), events.map((event) => readOrderPayload(event.body)));

/** What the reaction does, for whoever else learns of orders. Names are kept by whoever decides about cards. */
export async function inviteOrdersTold(shop: Shop | null, told: readonly OrderTold[]): Promise<void> {
  if (!shop) return;
  await recording(shop.id, (tx) => noteOrders(tx, shop, told.map((order) => ({ ...order, firstName: null })), now()));
  await invite(shop, told.map(({ orderId }) => orderId));
}

/** A parcel left, moved or arrived: when to ask follows from that. */
export const inviteFromParcels: Reaction = async (shopId, events) => inviteParcelsTold(await readyShop(shopId), events.map(parcelOf));

/** What the reaction does, for whoever else learns of parcels. */
export async function inviteParcelsTold(shop: Shop | null, told: readonly ParcelTold[]): Promise<void> {
  if (!shop) return;
  await recording(shop.id, (tx) => noteParcels(tx, shop.id, told, now()));
  await invite(shop, told.map(({ orderId }) => orderId));
}

async function invite(shop: Shop, orderIds: readonly string[]): Promise<void> {
  await loadProductTypes(shop, orderIds, now());
  await recording(shop.id, (tx) => inviteForOrders(tx, shop, orderIds, now()));
}

const dueFact = z.object({ orderId: z.string() });

/** It is time to ask about some orders, or to remind. */
export const askOnTime: Reaction = async (shopId, events) => {
  const shop = await readyShop(shopId);
  if (shop) await askForReviews(shop, events.map((event) => dueFact.parse(event.body).orderId), now());
};

/** null: it has gone. Time zone and language of the shop decide about asking, too. */
async function readyShop(shopId: number): Promise<Shop | null> {
  const shop = await requireShop(shopId);
  if (shop.uninstalledAt) return null;
  if (!shop.preparedAt) throw new ShopifyUnavailable(`shop ${shopId} has not been read yet`);
  return shop;
}
