import type { Tx } from "~/platform/db/prisma.server";
import { bookVoucherEntries, voucherEntry } from "./book.server";

/**
 * The merchant has deleted cohort discounts in Shopify: their unused vouchers are dead, and the next voucher of the cohort
 * makes a new discount. Inside a recording; told twice, nothing is new.
 */
export async function loseDiscounts(tx: Tx, shopId: number, discountIds: readonly string[], now: Date): Promise<void> {
  const lost = [...discountIds];
  const { count } = await tx.cohort.updateMany({ where: { shopId, discountId: { in: lost } }, data: { discountId: null, founderKey: null } });
  if (count === 0) return;
  const batches = await tx.codeBatch.findMany({ where: { shopId, discountId: { in: lost } }, select: { creationId: true } });
  const creationIds = batches.map(({ creationId }) => creationId);
  await tx.codeBatch.deleteMany({ where: { shopId, creationId: { in: creationIds } } });
  await tx.voucher.updateMany({ where: { shopId, inBatch: { in: creationIds } }, data: { inBatch: null } });
  const vouchers = await tx.voucher.findMany({ where: { shopId, discountId: { in: lost }, usedByOrderId: null } });
  const entries = vouchers.map((voucher) => voucherEntry(voucher.key, "voucher.revoked", voucher.orderId, { because: "discount-deleted" }));
  await bookVoucherEntries(tx, shopId, entries, now);
}
