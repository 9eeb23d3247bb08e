import type { Offer } from "~/kernel/voucher-terms";
import type { TestShopify } from "./a-shopify";

export type OfferKind = Offer["kind"];

const offers: Record<OfferKind, (shopify: TestShopify) => Offer> = {
  percentage: () => ({ kind: "percentage", basisPoints: 1000 }),
  fixedAmount: () => ({ kind: "fixedAmount", minor: 1000 }),
  freeShipping: () => ({ kind: "freeShipping" }),
  giftProduct: ({ world, variant }) => {
    const pasta = [...world.stores.products.all()].find(({ title }) => title === "Pasta");
    const cheese = [...world.stores.collections.all()][0];
    return { kind: "giftProduct", product: { id: pasta?.id ?? "", title: "Pasta" }, variantId: variant("PASTA"), boughtFrom: { id: cheese?.id ?? "", title: "Käse" } };
  },
  storeCredit: () => ({ kind: "storeCredit", minor: 1000 }),
  giftCard: () => ({ kind: "giftCard", minor: 1000 }),
  benefit: () => ({ kind: "benefit", text: { de: "Teeberatung am Telefon", en: "Advice by telephone" }, addedBy: "nobody", packerNote: "" }),
};

export const offerKinds = Object.keys(offers) as OfferKind[];

/** Worth ten euros, or ten per cent, where it has a worth; a gift is the test shop's pasta. */
export const anOfferOf = (kind: OfferKind, shopify: TestShopify): Offer => offers[kind](shopify);
