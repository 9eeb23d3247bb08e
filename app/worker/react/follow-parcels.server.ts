import { z } from "zod";
import type { ParcelTold } from "~/kernel/events/parcel-told";
import { noteParcels } from "~/core/orders/note-parcels.server";
import { followOrders } from "~/core/vouchers/follow-orders.server";
import { now } from "~/platform/clock.server";
import { recording } from "~/platform/db/recording.server";
import type { InboxEvent, Reaction } from "~/platform/inbox/inbox-event";
import { readFulfillmentEventPayload, readFulfillmentPayload } from "~/platform/shopify/payloads/parcel-payload";
import { requireShop } from "~/platform/shopify/shop-store.server";

/** A parcel left, moved or arrived: the voucher of its order is worth registering, or its time begins. */
export const followParcels: Reaction = async (shopId, events) => {
  const shop = await requireShop(shopId);
  const told = events.map(parcelOf);
  await recording(shopId, async (tx) => {
    await noteParcels(tx, shopId, told, now());
    await followOrders(tx, shop, told.map((parcel) => parcel.orderId), now());
  });
};

const parcelOf = ({ topic, body }: InboxEvent): ParcelTold =>
  topic === "fulfillment_events/create" ? readFulfillmentEventPayload(body) : readFulfillmentPayload(body);

const dueFact = z.object({ orderId: z.string() });

/** Nobody reported a delivery in time: it counts as delivered, unless it was meanwhile. */
export const followAssumedDeliveries: Reaction = async (shopId, events) => {
  const shop = await requireShop(shopId);
  const orderIds = events.map((event) => dueFact.parse(event.body).orderId);
  await recording(shopId, (tx) => followOrders(tx, shop, orderIds, now()));
};
