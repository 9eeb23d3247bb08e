import { z } from "zod";
import { budgetKinds, conditionKinds, goodForKinds, offerKinds, subscriptionKinds } from "./rule-form";
import type { RuleForm } from "./rule-form";
import { chosenThingSchema } from "~/kernel/voucher-terms";

/** Longer than anything that can be right, shorter than what would be an attack. */
const typed = z.string().max(500).default("");
const things = z.array(chosenThingSchema).max(250).default([]);

const conditionFormSchema = z.object({
  kind: z.enum(conditionKinds), match: z.enum(["any", "none"]).default("any"), from: typed, to: typed, words: z.array(z.string().max(500)).max(250).default([]), things,
});

const variantFormSchema = z.object({
  id: z.string().max(10), weight: typed, designId: typed, offerKind: z.enum(offerKinds), percentage: typed, amount: typed,
  gift: chosenThingSchema.nullable().default(null), giftVariantId: z.string().regex(/^\d{0,20}$/).default(""), boughtFrom: chosenThingSchema.nullable().default(null),
  textDe: typed, textEn: typed, addedByPacker: z.boolean().default(false), packerNote: typed, minimum: typed, validForDays: typed,
  goodFor: z.enum(goodForKinds).default("everything"), products: things, collections: things,
  orderDiscounts: z.boolean().default(false), productDiscounts: z.boolean().default(false), shippingDiscounts: z.boolean().default(false),
  subscriptions: z.enum(subscriptionKinds).default("none"),
});

const ruleFormSchema = z.object({
  version: typed, on: z.boolean().default(false), name: typed, conditions: z.array(conditionFormSchema).max(100), variants: z.array(variantFormSchema).max(26),
  controlShare: typed, oncePerCustomer: z.boolean().default(false), budgetKind: z.enum(budgetKinds).default("none"), budgetVouchers: typed, budgetMoney: typed,
  startsOn: typed, endsOn: typed, eachParcel: z.boolean().default(false),
});

/** What was posted → the form's fields; what is missing is empty. undefined for what no page of ours posts. */
export function readRuleForm(posted: unknown): RuleForm | undefined {
  const read = ruleFormSchema.safeParse(posted);
  return read.success ? read.data : undefined;
}
