import { bookVoucherEntries, voucherEntry } from "./book.server";
import { keptBy, voucherTermsSchema } from "~/kernel/voucher-terms";
import { recording } from "~/platform/db/recording.server";

export type MarkedGiven = { ok: true } | { ok: false; reason: "unknown" | "over" | "no-benefit" };

/** Somebody of the shop gave a benefit that is no discount: the advice, the early access. Marked twice, it was given once. */
export function markGiven(shopId: number, voucherKey: string, now: Date): Promise<MarkedGiven> {
  return recording(shopId, async (tx): Promise<MarkedGiven> => {
    const voucher = await tx.voucher.findUnique({ where: { shopId_key: { shopId, key: voucherKey } } });
    if (!voucher) return { ok: false, reason: "unknown" };
    if (keptBy(voucherTermsSchema.parse(voucher.terms).offer) !== "people") return { ok: false, reason: "no-benefit" };
    if (voucher.state === "used") return { ok: true };
    if (voucher.stopped || (voucher.state !== "live" && voucher.state !== "promised")) return { ok: false, reason: "over" };
    await bookVoucherEntries(tx, shopId, [voucherEntry(voucherKey, "voucher.given", voucher.orderId, {})], now);
    return { ok: true };
  });
}
