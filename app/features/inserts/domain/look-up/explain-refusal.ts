import type { Day } from "~/kernel/day";
import { dayOf } from "~/kernel/day";
import type { VoucherEntryData } from "~/kernel/entries/voucher-entries";
import type { Money } from "~/kernel/money";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { assertNever } from "~/kernel/assert-never";
import type { VoucherStateName } from "../orders/insert-query";

/** A voucher as far as it matters to whether it is taken. */
export interface ExplainableVoucher {
  code: string;
  state: VoucherStateName;
  stopped: boolean;
  cohortStopped: boolean;
  credit: "wished" | "due" | "given" | "refused" | null;
  terms: VoucherTerms;
  validUntil: Date | null;
  cohortEndsAt: Date | null;
  usedAt: Date | null;
  usedByOrderName: string | null;
  revokedBecause: VoucherEntryData<"voucher.revoked">["because"] | null;
  /** The code that was given in its place, grouped. */
  replacedBy: string | null;
  /** Shopify is to know it: the order that earned it is paid, or as good as. */
  isWanted: boolean;
}

/** The order with which it was tried, as far as it is known. */
export interface TriedOrder {
  lines: readonly { productId: string | null; priceMinor: number; quantity: number; collectionIds: readonly string[] | null }[] | null;
  currency: string;
  otherCodes: readonly string[];
  isSubscription: boolean;
}

export type RefusalReason =
  | { kind: "expired"; lastDay: Day | null }
  | { kind: "used"; onDay: Day | null; byOrderName: string | null }
  | { kind: "not-yet"; because: "unpaid" | "on-its-way" }
  | { kind: "refused-by-shopify" }
  | { kind: "revoked"; because: VoucherEntryData<"voucher.revoked">["because"] }
  | { kind: "replaced"; code: string }
  | { kind: "stopped"; what: "code" | "cohort" }
  | { kind: "credit-instead" }
  | { kind: "no-code-needed" }
  | { kind: "gift-card-field" }
  /** `subtotal` null: with which order it was tried is not known. */
  | { kind: "below-minimum"; minimum: Money; subtotal: Money | null }
  | { kind: "other-products"; titles: string[]; isSure: boolean }
  | { kind: "gift-not-in-cart"; title: string; isSure: boolean }
  | { kind: "not-combinable"; otherCodes: string[] }
  | { kind: "subscription"; isSure: boolean }
  | { kind: "other-currency"; currency: string };

export interface Refusal {
  /** Shopify refuses it for these, whatever lies in the cart. */
  certain: RefusalReason[];
  /** Where nothing is certain: what may have been it. Empty: nothing that is known speaks against it. */
  possible: RefusalReason[];
}

/** Why a voucher was, or may have been, refused at the checkout. */
export function explainRefusal(voucher: ExplainableVoucher, tried: TriedOrder | null, now: Date, timeZone: string): Refusal {
  const final = whyOver(voucher, now, timeZone);
  if (final) return { certain: [final], possible: [] };
  if (voucher.terms.offer.kind === "benefit") return { certain: [{ kind: "no-code-needed" }], possible: [] };
  if (voucher.terms.offer.kind === "giftCard") return { certain: [], possible: [{ kind: "gift-card-field" }] };
  const reasons = tried ? againstOrder(voucher.terms, tried) : askedOf(voucher.terms);
  const certain = reasons.filter(isCertain);
  return certain.length > 0 ? { certain, possible: [] } : { certain: [], possible: reasons };
}

function whyOver(voucher: ExplainableVoucher, now: Date, timeZone: string): RefusalReason | undefined {
  const day = (at: Date | null): Day | null => (at ? dayOf(at, timeZone) : null);
  if (voucher.credit === "wished" || voucher.credit === "due" || voucher.credit === "given") return { kind: "credit-instead" };
  const end = voucher.validUntil ?? voucher.cohortEndsAt;
  switch (voucher.state) {
    case "used": return { kind: "used", onDay: day(voucher.usedAt), byOrderName: voucher.usedByOrderName };
    case "expired": return { kind: "expired", lastDay: day(end) };
    case "revoked": return voucher.replacedBy ? { kind: "replaced", code: voucher.replacedBy } : { kind: "revoked", because: voucher.revokedBecause ?? "cancelled" };
    case "refused": return { kind: "refused-by-shopify" };
    case "promised": case "live": break;
    default: assertNever(voucher.state);
  }
  if (end && end < now) return { kind: "expired", lastDay: day(end) };
  if (voucher.stopped || voucher.cohortStopped) return { kind: "stopped", what: voucher.stopped ? "code" : "cohort" };
  return voucher.state === "promised" ? { kind: "not-yet", because: voucher.isWanted ? "on-its-way" : "unpaid" } : undefined;
}

