import { z } from "zod";
import { basisPointsSchema } from "~/kernel/percentage";
import { voucherTermsSchema } from "~/kernel/voucher-terms";

/** Which parcels get an insert, and what it promises. Each edit is a new version; decisions name theirs. */
export const insertRuleSchema = z.object({
  id: z.literal("first-order"),
  /** 0 is the one nobody has saved yet. */
  version: z.number().int().nonnegative(),
  on: z.boolean(),
  terms: voucherTermsSchema,
  controlShareBasisPoints: basisPointsSchema,
});
export type InsertRule = z.infer<typeof insertRuleSchema>;

/** What a shop begins with; off until the merchant has seen it. Amounts in the shop's currency. */
export const firstInsertRule = (currency: string): InsertRule => ({
  id: "first-order",
  version: 0,
  on: false,
  terms: { offer: { kind: "percentage", basisPoints: 1000 }, currency, minimumMinor: null, validForDays: 60 },
  controlShareBasisPoints: 1000,
});
