import { z } from "zod";
import { voucherTermsSchema } from "../voucher-terms";

/** A voucher that no order's decision promised: given by hand, with the reason; it may stand for another that is void then. */
export const voucherPromisedSchema = z.object({
  programme: z.literal("inserts"),
  ruleId: z.string().nullable(),
  code: z.string(),
  cohortKey: z.string(),
  cohortEndsAt: z.iso.datetime(),
  terms: voucherTermsSchema,
  customerId: z.string().nullable(),
  /** What the merchant wrote; never about the person. */
  reason: z.string().max(300),
  /** The key of the voucher that it stands for. */
  replaces: z.string().nullable(),
});
export type VoucherPromised = z.infer<typeof voucherPromisedSchema>;
