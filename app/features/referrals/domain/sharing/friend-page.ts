import { groupedCode, readVoucherCode } from "~/core/vouchers/domain/voucher-code";
import { assertNever } from "~/kernel/assert-never";
import type { Day } from "~/kernel/day";
import { dayOf } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import type { Money } from "~/kernel/money";
import { keptBy } from "~/kernel/voucher-terms";
import type { CombinesWith, GoodFor, Offer, VoucherTerms } from "~/kernel/voucher-terms";
import { friendOfferWords } from "./terms-words";

/** How a friend's voucher is used by one tap: kept for the checkout (with the gift in the cart), typed there, or asked for. */
export interface FriendUse {
  kind: "discount" | "gift" | "gift-card" | "benefit";
  href: string;
}

export interface FriendOffer {
  words: string;
  minimum: Money | null;
  goodFor: GoodFor;
  /** null where other discounts are no question. */
  combinesWith: CombinesWith | null;
  /** By what it is kept: a gift card is spent bit by bit, and what people give needs no code. */
  keptBy: ReturnType<typeof keptBy>;
  /** How long it will be good once it is handed out; null for an advocate's own code, which has no last day. */
  days: number | null;
}

/** What somebody who follows a link gets to see. */
export type FriendPageView =
  /** Before a voucher is handed out: what it is about, for previews as well; goes on by itself. */
  | { kind: "entrance"; offer: FriendOffer; goOn: string | null }
  | { kind: "voucher"; offer: FriendOffer; code: string | null; use: FriendUse; lastDay: Day | null; isOneTime: boolean }
  | { kind: "not-yet"; offer: FriendOffer; code: string | null }
  | { kind: "used" | "expired" | "gone" | "closed" | "paused" | "unknown" | "known-customer" }
  | { kind: "wait"; minutes: number }
  | { kind: "own"; offer: FriendOffer; code: string; link: string; shareText: string }
  | { kind: "ask-email"; offer: FriendOffer; problem: "missing" | "wrong" | "not-sent" | null }
  | { kind: "mail-sent" };

/** What is known of a voucher that was handed out. */
export interface HandedVoucher {
  state: string;
  stopped: boolean;
  code: string;
  terms: VoucherTerms;
  validUntil: Date | null;
  uses: "once" | "many";
}

/** What an offer is worth and what it asks for. */
export const friendOffer = (terms: VoucherTerms, uses: "once" | "many", locale: Locale): FriendOffer => {
  const isDiscount = terms.offer.kind !== "giftCard" && terms.offer.kind !== "benefit";
  return {
    words: friendOfferWords(terms, locale),
    minimum: isDiscount && terms.minimumMinor !== null ? { minor: terms.minimumMinor, currency: terms.currency } : null,
    goodFor: isDiscount ? terms.goodFor : { kind: "everything" },
    combinesWith: isDiscount ? terms.combinesWith : null,
    keptBy: keptBy(terms.offer),
    days: uses === "once" ? terms.validForDays : null,
  };
};

/** What the page of a handed voucher says. Time that is over is over, whether or not the app has noted it yet. */
export function voucherView(voucher: HandedVoucher, now: Date, timeZone: string, locale: Locale): FriendPageView {
  const { state, stopped, terms, uses } = voucher;
  const offer = friendOffer(terms, uses, locale);
  const code = terms.offer.kind === "benefit" ? null : shownCode(voucher.code);
  if (state === "used") return { kind: "used" };
  if (state === "expired" || (voucher.validUntil && voucher.validUntil < now)) return { kind: "expired" };
  if (state === "revoked" || state === "refused" || stopped) return { kind: "gone" };
  if (state === "promised") return { kind: "not-yet", offer, code };
  const lastDay = voucher.validUntil ? dayOf(voucher.validUntil, timeZone) : null;
  return { kind: "voucher", offer, code, use: useOf(terms.offer, voucher.code), lastDay, isOneTime: uses === "once" };
}

/** In groups, where it is one of ours; one brought along from another tool is shown as it is. */
export const shownCode = (code: string): string => (readVoucherCode(code) === code ? groupedCode(code) : code);

/** Shopify keeps the code and then forwards within the shop; a gift is added to the cart on the way, since its discount adds nothing by itself. */
export function useOf(offer: Offer, code: string): FriendUse {
  const keep = (then: string): string => `/discount/${encodeURIComponent(code)}?redirect=${encodeURIComponent(then)}`;
  switch (offer.kind) {
    case "giftCard": return { kind: "gift-card", href: "/" };
    case "benefit": return { kind: "benefit", href: "/" };
    case "giftProduct": return { kind: "gift", href: keep(`/cart/add?id=${offer.variantId}&quantity=1`) };
    case "percentage": case "fixedAmount": case "freeShipping": case "storeCredit": return { kind: "discount", href: keep("/") };
    default: return assertNever(offer);
  }
}

/** HTTP: what can be used or awaited is fine, what is over is gone, what nobody knows is not found. */
export function friendPageStatus(kind: FriendPageView["kind"]): 200 | 404 | 410 | 429 {
  switch (kind) {
    case "entrance": case "voucher": case "not-yet": case "closed": case "paused": case "own": case "known-customer": case "ask-email": case "mail-sent": return 200;
    case "used": case "expired": case "gone": return 410;
    case "unknown": return 404;
    case "wait": return 429;
    default: return assertNever(kind);
  }
}
