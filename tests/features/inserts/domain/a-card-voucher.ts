import type { CardVoucher } from "~/features/inserts/domain/card-page/card-page-content";
import type { Offer, VoucherTerms } from "~/kernel/voucher-terms";
import { voucherTermsSchema } from "~/kernel/voucher-terms";

/** Terms of an offer: 60 days, from any amount, unless told otherwise. */
export const termsOf = (offer: Offer, change: Partial<VoucherTerms> = {}): VoucherTerms =>
  voucherTermsSchema.parse({ offer, currency: "EUR", minimumMinor: null, validForDays: 60, ...change });

export const tenPercent = termsOf({ kind: "percentage", basisPoints: 1000 });
export const fiveAsCredit = termsOf({ kind: "storeCredit", minor: 500 });
export const honeyAsGift = termsOf({ kind: "giftProduct", product: { id: "11", title: "Akazienhonig" }, variantId: "12", boughtFrom: { id: "13", title: "Alles" } });
export const giftCardOf15 = termsOf({ kind: "giftCard", minor: 1500 });
export const teaAdvice = termsOf({ kind: "benefit", text: { de: "Eine Stunde Teeberatung", en: "An hour of tea advice" }, addedBy: "nobody", packerNote: "" });

/** A voucher that can be used until the end of the year. */
export const aCardVoucher = (change: Partial<CardVoucher> = {}): CardVoucher => ({
  state: "live", stopped: false, credit: null, code: "7KQM2RXW9TZB", terms: tenPercent, validUntil: new Date("2026-12-31T22:59:59.999Z"),
  cohortEndsAt: new Date("2027-02-28T22:59:59.999Z"), usedAt: null, isReplacement: false, hasCustomer: true, ...change,
});
