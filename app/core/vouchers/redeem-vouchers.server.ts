import type { Tx } from "~/platform/db/prisma.server";
import type { OrderTold } from "~/kernel/events/order-told";
import { bookVoucherEntries, voucherEntry } from "./book.server";
import { readVoucherCode } from "./domain/voucher-code";

/**
 * Ties orders that used a voucher to the voucher, and so to the order that earned it. A code that is none of ours is none of
 * our business. Inside a recording; told twice, nothing is new.
 */
export async function redeemVouchers(tx: Tx, shopId: number, told: readonly OrderTold[], now: Date): Promise<void> {
  const uses = told.flatMap((order) => order.discountCodes.flatMap((typed) => {
    const code = readVoucherCode(typed);
    return code ? [{ code, order }] : [];
  }));
  if (uses.length === 0) return;
  const vouchers = await tx.voucher.findMany({ where: { shopId, code: { in: uses.map(({ code }) => code) } } });
  const byCode = new Map(vouchers.map((voucher) => [voucher.code, voucher]));
  const entries = uses.flatMap(({ code, order }) => {
    const voucher = byCode.get(code);
    return voucher
      ? [voucherEntry(voucher.key, "voucher.used", order.orderId, { byOrderId: order.orderId, byOrderName: order.name }, `used/${order.orderId}`)]
      : [];
  });
  await bookVoucherEntries(tx, shopId, entries, now);
}
