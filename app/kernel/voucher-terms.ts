import { z } from "zod";
import { currencySchema } from "./money";

const minorUnits = z.number().int().safe();

/** The terms of a benefit. */
export const offerSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("percentage"), basisPoints: z.number().int().min(1).max(10_000) }),
  z.object({ kind: z.literal("fixedAmount"), minor: minorUnits.positive() }),
  z.object({ kind: z.literal("freeShipping") }),
]);
export type Offer = z.infer<typeof offerSchema>;

/** An offer with its conditions. Amounts in minor units of `currency`. */
export const voucherTermsSchema = z.object({
  offer: offerSchema,
  currency: currencySchema,
  /** The subtotal from which it is good; null = from any. */
  minimumMinor: minorUnits.positive().nullable(),
  /** Days from delivery. */
  validForDays: z.number().int().min(1).max(730),
});
export type VoucherTerms = z.infer<typeof voucherTermsSchema>;
