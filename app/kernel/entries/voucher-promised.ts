import { z } from "zod";
import { voucherTermsSchema } from "../voucher-terms";

/** A voucher that no insert's decision promised: given by hand, with the reason (it may stand for another that is void then); or a recommendation's. */
export const voucherPromisedSchema = z.object({
  programme: z.enum(["inserts", "referrals"]),
  /** An advocate's own code is used by each of their friends once; all else by one person, once. */
  uses: z.enum(["once", "many"]).default("once"),
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
