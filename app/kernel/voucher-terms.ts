import { z } from "zod";
import { currencySchema } from "./money";

const minorUnits = z.number().int().safe();
const shopifyId = z.string().regex(/^\d+$/);

/** A thing in Shopify that a merchant chose: its id (digits) and how it was called then, for people to read. */
export const chosenThingSchema = z.object({ id: shopifyId, title: z.string().max(300) });
export type ChosenThing = z.infer<typeof chosenThingSchema>;

/** A benefit that is no discount says what it is in both languages; the customer's decides. */
const spoken = z.object({ de: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200) });

/** The terms of a benefit. */
export const offerSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("percentage"), basisPoints: z.number().int().min(1).max(10_000) }),
  z.object({ kind: z.literal("fixedAmount"), minor: minorUnits.positive() }),
  z.object({ kind: z.literal("freeShipping") }),
  /** Shopify's buy-X-get-Y: one `product` for nothing with anything bought from `boughtFrom`, a collection (it takes no "all"). */
  z.object({ kind: z.literal("giftProduct"), product: chosenThingSchema, variantId: shopifyId, boughtFrom: chosenThingSchema }),
  /** The code takes off the amount; a customer with an account may have it as store credit instead. */
  z.object({ kind: z.literal("storeCredit"), minor: minorUnits.positive() }),
  z.object({ kind: z.literal("giftCard"), minor: minorUnits.positive() }),
  /** No discount: early access, advice, a recipe; or a gift that the packer adds to this very parcel. */
  z.object({ kind: z.literal("benefit"), text: spoken, addedBy: z.enum(["packer", "nobody"]), packerNote: z.string().max(200).default("") }),
]);
export type Offer = z.infer<typeof offerSchema>;
export type OfferKind = Offer["kind"];

/** What may be bought with it. */
export const goodForSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("everything") }),
  z.object({ kind: z.literal("products"), products: z.array(chosenThingSchema).min(1).max(100) }),
  z.object({ kind: z.literal("collections"), collections: z.array(chosenThingSchema).min(1).max(100) }),
]);
export type GoodFor = z.infer<typeof goodForSchema>;

/** Which other discounts may stand beside it on one order. Shopify's own default, and ours: none. */
export const combinesWithSchema = z.object({ orderDiscounts: z.boolean(), productDiscounts: z.boolean(), shippingDiscounts: z.boolean() });
export type CombinesWith = z.infer<typeof combinesWithSchema>;
export const combinesWithNothing: CombinesWith = { orderDiscounts: false, productDiscounts: false, shippingDiscounts: false };

/** An offer with its conditions. Amounts in minor units of `currency`. What older entries of the book do not say has a default. */
export const voucherTermsSchema = z.object({
  offer: offerSchema,
  currency: currencySchema,
  /** The subtotal from which it is good; null = from any. */
  minimumMinor: minorUnits.positive().nullable(),
  /** Days from delivery. */
  validForDays: z.number().int().min(1).max(730),
  goodFor: goodForSchema.default({ kind: "everything" }),
  combinesWith: combinesWithSchema.default(combinesWithNothing),
  /** Of a subscription: none of its orders, the first, or all. */
  subscriptions: z.enum(["none", "first", "all"]).default("none"),
});
export type VoucherTerms = z.infer<typeof voucherTermsSchema>;

/** How the promise is kept: by a code in a discount, by a gift card, or by people. */
export function keptBy(offer: Offer): "discount" | "gift-card" | "people" {
  if (offer.kind === "giftCard") return "gift-card";
  return offer.kind === "benefit" ? "people" : "discount";
}