const isCertain = (reason: RefusalReason): boolean => {
  switch (reason.kind) {
    case "below-minimum": return reason.subtotal !== null;
    case "other-products": case "gift-not-in-cart": case "subscription": return reason.isSure;
    case "other-currency": return true;
    // Which of Shopify's classes the other codes belong to is not known here.
    case "not-combinable": return false;
    default: return true;
  }
};

/** What the terms ask for, where nobody knows with which order it was tried. */
function askedOf(terms: VoucherTerms): RefusalReason[] {
  const { offer, goodFor, minimumMinor, currency } = terms;
  return [
    ...(minimumMinor === null ? [] : [{ kind: "below-minimum" as const, minimum: { minor: minimumMinor, currency }, subtotal: null }]),
    ...(goodFor.kind === "everything" ? [] : [{ kind: "other-products" as const, titles: titlesOf(goodFor), isSure: false }]),
    ...(offer.kind === "giftProduct" ? [{ kind: "gift-not-in-cart" as const, title: offer.product.title, isSure: false }] : []),
    ...(Object.values(terms.combinesWith).every(Boolean) ? [] : [{ kind: "not-combinable" as const, otherCodes: [] }]),
    ...(terms.subscriptions === "none" ? [{ kind: "subscription" as const, isSure: false }] : []),
  ];
}

function againstOrder(terms: VoucherTerms, tried: TriedOrder): RefusalReason[] {
  const { offer, goodFor, minimumMinor, currency } = terms;
  const wanted = goodFor.kind === "everything" ? null : (goodFor.kind === "products" ? goodFor.products : goodFor.collections).map(({ id }) => id);
  const fits = ({ productId, collectionIds }: NonNullable<TriedOrder["lines"]>[number]): boolean | null => {
    if (wanted === null) return true;
    if (goodFor.kind === "products") return productId !== null && wanted.includes(productId);
    return collectionIds === null ? null : collectionIds.some((id) => wanted.includes(id));
  };
  const lines = tried.lines;
  const fitting = lines?.filter((line) => fits(line) !== false) ?? null;
  const subtotal = fitting ? fitting.reduce((sum, { priceMinor, quantity }) => sum + priceMinor * quantity, 0) : null;
  return [
    ...(tried.currency === currency ? [] : [{ kind: "other-currency" as const, currency: tried.currency }]),
    ...(goodFor.kind !== "everything" && fitting?.length === 0 ? [{ kind: "other-products" as const, titles: titlesOf(goodFor), isSure: true }] : []),
    ...(minimumMinor !== null && subtotal !== null && subtotal < minimumMinor && tried.currency === currency
      ? [{ kind: "below-minimum" as const, minimum: { minor: minimumMinor, currency }, subtotal: { minor: subtotal, currency } }] : []),
    ...(offer.kind === "giftProduct" && lines && !lines.some(({ productId }) => productId === offer.product.id)
      ? [{ kind: "gift-not-in-cart" as const, title: offer.product.title, isSure: true }] : []),
    ...(tried.isSubscription && terms.subscriptions === "none" ? [{ kind: "subscription" as const, isSure: true }] : []),
    ...(tried.otherCodes.length > 0 && !Object.values(terms.combinesWith).every(Boolean) ? [{ kind: "not-combinable" as const, otherCodes: [...tried.otherCodes] }] : []),
  ];
}

const titlesOf = (goodFor: Exclude<VoucherTerms["goodFor"], { kind: "everything" }>): string[] =>
  (goodFor.kind === "products" ? goodFor.products : goodFor.collections).map(({ title }) => title);
