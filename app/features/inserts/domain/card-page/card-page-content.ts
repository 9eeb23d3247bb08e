import type { PageSlot } from "~/core/pages/domain/page-slot";
import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { assertNever } from "~/kernel/assert-never";
import type { Day } from "~/kernel/day";
import { dayOf } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import type { Money } from "~/kernel/money";
import type { CombinesWith, GoodFor, Offer, VoucherTerms } from "~/kernel/voucher-terms";
import type { VoucherStateName } from "../orders/insert-query";
import { offerWords } from "~/core/vouchers/domain/offers/offer-words";

/** What is known of the voucher of a card that somebody scanned; nothing about people. */
export interface CardVoucher {
  state: VoucherStateName;
  /** By the merchant, the code itself or all of its cohort. */
  stopped: boolean;
  /** Wished as store credit instead of the code, and what became of that; once it is refused, the code counts again. */
  credit: "wished" | "due" | "given" | "refused" | null;
  code: string;
  terms: VoucherTerms;
  /** null until the parcel is delivered, or assumed to be. */
  validUntil: Date | null;
  cohortEndsAt: Date | null;
  usedAt: Date | null;
  /** Stands for the one that is printed on the card. */
  isReplacement: boolean;
  hasCustomer: boolean;
}

export type OpenedCard = { kind: "unknown" } | { kind: "voucher"; voucher: CardVoucher };

/** How the voucher is used, now and by one tap. */
export type UseAction =
  /** To an address of the shop's own domain, where the code is kept for the checkout (and the gift put into the cart). */
  | { kind: "discount" | "gift"; href: string }
  /** A gift card is typed at the checkout: no address keeps it. */
  | { kind: "gift-card" | "benefit"; href: "/" };

export interface LiveVoucher {
  kind: "live";
  offer: string;
  /** Grouped for reading; null where the benefit needs none. */
  code: string | null;
  use: UseAction;
  /** The exact last day; null before the delivery is known: then `runs` says what is. */
  lastDay: Day | null;
  /** Days that are left, today not counted, once they are few: 0 is "today is the last". */
  daysLeft: number | null;
  runs: { days: number; latest: Day | null } | null;
  minimum: Money | null;
  goodFor: GoodFor;
  /** null where other discounts are no question (gift cards, benefits). */
  combinesWith: CombinesWith | null;
  /** What may be had on the customer account instead. */
  creditInstead: Money | null;
  /** It was wished as store credit, and that could not be given: the code counts after all. */
  isCreditRefused: boolean;
  /** The packer has put something into this very parcel. */
  isInParcel: boolean;
  isReplacement: boolean;
}

export type CardPageContent = (
  | LiveVoucher
  | { kind: "not-yet"; offer: string; code: string | null }
  | { kind: "credit-wished" | "credit-given"; amount: Money | null }
  | { kind: "expired"; lastDay: Day | null }
  | { kind: "used"; onDay: Day | null }
  | { kind: "revoked" | "refused" | "stopped" | "unknown" }
) & { slots: PageSlot[] };

/** From how many days on the end of a voucher is announced, on its page. */
export const announcedDays = 7;

/** What a visitor's page is about. Days are the shop's; time that is over is over, whether or not the app has noted it yet. */
export function cardPageContent(card: OpenedCard, now: Date, timeZone: string, locale: Locale, slots: PageSlot[] = []): CardPageContent {
  if (card.kind === "unknown") return { kind: "unknown", slots };
  const { voucher } = card;
  if (voucher.credit === "given") return { kind: "credit-given", amount: creditOf(voucher.terms), slots };
  if (voucher.credit === "wished" || voucher.credit === "due") return { kind: "credit-wished", amount: creditOf(voucher.terms), slots };
  const lastDay = lastDayOf(voucher, timeZone);
  switch (voucher.state) {
    case "used": return { kind: "used", onDay: voucher.usedAt ? dayOf(voucher.usedAt, timeZone) : null, slots };
    case "expired": return { kind: "expired", lastDay, slots };
    case "revoked": case "refused": return { kind: voucher.state, slots };
    case "promised": case "live": break;
    default: assertNever(voucher.state);
  }
  if (isTimeOver(voucher, now)) return { kind: "expired", lastDay: lastDay ?? (voucher.cohortEndsAt ? dayOf(voucher.cohortEndsAt, timeZone) : null), slots };
  if (voucher.stopped) return { kind: "stopped", slots };
  if (voucher.state === "promised") return { kind: "not-yet", offer: offerTitle(voucher.terms, locale), code: shownCode(voucher), slots };
  return { ...liveVoucher(voucher, now, timeZone, locale), slots };
}

