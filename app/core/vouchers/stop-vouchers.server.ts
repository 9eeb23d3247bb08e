import type { Voucher } from "~/platform/db/client/client";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { bookVoucherEntries, voucherEntry } from "./book.server";

export type Switched = { ok: true } | { ok: false; reason: "unknown" | "over" | "final" };

/**
 * The kill switch of a single code: Shopify forgets it, nobody can use it. Undone by `resumeVoucher`, but for gift cards: Shopify
 * never lets a deactivated one live again ("final" when resuming). Pressed twice, it is stopped once.
 *
 * @param because what the merchant wrote; never about the person
 */
export function stopVoucher(shop: Shop, voucherKey: string, because: string, now: Date): Promise<Switched> {
  return recording(shop.id, async (tx): Promise<Switched> => {
    const voucher = await tx.voucher.findUnique({ where: { shopId_key: { shopId: shop.id, key: voucherKey } } });
    if (!voucher) return { ok: false, reason: "unknown" };
    if (isOver(voucher)) return { ok: false, reason: "over" };
    if (voucher.stopped) return { ok: true };
    const time = (await tx.ledgerEntry.count({ where: { shopId: shop.id, subject: voucherKey, kind: "voucher.stopped" } })) + 1;
    await bookVoucherEntries(tx, shop.id, [voucherEntry(voucherKey, "voucher.stopped", voucher.orderId, { time, because: because.slice(0, 300) }, `stopped/${time}`)], now);
    return { ok: true };
  });
}

/** Undoes the kill switch: the same code is registered again. */
export function resumeVoucher(shop: Shop, voucherKey: string, now: Date): Promise<Switched> {
  return recording(shop.id, async (tx): Promise<Switched> => {
    const voucher = await tx.voucher.findUnique({ where: { shopId_key: { shopId: shop.id, key: voucherKey } } });
    if (!voucher) return { ok: false, reason: "unknown" };
    if (isOver(voucher)) return { ok: false, reason: "over" };
    if (!voucher.stopped) return { ok: true };
    if (voucher.keptBy === "gift-card") return { ok: false, reason: "final" };
    const time = await tx.ledgerEntry.count({ where: { shopId: shop.id, subject: voucherKey, kind: "voucher.stopped" } });
    await bookVoucherEntries(tx, shop.id, [voucherEntry(voucherKey, "voucher.resumed", voucher.orderId, { time }, `resumed/${time}`)], now);
    return { ok: true };
  });
}

const isOver = ({ state }: Voucher): boolean => ["used", "revoked", "expired", "refused"].includes(state);
