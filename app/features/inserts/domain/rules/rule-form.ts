import type { OfferForm } from "~/core/vouchers/domain/offers/offer-form";
import type { ChosenThing } from "~/kernel/voucher-terms";
import type { ConditionKind } from "./condition";

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
  reminds: boolean;
  remindDays: string;
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

/** One of the rule's cards. */
export interface VariantForm extends OfferForm {
  id: string;
  weight: string;
  designId: string;
}

export const budgetKinds = ["none", "vouchers", "money"] as const;
export type BudgetKind = (typeof budgetKinds)[number];
export const conditionKinds = [
  "nthOrder", "value", "products", "collections", "productTypes", "productTags", "skus", "countries", "languages", "customerTags", "segments", "sources", "season",
] as const satisfies readonly ConditionKind[];
export const orderSources = ["online", "counter", "draft", "subscription", "other"] as const;

export const mostConditions = 20;
export const variantIds = ["A", "B", "C", "D", "E", "F"] as const;
export const longestName = 80;
export const [usualRemindDays, mostRemindDays] = [7, 60] as const;

/** A condition as it is when it is added. */
export const emptyCondition = (kind: ConditionKind): ConditionForm => ({
  kind, match: "any", words: kind === "sources" ? ["online"] : [], things: [],
  ...(kind === "nthOrder" ? { from: "1", to: "1" } : kind === "season" ? { from: "11-15", to: "12-24" } : { from: "", to: "" }),
});
