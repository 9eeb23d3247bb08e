import { toDecimal } from "~/kernel/money";
import { gid } from "~/kernel/gid";
import type { CombinesWith, GoodFor, VoucherTerms } from "~/kernel/voucher-terms";
import { assertNever } from "~/kernel/assert-never";
import { noEnd } from "./cohort";

interface SharedPlan {
  title: string;
  code: string;
  startsAt: string;
  /** null = never. */
  endsAt: string | null;
  /** How often each code may be used; null = by as many as like, each once. */
  usageLimit: 1 | null;
  combinesWith: CombinesWith;
}

/** Which items something is about, as Shopify wants to be told. */
export type ItemsPlan = { all: true } | { products: { productsToAdd: string[] } } | { collections: { add: string[] } };

/** What Shopify is to be told to create a cohort: a discount of one of three kinds. */
export type DiscountPlan =
  | (SharedPlan & { kind: "basic"; value: { percentage: number } | { amount: string }; minimum: string | null; items: ItemsPlan; recurringCycleLimit: number | null })
  | (SharedPlan & { kind: "freeShipping"; minimum: string | null; recurringCycleLimit: number | null })
  | (SharedPlan & { kind: "gift"; productId: string; boughtFrom: string; boughtFor: string | null });

/**
 * A cohort's discount; null for what is not kept by one (gift cards, and what people do). It must be created with a code, its
 * first voucher's. Shopify takes percentages as a fraction: an exact one, since basis points are whole.
 */
export function planDiscount(terms: VoucherTerms, title: string, code: string, startsAt: Date, endsAt: Date): DiscountPlan | null {
  const { offer, currency, minimumMinor } = terms;
  const minimum = minimumMinor === null ? null : toDecimal({ minor: minimumMinor, currency });
  const shared = { title, code, startsAt: startsAt.toISOString(), ...limitsOf(endsAt), combinesWith: terms.combinesWith };
  const cycles = { recurringCycleLimit: cycleLimit(terms.subscriptions) };
  switch (offer.kind) {
    case "percentage": return { kind: "basic", ...shared, minimum, items: itemsOf(terms.goodFor), ...cycles, value: { percentage: offer.basisPoints / 10_000 } };
    // Whoever does not take it as store credit redeems the code, at the same worth.
    case "fixedAmount": case "storeCredit":
      return { kind: "basic", ...shared, minimum, items: itemsOf(terms.goodFor), ...cycles, value: { amount: toDecimal({ minor: offer.minor, currency }) } };
    case "freeShipping": return { kind: "freeShipping", ...shared, minimum, ...cycles };
    case "giftProduct": return { kind: "gift", ...shared, productId: gid("Product", offer.product.id), boughtFrom: gid("Collection", offer.boughtFrom.id), boughtFor: minimum };
    case "giftCard": case "benefit": return null;
    default: return assertNever(offer);
  }
}

/** Codes without a last day are those of many. */
export const limitsOf = (endsAt: Date): { endsAt: string | null; usageLimit: 1 | null } =>
  (endsAt.toISOString() === noEnd ? { endsAt: null, usageLimit: null } : { endsAt: endsAt.toISOString(), usageLimit: 1 });

function itemsOf(goodFor: GoodFor): ItemsPlan {
  switch (goodFor.kind) {
    case "everything": return { all: true };
    case "products": return { products: { productsToAdd: goodFor.products.map(({ id }) => gid("Product", id)) } };
    case "collections": return { collections: { add: goodFor.collections.map(({ id }) => gid("Collection", id)) } };
    default: return assertNever(goodFor);
  }
}

/** Shopify: null = not for subscriptions, 1 = their first payment, 0 = every one. */
function cycleLimit(subscriptions: VoucherTerms["subscriptions"]): number | null {
  switch (subscriptions) {
    case "none": return null;
    case "first": return 1;
    case "all": return 0;
    default: return assertNever(subscriptions);
  }
}
