import { voucherTermsSchema } from "~/kernel/voucher-terms";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { bookVoucherEntries, voucherEntry } from "./book.server";

export type CreditWished = { ok: true } | { ok: false; reason: "unknown" | "no-credit" | "no-customer" | "over" };

/**
 * A customer wishes the voucher as store credit instead of the code. The code is taken out of Shopify first and the credit
 * given after: never both. Only for offers of store credit whose order has a customer. Wished twice, it is wished once.
 */
export function wishCredit(shop: Shop, voucherKey: string, now: Date): Promise<CreditWished> {
  return recording(shop.id, async (tx): Promise<CreditWished> => {
    const voucher = await tx.voucher.findUnique({ where: { shopId_key: { shopId: shop.id, key: voucherKey } } });
    if (!voucher) return { ok: false, reason: "unknown" };
    const { offer, currency } = voucherTermsSchema.parse(voucher.terms);
    if (offer.kind !== "storeCredit") return { ok: false, reason: "no-credit" };
    if (voucher.credit === "wished" || voucher.credit === "due" || voucher.credit === "given") return { ok: true };
    if (!voucher.customerId) return { ok: false, reason: "no-customer" };
    if (voucher.state !== "live" || voucher.stopped || voucher.credit === "refused") return { ok: false, reason: "over" };
    await bookVoucherEntries(tx, shop.id, [voucherEntry(voucherKey, "voucher.credit-wished", voucher.orderId, { minor: offer.minor, currency })], now);
    return { ok: true };
  });
}
