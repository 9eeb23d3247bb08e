import { redeemVouchers } from "~/core/vouchers/redeem-vouchers.server";
import { now } from "~/platform/clock.server";
import { recording } from "~/platform/db/recording.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import { readOrderPayload } from "~/platform/shopify/payloads/order-payload";

/** An order came with codes: those of ours are used. */
export const redeemFromOrders: Reaction = async (shopId, events) => {
  const told = events.map((event) => readOrderPayload(event.body)).filter((order) => order.discountCodes.length > 0);
  if (told.length > 0) await recording(shopId, (tx) => redeemVouchers(tx, shopId, told, now()));
};
