import { z } from "zod";
import { voucherTermsSchema } from "../voucher-terms";

export const insertReasonSchema = z.enum([
  "first-order", "lot", "not-first-order", "no-customer", "test-order", "cancelled", "rule-off",
]);

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
  ruleId: z.string().nullable(),
  ruleVersion: z.number().int().nullable(),
  /** Only with a voucher. */
  promise: z
    .object({ code: z.string(), token: z.string(), cohortKey: z.string(), cohortEndsAt: z.iso.datetime(), terms: voucherTermsSchema })
    .nullable(),
});
export type InsertDecided = z.infer<typeof insertDecidedSchema>;
