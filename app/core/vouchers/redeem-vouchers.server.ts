import type { Tx } from "~/platform/db/prisma.server";
import type { OrderTold } from "~/kernel/events/order-told";
import type { Voucher } from "~/platform/db/client/client";
import { bookVoucherEntries, voucherEntry } from "./book.server";
import { readVoucherCode } from "./domain/voucher-code";

/**
 * Ties orders that used a voucher to the voucher, and so to the order that earned it. A code that is none of ours is none of
 * our business. Test orders use nothing. Inside a recording; told twice, nothing is new.
 *
 * @returns the vouchers that were used for the first time now
 */
export async function redeemVouchers(tx: Tx, shopId: number, told: readonly OrderTold[], now: Date): Promise<Voucher[]> {
  const uses = told.filter((order) => !order.test).flatMap((order) => order.discountCodes.map((typed) => {
    // Codes that advocates brought along from another tool are not made like ours.
    return { code: readVoucherCode(typed) ?? typed.trim().toUpperCase(), order, savedMinor: savedWith(order, typed) };
  }));
  if (uses.length === 0) return [];
  const vouchers = await tx.voucher.findMany({ where: { shopId, code: { in: uses.map(({ code }) => code) } } });
  const byCode = new Map(vouchers.map((voucher) => [voucher.code, voucher]));
  const entries = uses.flatMap(({ code, order, savedMinor }) => {
    const voucher = byCode.get(code);
    return voucher
      ? [voucherEntry(voucher.key, "voucher.used", order.orderId, { byOrderId: order.orderId, byOrderName: order.name, savedMinor }, `used/${order.orderId}`)]
      : [];
  });
  const booked = await bookVoucherEntries(tx, shopId, entries, now);
  const used = new Set(booked.map((entry) => entry.subject));
  return vouchers.filter((voucher) => used.has(voucher.key));
}

/** What the code took off, where the telling says so. */
const savedWith = (order: OrderTold, typed: string): number | null =>
  order.codesUsed?.find(({ code }) => code.toUpperCase() === typed.toUpperCase())?.savedMinor ?? null;
