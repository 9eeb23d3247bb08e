import { toDecimal } from "~/kernel/money";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { assertNever } from "~/kernel/assert-never";

/** What Shopify is to be told to create a cohort: a discount of one of two kinds. */
export type DiscountPlan =
  | { kind: "basic"; title: string; code: string; startsAt: string; endsAt: string; value: { percentage: number } | { amount: string }; minimum: string | null }
  | { kind: "freeShipping"; title: string; code: string; startsAt: string; endsAt: string; minimum: string | null };

/**
 * A cohort's discount. It must be created with a code, its first voucher's. Shopify takes percentages as a fraction: an exact
 * one, since basis points are whole.
 */
export function planDiscount(terms: VoucherTerms, title: string, code: string, startsAt: Date, endsAt: Date): DiscountPlan {
  const shared = {
    title, code, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(),
    minimum: terms.minimumMinor === null ? null : toDecimal({ minor: terms.minimumMinor, currency: terms.currency }),
  };
  switch (terms.offer.kind) {
    case "percentage": return { kind: "basic", ...shared, value: { percentage: terms.offer.basisPoints / 10_000 } };
    case "fixedAmount": return { kind: "basic", ...shared, value: { amount: toDecimal({ minor: terms.offer.minor, currency: terms.currency }) } };
    case "freeShipping": return { kind: "freeShipping", ...shared };
    default: return assertNever(terms.offer);
  }
}
