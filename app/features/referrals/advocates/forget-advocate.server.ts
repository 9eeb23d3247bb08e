import { advocateKey } from "~/kernel/entries/advocate-entries";
import { bookVoucherEntries, voucherEntry } from "~/core/vouchers/book.server";
import type { Tx } from "~/platform/db/prisma.server";

/**
 * A customer was erased: they bring nobody any more. Their code is taken out of Shopify and what was counted about them is gone; the ledger keeps Shopify's id alone. Inside a
 * recording, after the erasure was noted; repeating it changes nothing.
 */
export async function forgetAdvocate(tx: Tx, shopId: number, customerId: string, now: Date): Promise<void> {
  const key = `${advocateKey(customerId)}/code`;
  const code = await tx.voucher.findUnique({ where: { shopId_key: { shopId, key } }, select: { state: true } });
  if (code && code.state !== "revoked") await bookVoucherEntries(tx, shopId, [voucherEntry(key, "voucher.revoked", null, { because: "erased" })], now);
  await tx.advocate.deleteMany({ where: { shopId, customerId } });
  await tx.advocateTouch.deleteMany({ where: { shopId, customerId } });
  await tx.friendVoucher.updateMany({ where: { shopId, customerId }, data: { customerId: null, visitorMark: null } });
}
