import { z } from "zod";

/** What may happen to a voucher after its promise; one schema a kind. */
export const voucherEntrySchemas = {
  /** The order is worth it (money authorised or paid, or the parcel left): Shopify is to know the code. */
  "voucher.wanted": z.object({ because: z.enum(["authorized", "paid", "fulfilled"]) }),
  /** Shopify knows the code. */
  "voucher.registered": z.object({ discountId: z.string(), redeemCodeId: z.string().nullable(), adopted: z.boolean() }),
  /** Shopify will not take the code; the merchant is told. */
  "voucher.refused": z.object({ reason: z.string() }),
  /** Its time runs: from delivery, reported or assumed. */
  "voucher.delivered": z.object({ deliveredAt: z.iso.datetime(), basis: z.enum(["report", "assumed"]), validUntil: z.iso.datetime() }),
  "voucher.used": z.object({ byOrderId: z.string(), byOrderName: z.string() }),
  "voucher.revoked": z.object({ because: z.enum(["cancelled", "voided", "discount-deleted"]) }),
  "voucher.expired": z.object({ validUntil: z.iso.datetime() }),
  /** The code was taken out of its cohort. */
  "voucher.removed": z.object({}),
} as const;
export type VoucherEntryKind = keyof typeof voucherEntrySchemas;
export type VoucherEntryData<K extends VoucherEntryKind> = z.infer<(typeof voucherEntrySchemas)[K]>;

export const cardEntrySchemas = {
  /** Shopify has the order's metafields. */
  "insert.noted": z.object({ refused: z.string().nullable() }),
  "insert.printed": z.object({ format: z.string(), dpi: z.number().int() }),
  "insert.scanned": z.object({}),
} as const;
