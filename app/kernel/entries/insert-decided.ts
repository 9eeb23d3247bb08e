import { z } from "zod";
import { voucherTermsSchema } from "../voucher-terms";

export const insertReasonSchema = z.enum([
  // of a decision "voucher"; "first-order" is what entries say that were booked while there was one rule
  "rule", "first-order",
  // "control"
  "lot",
  // "none"
  "no-rule", "not-first-order", "no-customer", "test-order", "cancelled", "rule-off", "holds-one", "had-one", "budget-used-up", "programme-ended", "sold-over-counter",
]);
export type InsertReason = z.infer<typeof insertReasonSchema>;

/** What was decided for an order's insert, once and for all; rules edited later never change it. */
export const insertDecidedSchema = z.object({
  decision: z.enum(["voucher", "control", "none"]),
  reason: insertReasonSchema,
  orderName: z.string(),
  placedAt: z.iso.datetime(),
  customerId: z.string().nullable(),
  /** Which order of this customer it was, as far as could be known, and from where. */
  nthOrder: z.number().int().positive().nullable(),
  basis: z.enum(["shopify", "known-orders", "none"]),
  /** The rule that took the order; with "none", the one that would have, where there was one. */
  ruleId: z.string().nullable(),
  ruleVersion: z.number().int().nullable(),
  /** Which of the rule's A/B versions, by lot. */
  variant: z.string().nullable().default(null),
  /** What could not be known when it was decided (Shopify was silent): conditions that depended on it were taken as not met. */
  unknown: z.array(z.string()).default([]),
  /** Only with a voucher. */
  promise: z
    .object({
      code: z.string(), token: z.string(), cohortKey: z.string(), cohortEndsAt: z.iso.datetime(), terms: voucherTermsSchema,
      /** The design it is printed with; null = the shop's first. Its newest version is used, so that a mended misprint is mended. */
      designId: z.string().nullable().default(null),
      /** In every parcel of the order instead of the first only. */
      eachParcel: z.boolean().default(false),
    })
    .nullable(),
});
export type InsertDecided = z.infer<typeof insertDecidedSchema>;
