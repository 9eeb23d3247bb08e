import type { ChosenThing, OfferKind } from "~/kernel/voucher-terms";
import type { ConditionKind } from "./condition";
import type { DecimalError } from "../typing/typed-decimal";

/** The fields of a rule's page, exactly as typed and chosen; numbers are text. */
export interface RuleForm {
  /** The version that was edited; 0 is a rule that nobody has saved yet. */
  version: string;
  on: boolean;
  name: string;
  conditions: ConditionForm[];
  variants: VariantForm[];
  controlShare: string;
  oncePerCustomer: boolean;
  budgetKind: BudgetKind;
  budgetVouchers: string;
  budgetMoney: string;
  /** "2026-11-21", or empty. */
  startsOn: string;
  endsOn: string;
  eachParcel: boolean;
}

/** One condition of any kind; each kind reads its own fields and leaves the others alone. */
export interface ConditionForm {
  kind: ConditionKind;
  match: "any" | "none";
  /** nthOrder: which order; value: an amount; season: "MM-DD". */
  from: string;
  to: string;
  /** Types, tags, SKUs, countries, languages, sources. */
  words: string[];
  /** Products, collections, segments. */
  things: ChosenThing[];
}

/** One of the rule's cards. Only the fields that belong to the chosen kind of offer count. */
export interface VariantForm {
  id: string;
  weight: string;
  designId: string;
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

export const budgetKinds = ["none", "vouchers", "money"] as const;
export type BudgetKind = (typeof budgetKinds)[number];
export const goodForKinds = ["everything", "products", "collections"] as const;
export type GoodForKind = (typeof goodForKinds)[number];
export const subscriptionKinds = ["none", "first", "all"] as const;
export type Subscriptions = (typeof subscriptionKinds)[number];
export const offerKinds = ["percentage", "fixedAmount", "freeShipping", "giftProduct", "storeCredit", "giftCard", "benefit"] as const satisfies readonly OfferKind[];
export const conditionKinds = [
  "nthOrder", "value", "products", "collections", "productTypes", "productTags", "skus", "countries", "languages", "customerTags", "segments", "sources", "season",
] as const satisfies readonly ConditionKind[];
export const orderSources = ["online", "counter", "draft", "subscription", "other"] as const;

export const mostConditions = 20;
export const variantIds = ["A", "B", "C", "D", "E", "F"] as const;
export const longestValidityDays = 730;
export const longestName = 80;

export type RuleFieldError =
  | DecimalError | "too-small" | "not-whole" | "unknown" | "changed-meanwhile" | "too-long" | "too-many" | "before-start" | "no-such-day" | "needs-scopes" | "unreadable" | "gone";
/** By the path of the field: "name", "conditions.0.from", "variants.1.amount". */
export type RuleFormErrors = Record<string, RuleFieldError>;

/** A condition as it is when it is added. */
export const emptyCondition = (kind: ConditionKind): ConditionForm => ({
  kind, match: "any", words: kind === "sources" ? ["online"] : [], things: [],
  ...(kind === "nthOrder" ? { from: "1", to: "1" } : kind === "season" ? { from: "11-15", to: "12-24" } : { from: "", to: "" }),
});
