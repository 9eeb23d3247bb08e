import { z } from "zod";
import { voucherTermsSchema } from "../voucher-terms";

/** Stopped and let go again n times: what Shopify was told in the round before does not count for this one. */
const round = z.number().int().nonnegative().default(0);

/** What may happen to a voucher after its promise; one schema a kind. */
export const voucherEntrySchemas = {
  /** The order is worth it (money authorised or paid, or the parcel left): Shopify is to know the code. */
  "voucher.wanted": z.object({ because: z.enum(["authorized", "paid", "fulfilled", "by-hand", "programme"]) }),
  /** Shopify knows the code: under the discount of a cohort, or as a gift card (then `discountId` is the gift card's). */
  "voucher.registered": z.object({ discountId: z.string(), redeemCodeId: z.string().nullable(), adopted: z.boolean(), round, cohortKey: z.string().nullable().default(null) }),
  /** Shopify will not take the code; the merchant is told. */
  "voucher.refused": z.object({ reason: z.string() }),
  /** Its time runs: from delivery, reported or assumed. */
  "voucher.delivered": z.object({ deliveredAt: z.iso.datetime(), basis: z.enum(["report", "assumed"]), validUntil: z.iso.datetime() }),
  /** `savedMinor`: what it took off that order, in the shop's minor units, where the order said so. */
  "voucher.used": z.object({ byOrderId: z.string(), byOrderName: z.string(), savedMinor: z.number().int().nonnegative().nullable().default(null) }),
  /** For good. `by`: the key of the voucher that stands in its place, if it was replaced. */
  "voucher.revoked": z.object({
    because: z.enum(["cancelled", "voided", "discount-deleted", "refunded", "replaced", "same-person", "one-per-customer", "taken-back", "programme-changed", "erased"]),
    by: z.string().nullable().default(null),
  }),
  "voucher.expired": z.object({ validUntil: z.iso.datetime() }),
  /** The code was taken out of its cohort (or the gift card deactivated). */
  "voucher.removed": z.object({ round }),
  /** The merchant's kill switch, and its undoing; numbered, so that what counts is how many there are and not which came last. */
  "voucher.stopped": z.object({ time: z.number().int().positive(), because: z.string().max(300) }),
  "voucher.resumed": z.object({ time: z.number().int().positive() }),
  /** Taken as store credit instead of the code: wished for by the customer, then given. */
  "voucher.credit-wished": z.object({ minor: z.number().int().positive(), currency: z.string() }),
  "voucher.credited": z.object({ transactionId: z.string(), adopted: z.boolean() }),
  "voucher.credit-refused": z.object({ reason: z.string() }),
  /** A code used by many goes under another cohort discount: the programme's offer changed. The highest number counts. */
  "voucher.moved": z.object({ time: z.number().int().positive(), cohortKey: z.string(), cohortEndsAt: z.iso.datetime(), terms: voucherTermsSchema }),
  /** A benefit that is no discount was given by somebody of the shop. */
  "voucher.given": z.object({}),
} as const;
export type VoucherEntryKind = keyof typeof voucherEntrySchemas;
export type VoucherEntryData<K extends VoucherEntryKind> = z.infer<(typeof voucherEntrySchemas)[K]>;

/** About to give store credit, which Shopify may do twice: from here on, look before trying again. The subject is the voucher. */
export const creditEntrySchemas = {
  "credit.attempted": z.object({ time: z.number().int().positive() }),
} as const;

export const cardEntrySchemas = {
  /** Shopify has the order's metafields. */
  "insert.noted": z.object({ refused: z.string().nullable() }),
  "insert.printed": z.object({ format: z.string(), dpi: z.number().int() }),
  /** Packed and, when that was a slip of the hand, taken back; numbered like the kill switch. */
  "insert.packed": z.object({ time: z.number().int().positive(), by: z.enum(["packer", "api", "shipped"]) }),
  "insert.unpacked": z.object({ time: z.number().int().positive() }),
  "insert.scanned": z.object({}),
} as const;
