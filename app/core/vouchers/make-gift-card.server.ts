import { dayOf } from "~/kernel/day";
import { toDecimal } from "~/kernel/money";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import type { Cohort, Voucher } from "~/platform/db/client/client";
import { now } from "~/platform/clock.server";
import { recording } from "~/platform/db/recording.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { CreateGiftCardDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ShopifyRefused, ShopifyUnavailable } from "~/platform/shopify/shopify-errors";
import { sortUserErrors } from "~/platform/shopify/sort-user-errors";
import { answered } from "./asking.server";
import { bookVoucherEntries, inRound, voucherEntry } from "./book.server";
import { findOwnGiftCard, giftCardNote } from "./find-gift-card.server";

/**
 * Makes the gift card that a voucher promises; its code is the voucher's. Repeating it is safe: when the answer was lost the
 * code is taken, and the card that ends in the same characters and carries our note is ours. Until the parcel is delivered it
 * lasts to the cohort's end.
 */
export async function makeGiftCard(shop: Shop, cohort: Cohort, voucher: Voucher): Promise<void> {
  const { offer, currency } = voucherTermsSchema.parse(voucher.terms);
  if (offer.kind !== "giftCard") throw new Error(`${voucher.key} is no gift card`);
  const until = voucher.validUntil ?? cohort.endsAt;
  const input = {
    code: voucher.code, initialValue: toDecimal({ minor: offer.minor, currency }), expiresOn: dayOf(until, shop.timeZone), note: giftCardNote(voucher),
  };
  const { giftCardCreate: answer } = await callShopify(shop, CreateGiftCardDocument, { input }, { points: 10 });
  const sorted = sortUserErrors(answer?.userErrors ?? []);
  const card = sorted.ok ? answer?.giftCard?.id : sorted.taken ? await findOwnGiftCard(shop, voucher) : undefined;
  if (!card && !sorted.ok && !sorted.taken) throw new ShopifyRefused(`gift card for ${voucher.key}: ${sorted.reason}`);
  if (!card && sorted.ok) throw new ShopifyUnavailable(`Shopify answered without a gift card for ${voucher.key}`);
  const { round } = voucher;
  const entry = card
    ? voucherEntry(voucher.key, "voucher.registered", voucher.orderId, { discountId: card, redeemCodeId: null, adopted: !sorted.ok, round }, inRound("registered", round))
    : voucherEntry(voucher.key, "voucher.refused", voucher.orderId, { reason: sorted.ok ? "" : sorted.reason });
  await recording(shop.id, async (tx) => {
    await answered(tx, shop.id, [voucher.key]);
    await bookVoucherEntries(tx, shop.id, [entry], now());
  });
}
