import type { ChosenThing, OfferKind } from "~/kernel/voucher-terms";
import { combinesWithNothing } from "~/kernel/voucher-terms";

/** An offer with its terms as typed and chosen; numbers are text. Only the fields that belong to the chosen kind count. */
export interface OfferForm {
  offerKind: OfferKind;
  percentage: string;
  amount: string;
  gift: ChosenThing | null;
  giftVariantId: string;
  boughtFrom: ChosenThing | null;
  textDe: string;
  textEn: string;
  addedByPacker: boolean;
  packerNote: string;
  minimum: string;
  validForDays: string;
  goodFor: GoodForKind;
  products: ChosenThing[];
  collections: ChosenThing[];
  orderDiscounts: boolean;
  productDiscounts: boolean;
  shippingDiscounts: boolean;
  subscriptions: Subscriptions;
}

export const offerKinds = ["percentage", "fixedAmount", "freeShipping", "giftProduct", "storeCredit", "giftCard", "benefit"] as const satisfies readonly OfferKind[];
export const goodForKinds = ["everything", "products", "collections"] as const;
export type GoodForKind = (typeof goodForKinds)[number];
export const subscriptionKinds = ["none", "first", "all"] as const;
export type Subscriptions = (typeof subscriptionKinds)[number];

export const longestValidityDays = 730;

export const emptyOffer: OfferForm = {
  offerKind: "percentage", percentage: "", amount: "", gift: null, giftVariantId: "", boughtFrom: null, textDe: "", textEn: "", addedByPacker: false, packerNote: "", minimum: "", validForDays: "60",
  goodFor: "everything", products: [], collections: [], ...combinesWithNothing, subscriptions: "none",
};
