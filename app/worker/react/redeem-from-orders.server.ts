import type { OrderTold } from "~/kernel/events/order-told";
import { revokeOthersOf } from "~/core/vouchers/one-live-voucher.server";
import { redeemVouchers } from "~/core/vouchers/redeem-vouchers.server";
import { noteGiftCardOrders } from "~/core/vouchers/gift-card-use.server";
import { now } from "~/platform/clock.server";
import { recording } from "~/platform/db/recording.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import { readOrderPayload } from "~/platform/shopify/payloads/order-payload";

/** An order came with codes, or was paid with a gift card: those of ours are used, and whoever used one holds no second of its rule. */
export const redeemFromOrders: Reaction = (shopId, events) => redeemTold(shopId, events.map((event) => readOrderPayload(event.body)));

/** What the reaction does, for whoever else learns of orders. */
export async function redeemTold(shopId: number, orders: readonly OrderTold[]): Promise<void> {
  const told = orders.filter((order) => order.discountCodes.length > 0 || order.paidWithGiftCard);
  if (told.length === 0) return;
  await recording(shopId, async (tx) => {
    const used = await redeemVouchers(tx, shopId, told, now());
    await revokeOthersOf(tx, shopId, used, now());
    await noteGiftCardOrders(tx, shopId, told.filter((order) => order.paidWithGiftCard && !order.test));
  });
}
