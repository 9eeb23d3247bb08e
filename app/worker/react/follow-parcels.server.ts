import { z } from "zod";
import type { ParcelTold } from "~/kernel/events/parcel-told";
import { noteParcels } from "~/core/orders/note-parcels.server";
import { followOrders } from "~/core/vouchers/follow-orders.server";
import { refreshOpenCards } from "~/features/inserts/deciding/project-cards.server";
import { now } from "~/platform/clock.server";
import { recording } from "~/platform/db/recording.server";
import type { InboxEvent, Reaction } from "~/platform/inbox/inbox-event";
import { readFulfillmentEventPayload, readFulfillmentPayload } from "~/platform/shopify/payloads/parcel-payload";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** A parcel left, moved or arrived: the voucher of its order is worth registering, or its time begins. */
export const followParcels: Reaction = async (shopId, events) => followTold(await requireShop(shopId), events.map(parcelOf));

/** What the reaction does, for whoever else learns of parcels. */
export async function followTold(shop: Shop, told: readonly ParcelTold[]): Promise<void> {
  await recording(shop.id, async (tx) => {
    await noteParcels(tx, shop.id, told, now());
    const orderIds = told.map((parcel) => parcel.orderId);
    await followOrders(tx, shop, orderIds, now());
    await refreshOpenCards(tx, shop.id, orderIds);
  });
}

/** Either topic's body. */
export const parcelOf = ({ topic, body }: InboxEvent): ParcelTold =>
  topic === "fulfillment_events/create" ? readFulfillmentEventPayload(body) : readFulfillmentPayload(body);

const dueFact = z.object({ orderId: z.string() });

/** Nobody reported a delivery in time: it counts as delivered, unless it was meanwhile. */
export const followAssumedDeliveries: Reaction = async (shopId, events) => {
  const shop = await requireShop(shopId);
  const orderIds = events.map((event) => dueFact.parse(event.body).orderId);
  await recording(shopId, (tx) => followOrders(tx, shop, orderIds, now()));
};
