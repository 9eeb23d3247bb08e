import { z } from "zod";
import { daySchema } from "~/kernel/day";
import { basisPointsSchema } from "~/kernel/percentage";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import { conditionSchema } from "./condition";

/** One of the cards a rule gives; with several, each customer gets one of them by lot. */
export const ruleVariantSchema = z.object({
  /** "A", "B" … */
  id: z.string().regex(/^[A-F]$/),
  /** Its part of the lots, beside those of the others: 1 and 1 is half and half. */
  weight: z.number().int().min(1).max(100),
  terms: voucherTermsSchema,
  /** null = the shop's first design. */
  designId: z.string().nullable(),
});
export type RuleVariant = z.infer<typeof ruleVariantSchema>;

export const budgetSchema = z.discriminatedUnion("kind", [
  /** At most so many vouchers are given out. */
  z.object({ kind: z.literal("vouchers"), most: z.number().int().positive().max(10_000_000) }),
  /** Ends when so much has been saved with vouchers of this rule, in minor units of the shop's currency; what is still out may go beyond it. */
  z.object({ kind: z.literal("money"), minor: z.number().int().positive().safe() }),
]);
export type Budget = z.infer<typeof budgetSchema>;

/** Which parcels get an insert, and what it promises; as it is stored. */
export const ruleDefinitionSchema = z.object({
  name: z.string().trim().min(1).max(80),
  conditions: z.array(conditionSchema).max(20),
  variants: z.array(ruleVariantSchema).min(1).max(6),
  controlShareBasisPoints: basisPointsSchema,
  /** Never a second voucher of this rule to the same customer; else never a second while the first is live. */
  oncePerCustomer: z.boolean(),
  budget: budgetSchema.nullable(),
  /** The programme's first and last day, in the shop's time zone. */
  startsOn: daySchema.nullable(),
  endsOn: daySchema.nullable(),
  /** In every parcel of a split order, instead of the first only. */
  eachParcel: z.boolean(),
  /** How many days before the end one reminder goes out, by mail, to who agreed to advertising; null = none. Holds for vouchers that are out as well. */
  remindDaysBefore: z.number().int().min(1).max(60).nullable().default(null),
});
export type RuleDefinition = z.infer<typeof ruleDefinitionSchema>;

/** Each edit is a new version; decisions name theirs. */
export const insertRuleSchema = ruleDefinitionSchema.extend({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** 0 is the one nobody has saved yet. */
  version: z.number().int().nonnegative(),
  on: z.boolean(),
});
export type InsertRule = z.infer<typeof insertRuleSchema>;

/** What a shop begins with; off until the merchant has seen it. Amounts in the shop's currency. */
export const firstInsertRule = (currency: string): InsertRule => ({
  id: "first-order",
  version: 0,
  on: false,
  name: currency === "EUR" ? "Erste Bestellung" : "First order",
  ...newRuleDefinition(currency),
});

/** What a new rule begins with: the first order, 10 % for 60 days, a tenth of the customers in the control group. */
export const newRuleDefinition = (currency: string): Omit<RuleDefinition, "name"> => ({
  conditions: [{ kind: "nthOrder", from: 1, to: 1 }],
  variants: [{
    id: "A", weight: 1, designId: null,
    terms: voucherTermsSchema.parse({ offer: { kind: "percentage", basisPoints: 1000 }, currency, minimumMinor: null, validForDays: 60 }),
  }],
  controlShareBasisPoints: 1000,
  oncePerCustomer: true,
  budget: null,
  startsOn: null,
  endsOn: null,
  eachParcel: false,
  remindDaysBefore: null,
});