function liveVoucher(voucher: CardVoucher, now: Date, timeZone: string, locale: Locale): LiveVoucher {
  const { terms } = voucher;
  const { offer, currency, minimumMinor } = terms;
  const lastDay = lastDayOf(voucher, timeZone);
  const isDiscount = offer.kind !== "giftCard" && offer.kind !== "benefit";
  return {
    kind: "live",
    offer: offerTitle(terms, locale),
    code: shownCode(voucher),
    use: useAction(offer, voucher.code),
    lastDay,
    daysLeft: lastDay === null ? null : fewDays(dayOf(now, timeZone), lastDay),
    runs: lastDay === null ? { days: terms.validForDays, latest: voucher.cohortEndsAt ? dayOf(voucher.cohortEndsAt, timeZone) : null } : null,
    minimum: isDiscount && minimumMinor !== null ? { minor: minimumMinor, currency } : null,
    goodFor: isDiscount ? terms.goodFor : { kind: "everything" },
    combinesWith: isDiscount ? terms.combinesWith : null,
    creditInstead: voucher.hasCustomer && voucher.credit === null ? creditOf(terms) : null,
    isCreditRefused: voucher.credit === "refused",
    isInParcel: offer.kind === "benefit" && offer.addedBy === "packer",
    isReplacement: voucher.isReplacement,
  };
}

/** Shopify keeps the code and then forwards within the shop; a gift is added to the cart on the way, since its discount adds nothing by itself. */
function useAction(offer: Offer, code: string): UseAction {
  const keep = (then: string): string => `/discount/${encodeURIComponent(code)}?redirect=${encodeURIComponent(then)}`;
  switch (offer.kind) {
    case "giftCard": return { kind: "gift-card", href: "/" };
    case "benefit": return { kind: "benefit", href: "/" };
    case "giftProduct": return { kind: "gift", href: keep(`/cart/add?id=${offer.variantId}&quantity=1`) };
    case "percentage": case "fixedAmount": case "freeShipping": case "storeCredit": return { kind: "discount", href: keep("/") };
    default: return assertNever(offer);
  }
}

/** A benefit is not tied to any order: it is what the merchant wrote. */
const offerTitle = (terms: VoucherTerms, locale: Locale): string => (terms.offer.kind === "benefit" ? terms.offer.text[locale] : offerWords(terms, locale));

const shownCode = ({ terms, code }: CardVoucher): string | null => (terms.offer.kind === "benefit" ? null : groupedCode(code));

const creditOf = ({ offer, currency }: VoucherTerms): Money | null => (offer.kind === "storeCredit" ? { minor: offer.minor, currency } : null);

const lastDayOf = ({ validUntil }: CardVoucher, timeZone: string): Day | null => (validUntil ? dayOf(validUntil, timeZone) : null);

/** The sweep that expires vouchers may be behind; a page never promises what the checkout would refuse. */
function isTimeOver({ validUntil, cohortEndsAt }: CardVoucher, now: Date): boolean {
  const end = validUntil ?? cohortEndsAt;
  return end !== null && end < now;
}

function fewDays(today: Day, lastDay: Day): number | null {
  const days = Math.round((Date.parse(lastDay) - Date.parse(today)) / 86_400_000);
  return days >= 0 && days <= announcedDays ? days : null;
}

/** HTTP: what can be used or awaited is fine, what is over is gone, what the shop has stopped is forbidden, what nobody knows is not found. */
export function cardPageStatus(kind: CardPageContent["kind"]): 200 | 403 | 404 | 410 {
  switch (kind) {
    case "live": case "not-yet": case "credit-wished": case "credit-given": return 200;
    case "stopped": return 403;
    case "unknown": return 404;
    case "used": case "expired": case "revoked": case "refused": return 410;
    default: return assertNever(kind);
  }
}

/** Whether other programmes may speak here: not on a card that was stopped or withdrawn, whose holder need not be who it was meant for. */
export function mayHaveSlots(kind: CardPageContent["kind"]): boolean {
  switch (kind) {
    case "live": case "not-yet": case "credit-wished": case "credit-given": case "used": case "expired": return true;
    case "stopped": case "revoked": case "refused": case "unknown": return false;
    default: return assertNever(kind);
  }
}
