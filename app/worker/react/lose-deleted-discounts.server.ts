import { loseDiscounts } from "~/core/vouchers/lose-discount.server";
import { now } from "~/platform/clock.server";
import { recording } from "~/platform/db/recording.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import { readDiscountDeletedPayload } from "~/platform/shopify/payloads/app-payload";

/** Somebody deleted a discount in Shopify: if it was one of our cohorts, its vouchers are dead. */
export const loseDeletedDiscounts: Reaction = async (shopId, events) => {
  const ids = events.flatMap((event) => readDiscountDeletedPayload(event.body)?.discountId ?? []);
  await recording(shopId, (tx) => loseDiscounts(tx, shopId, ids, now()));
};
