import { assertNever } from "~/kernel/assert-never";
import { decimalsOf } from "~/kernel/money";
import { combinesWithNothing } from "~/kernel/voucher-terms";
import type { GoodFor, Offer, VoucherTerms } from "~/kernel/voucher-terms";
import { offerAspects } from "./offer-aspects";
import { emptyOffer, longestValidityDays } from "./offer-form";
import type { OfferForm } from "./offer-form";
import { readMoney, readPercent, readSome, readText, readWhole } from "~/kernel/typing/typed-field";
import type { Take } from "~/kernel/typing/typed-field";

export type Decimal = (scaled: number, decimals: number) => string;

/** What is promised, or undefined when something is wrong with it; what that is was noted beside its field. */
export function parseTerms(form: OfferForm, currency: string, take: Take): VoucherTerms | undefined {
  const has = offerAspects(form.offerKind);
  const offer = parseOffer(form, currency, take);
  const minimum = has.minimum && form.minimum.trim() !== "" ? take("minimum", readMoney(form.minimum, currency)) : 0;
  const validForDays = take("validForDays", readWhole(form.validForDays, 1, longestValidityDays));
  const goodFor = has.goodFor ? parseGoodFor(form, take) : ({ kind: "everything" } as const);
  if (!offer || minimum === undefined || validForDays === undefined || !goodFor) return undefined;
  const { orderDiscounts, productDiscounts, shippingDiscounts } = form;
  return {
    offer, currency, minimumMinor: minimum === 0 ? null : minimum, validForDays, goodFor,
    // Shopify lets no two shipping discounts stand together.
    combinesWith: has.combines ? { orderDiscounts, productDiscounts, shippingDiscounts: shippingDiscounts && form.offerKind !== "freeShipping" } : combinesWithNothing,
    subscriptions: has.subscriptions ? form.subscriptions : "none",
  };
}

/** Terms as their form, in the notation of the language. */
export function fillTerms({ offer, goodFor, combinesWith, subscriptions, minimumMinor, validForDays, currency }: VoucherTerms, decimal: Decimal): OfferForm {
  const decimals = decimalsOf(currency);
  return {
    ...emptyOffer, ...fillOffer(offer, (minor) => decimal(minor, decimals), decimal),
    minimum: minimumMinor === null ? "" : decimal(minimumMinor, decimals), validForDays: String(validForDays),
    goodFor: goodFor.kind, products: goodFor.kind === "products" ? goodFor.products : [], collections: goodFor.kind === "collections" ? goodFor.collections : [],
    ...combinesWith, subscriptions,
  };
}

function parseOffer(form: OfferForm, currency: string, take: Take): Offer | undefined {
  const kind = form.offerKind;
  switch (kind) {
    case "percentage": { const basisPoints = take("percentage", readPercent(form.percentage, 1)); return basisPoints === undefined ? undefined : { kind, basisPoints }; }
    case "fixedAmount": case "storeCredit": case "giftCard": {
      const minor = take("amount", readMoney(form.amount, currency, 1));
      return minor === undefined ? undefined : { kind, minor };
    }
    case "freeShipping": return { kind };
    case "giftProduct": {
      if (!form.gift || !form.giftVariantId) take("gift", { error: "missing" });
      if (!form.boughtFrom) take("boughtFrom", { error: "missing" });
      return form.gift && form.giftVariantId && form.boughtFrom ? { kind, product: form.gift, variantId: form.giftVariantId, boughtFrom: form.boughtFrom } : undefined;
    }
    case "benefit": {
      const [de, en] = [take("textDe", readText(form.textDe, 200)), take("textEn", readText(form.textEn, 200))];
      const packerNote = form.packerNote.trim() === "" ? "" : take("packerNote", readText(form.packerNote, 200));
      if (de === undefined || en === undefined || packerNote === undefined) return undefined;
      return { kind, text: { de, en }, addedBy: form.addedByPacker ? "packer" : "nobody", packerNote };
    }
    default: return assertNever(kind);
  }
}

function fillOffer(offer: Offer, amount: (minor: number) => string, decimal: Decimal): Partial<OfferForm> {
  const offerKind = offer.kind;
  switch (offerKind) {
    case "percentage": return { offerKind, percentage: decimal(offer.basisPoints, 2) };
    case "fixedAmount": case "storeCredit": case "giftCard": return { offerKind, amount: amount(offer.minor) };
    case "freeShipping": return { offerKind };
    case "giftProduct": return { offerKind, gift: offer.product, giftVariantId: offer.variantId, boughtFrom: offer.boughtFrom };
    case "benefit": return { offerKind, textDe: offer.text.de, textEn: offer.text.en, addedByPacker: offer.addedBy === "packer", packerNote: offer.packerNote };
    default: return assertNever(offer);
  }
}

function parseGoodFor(form: OfferForm, take: Take): GoodFor | undefined {
  switch (form.goodFor) {
    case "everything": return { kind: "everything" };
    case "products": { const products = take("products", readSome(form.products, 100)); return products && { kind: "products", products }; }
    case "collections": { const collections = take("collections", readSome(form.collections, 100)); return collections && { kind: "collections", collections }; }
    default: return assertNever(form.goodFor);
  }
}
