import { referralRewardKey } from "~/kernel/entries/reward-entries";
import { referralKey } from "~/kernel/entries/referral-entries";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import { earnRewards } from "~/core/rewards/earn-rewards.server";
import { bookVoucherEntries, voucherEntry } from "~/core/vouchers/book.server";
import { now } from "~/platform/clock.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

export const tenAsCredit: VoucherTerms = voucherTermsSchema.parse({ offer: { kind: "storeCredit", minor: 1000 }, currency: "EUR", minimumMinor: null, validForDays: 365 });

/** Somebody has earned a reward for a friend's order; as a code that Shopify knows, unless told otherwise. @returns its key, which is its voucher's too */
export async function aReward(shop: Shop, customerId: string, orderId = "501", { asCredit = false, terms = tenAsCredit, isRegistered = true } = {}): Promise<string> {
  const key = referralRewardKey(orderId);
  await recording(shop.id, async (tx) => {
    await earnRewards(tx, shop, [{ key, customerId, cause: { kind: "referral", referralKey: referralKey(orderId) }, terms, asCredit }], now());
    if (!asCredit && isRegistered) await bookVoucherEntries(tx, shop.id, [voucherEntry(key, "voucher.registered", null, { discountId: "gid://shopify/DiscountCodeNode/9", redeemCodeId: null, adopted: false, round: 0 })], now());
  });
  return key;
}
