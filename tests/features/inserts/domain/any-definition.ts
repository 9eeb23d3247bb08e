import fc from "fast-check";
import type { Condition } from "~/features/inserts/domain/rules/condition";
import type { RuleDefinition, RuleVariant } from "~/features/inserts/domain/rules/insert-rule";
import { offerAspects } from "~/core/vouchers/domain/offers/offer-aspects";
import { offerKinds, subscriptionKinds } from "~/core/vouchers/domain/offers/offer-form";
import { conditionKinds, orderSources, variantIds } from "~/features/inserts/domain/rules/rule-form";
import { daySchema } from "~/kernel/day";
import type { Day } from "~/kernel/day";
import { combinesWithNothing } from "~/kernel/voucher-terms";
import type { GoodFor, Offer, VoucherTerms } from "~/kernel/voucher-terms";

/** Text without spaces around it, as it is kept. */
const words = (longest: number) => fc.string({ minLength: 1, maxLength: longest, unit: "grapheme-ascii" }).map((text) => text.trim()).filter((text) => text !== "");
const digits = fc.nat().map(String);
const thing = fc.record({ id: digits, title: fc.string({ maxLength: 40 }) });
const things = fc.array(thing, { minLength: 1, maxLength: 4 });
const distinct = (longest: number) => fc.uniqueArray(words(longest), { minLength: 1, maxLength: 4 });
const match = fc.constantFrom("any" as const, "none" as const);
const minor = fc.integer({ min: 1, max: 10_000_000 });
const dayOfYear = fc.constantFrom("01-01", "02-29", "06-30", "11-15", "12-31");

const conditions: Record<Condition["kind"], fc.Arbitrary<Condition>> = {
  nthOrder: fc.tuple(fc.integer({ min: 1, max: 500 }), fc.option(fc.nat(500))).map(([from, more]) => ({ kind: "nthOrder", from, to: more === null ? null : from + more })),
  value: fc.oneof(
    fc.tuple(fc.nat(100_000), fc.option(minor)).map(([fromMinor, more]) => ({ kind: "value" as const, fromMinor, belowMinor: more === null ? null : fromMinor + more })),
    minor.map((belowMinor) => ({ kind: "value" as const, fromMinor: null, belowMinor })),
  ),
  products: fc.record({ kind: fc.constant("products" as const), match, products: things }),
  collections: fc.record({ kind: fc.constant("collections" as const), match, collections: things }),
  segments: fc.record({ kind: fc.constant("segments" as const), match, segments: things }),
  productTypes: fc.record({ kind: fc.constant("productTypes" as const), match, types: distinct(60) }),
  productTags: fc.record({ kind: fc.constant("productTags" as const), match, tags: distinct(60) }),
  customerTags: fc.record({ kind: fc.constant("customerTags" as const), match, tags: distinct(60) }),
  skus: fc.record({ kind: fc.constant("skus" as const), match, skus: distinct(40) }),
  countries: fc.record({ kind: fc.constant("countries" as const), match, countries: fc.uniqueArray(fc.constantFrom("DE", "AT", "CH", "XK"), { minLength: 1 }) }),
  languages: fc.record({ kind: fc.constant("languages" as const), match, languages: fc.uniqueArray(fc.constantFrom("de", "en", "fil"), { minLength: 1 }) }),
  sources: fc.record({ kind: fc.constant("sources" as const), sources: fc.uniqueArray(fc.constantFrom(...orderSources), { minLength: 1 }) }),
  season: fc.record({ kind: fc.constant("season" as const), from: dayOfYear, to: dayOfYear }),
};

const offers: Record<Offer["kind"], fc.Arbitrary<Offer>> = {
  percentage: fc.integer({ min: 1, max: 10_000 }).map((basisPoints) => ({ kind: "percentage", basisPoints })),
  fixedAmount: minor.map((amount) => ({ kind: "fixedAmount", minor: amount })),
  freeShipping: fc.constant({ kind: "freeShipping" }),
  giftProduct: fc.record({ kind: fc.constant("giftProduct" as const), product: thing, variantId: digits, boughtFrom: thing }),
  storeCredit: minor.map((amount) => ({ kind: "storeCredit", minor: amount })),
  giftCard: minor.map((amount) => ({ kind: "giftCard", minor: amount })),
  benefit: fc.record({
    kind: fc.constant("benefit" as const), text: fc.record({ de: words(200), en: words(200) }), addedBy: fc.constantFrom("packer" as const, "nobody" as const),
    packerNote: fc.oneof(fc.constant(""), words(200)),
  }),
};

const goodFor: fc.Arbitrary<GoodFor> = fc.oneof(
  fc.constant({ kind: "everything" as const }),
  things.map((products) => ({ kind: "products" as const, products })), things.map((collections) => ({ kind: "collections" as const, collections })),
);

const terms = (currency: string): fc.Arbitrary<VoucherTerms> =>
  fc.constantFrom(...offerKinds).chain((kind) => {
    const has = offerAspects(kind);
    return fc.record({
      offer: offers[kind], currency: fc.constant(currency), minimumMinor: has.minimum ? fc.option(minor) : fc.constant(null), validForDays: fc.integer({ min: 1, max: 730 }),
      goodFor: has.goodFor ? goodFor : fc.constant({ kind: "everything" as const }),
      combinesWith: has.combines
        ? fc.record({ orderDiscounts: fc.boolean(), productDiscounts: fc.boolean(), shippingDiscounts: kind === "freeShipping" ? fc.constant(false) : fc.boolean() })
        : fc.constant(combinesWithNothing),
      subscriptions: has.subscriptions ? fc.constantFrom(...subscriptionKinds) : fc.constant("none" as const),
    });
  });

const variants = (currency: string): fc.Arbitrary<RuleVariant[]> =>
  fc.uniqueArray(fc.record({ id: fc.constantFrom(...variantIds), weight: fc.integer({ min: 1, max: 100 }), terms: terms(currency), designId: fc.option(words(20)) }), {
    minLength: 1, maxLength: 6, selector: ({ id }) => id,
  });

const days: fc.Arbitrary<{ startsOn: Day | null; endsOn: Day | null }> =
  fc.tuple(fc.option(fc.constantFrom("2026-01-01", "2026-02-28")), fc.option(fc.constantFrom("2026-02-28", "2028-02-29")))
    .map(([startsOn, endsOn]) => ({ startsOn: startsOn === null ? null : daySchema.parse(startsOn), endsOn: endsOn === null ? null : daySchema.parse(endsOn) }));

/** Any rule that a merchant can put together on the rule's page. */
export const anyDefinition = (currency: string): fc.Arbitrary<RuleDefinition> =>
  fc.tuple(
    fc.record({
      name: words(80), conditions: fc.array(fc.constantFrom(...conditionKinds).chain((kind) => conditions[kind]), { maxLength: 6 }), variants: variants(currency),
      controlShareBasisPoints: fc.nat(10_000), oncePerCustomer: fc.boolean(), eachParcel: fc.boolean(),
      budget: fc.oneof(
        fc.constant(null), fc.integer({ min: 1, max: 10_000_000 }).map((most) => ({ kind: "vouchers" as const, most })), minor.map((amount) => ({ kind: "money" as const, minor: amount })),
      ),
    }),
    days, fc.option(fc.integer({ min: 1, max: 60 })),
  ).map(([definition, span, remindDays]) => {
    const shortest = Math.min(...definition.variants.map((variant) => variant.terms.validForDays));
    return { ...definition, ...span, remindDaysBefore: remindDays !== null && remindDays < shortest ? remindDays : null };
  });
