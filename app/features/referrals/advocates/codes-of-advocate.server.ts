import { bookVoucherEntries, voucherEntry } from "~/core/vouchers/book.server";
import type { Tx } from "~/platform/db/prisma.server";

/*
 * The codes that somebody recommends the shop with: their own, and after two customers turned out to be one, the other's as well, since
 * it stands on cards and in chats.
 */

const codesOf = (shopId: number, customerId: string) => ({ shopId, customerId, programme: "referrals", uses: "many" });

/** What one brought with their code, the other brings from now on, with the same code. Inside a recording; repeating it changes nothing. */
export async function handOverCodes(tx: Tx, shopId: number, vanishedId: string, keptId: string): Promise<void> {
  await tx.voucher.updateMany({ where: codesOf(shopId, vanishedId), data: { customerId: keptId } });
}

/** Takes all of somebody's codes out of Shopify, for good. Inside a recording; repeating it changes nothing. */
export async function revokeCodesOf(tx: Tx, shopId: number, customerId: string, because: "erased" | "same-person", now: Date): Promise<void> {
  const codes = await tx.voucher.findMany({ where: { ...codesOf(shopId, customerId), state: { not: "revoked" } }, select: { key: true } });
  await bookVoucherEntries(tx, shopId, codes.map(({ key }) => voucherEntry(key, "voucher.revoked", null, { because })), now);
}

/** Stops all of somebody's codes that are not over, or lets them go again. Inside a recording; repeating it changes nothing. */
export async function switchCodesOf(tx: Tx, shopId: number, customerId: string, stop: boolean, now: Date): Promise<void> {
  const codes = await tx.voucher.findMany({ where: { ...codesOf(shopId, customerId), stopped: !stop, state: { in: ["promised", "live"] } }, select: { key: true } });
  const before = await tx.ledgerEntry.groupBy({ by: ["subject"], where: { shopId, subject: { in: codes.map(({ key }) => key) }, kind: "voucher.stopped" }, _count: true });
  const stopsOf = new Map(before.map(({ subject, _count }) => [subject, _count]));
  await bookVoucherEntries(tx, shopId, codes.map(({ key }) => {
    const stops = stopsOf.get(key) ?? 0;
    return stop
      ? voucherEntry(key, "voucher.stopped", null, { time: stops + 1, because: "" }, `stopped/${stops + 1}`)
      : voucherEntry(key, "voucher.resumed", null, { time: stops }, `resumed/${stops}`);
  }), now);
}
