import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { bookVoucherEntries, voucherEntry } from "./book.server";
import type { Switched } from "./stop-vouchers.server";

/** Somebody of the shop gave the benefit that a voucher promised: it is used. Only for benefits that people give. Marked twice, it is marked once. */
export function markGiven(shop: Shop, voucherKey: string, now: Date): Promise<Switched> {
  return recording(shop.id, async (tx): Promise<Switched> => {
    const voucher = await tx.voucher.findUnique({ where: { shopId_key: { shopId: shop.id, key: voucherKey } } });
    if (voucher?.keptBy !== "people") return { ok: false, reason: "unknown" };
    if (voucher.state === "used") return { ok: true };
    if (voucher.state === "revoked" || voucher.state === "expired") return { ok: false, reason: "over" };
    await bookVoucherEntries(tx, shop.id, [voucherEntry(voucherKey, "voucher.given", voucher.orderId, {})], now);
    return { ok: true };
  });
}
