import type { OrderTold } from "~/kernel/events/order-told";
import { decideInserts } from "~/features/inserts/deciding/decide-inserts.server";
import { decidedOrders } from "~/features/inserts/deciding/decided-orders.server";
import { noteOrders } from "~/core/orders/note-orders.server";
import { now } from "~/platform/clock.server";
import { recording } from "~/platform/db/recording.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import { readOrderPayload } from "~/platform/shopify/payloads/order-payload";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ShopifyUnavailable } from "~/platform/shopify/shopify-errors";

/**
 * An order is told of, by whichever topic: it is decided, and its voucher follows it. What happened before the app came is not its business, unless it
 * was decided then: in an earlier installation, or because somebody printed.
 */
export const decideFromOrders: Reaction = async (shopId, events) => {
  const shop = await requireShop(shopId);
  if (shop.uninstalledAt) return;
  // Time zone, currency and language of the shop decide about vouchers too.
  if (!shop.preparedAt) throw new ShopifyUnavailable(`shop ${shopId} has not been read yet`);
  await decideTold(shop, events.map((event) => readOrderPayload(event.body)));
};

/** What the reaction does, for whoever else learns of orders. */
export async function decideTold(shop: Shop, told: readonly OrderTold[]): Promise<void> {
  const fromBefore = told.filter((order) => order.placedAt < wholeSecond(shop.installedAt)).map((order) => order.orderId);
  const decided = new Set(await decidedOrders(shop.id, fromBefore));
  const [ours, earlier] = [told.filter((order) => decided.has(order.orderId) || !fromBefore.includes(order.orderId)), fromBefore.filter((id) => !decided.has(id))];
  // Of the past the facts are kept, without names: what was refunded or cancelled counts for comparisons.
  const facts = told.filter(({ orderId }) => earlier.includes(orderId)).map((order) => ({ ...order, firstName: null }));
  if (facts.length > 0) await recording(shop.id, (tx) => noteOrders(tx, shop, facts, now()));
  await decideInserts(shop, ours, now(), "throw");
}

/** Shopify tells times in whole seconds: an order of the very second of the installation came after it. */
const wholeSecond = (instant: Date): Date => new Date(Math.floor(instant.getTime() / 1000) * 1000);
