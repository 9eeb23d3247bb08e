import { z } from "zod";
import { offerFormSchema, things, typed } from "~/core/vouchers/domain/offers/offer-form-schema";
import { budgetKinds, conditionKinds } from "./rule-form";
import type { RuleForm } from "./rule-form";

const conditionFormSchema = z.object({
  kind: z.enum(conditionKinds), match: z.enum(["any", "none"]).default("any"), from: typed, to: typed, words: z.array(z.string().max(500)).max(250).default([]), things,
});

const variantFormSchema = offerFormSchema.extend({ id: z.string().max(10), weight: typed, designId: typed });

const ruleFormSchema = z.object({
  version: typed, on: z.boolean().default(false), name: typed, conditions: z.array(conditionFormSchema).max(100), variants: z.array(variantFormSchema).max(26),
  controlShare: typed, oncePerCustomer: z.boolean().default(false), budgetKind: z.enum(budgetKinds).default("none"), budgetVouchers: typed, budgetMoney: typed,
  startsOn: typed, endsOn: typed, eachParcel: z.boolean().default(false), reminds: z.boolean().default(false), remindDays: typed,
});

/** What was posted → the form's fields; what is missing is empty. undefined for what no page of ours posts. */
export function readRuleForm(posted: unknown): RuleForm | undefined {
  const read = ruleFormSchema.safeParse(posted);
  return read.success ? read.data : undefined;
}
