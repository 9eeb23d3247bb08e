import type { Tx } from "~/platform/db/prisma.server";
import { bookVoucherEntries, voucherEntry } from "./book.server";

/**
 * The time of these vouchers is over: what is still unused has expired, and its code leaves the cohort. Inside a recording;
 * told twice, nothing is new.
 */
export async function expireVouchers(tx: Tx, shopId: number, keys: readonly string[], now: Date): Promise<void> {
  const vouchers = await tx.voucher.findMany({ where: { shopId, key: { in: [...keys] }, usedByOrderId: null } });
  const cohorts = await tx.cohort.findMany({ where: { shopId, key: { in: vouchers.map((voucher) => voucher.cohortKey) } } });
  const cohortEnds = new Map(cohorts.map((cohort) => [cohort.key, cohort.endsAt]));
  const entries = vouchers.flatMap((voucher) => {
    // A parcel that never arrived never started the time: then the cohort's end is the end.
    const until = voucher.validUntil ?? cohortEnds.get(voucher.cohortKey);
    return until && until <= now ? [voucherEntry(voucher.key, "voucher.expired", voucher.orderId, { validUntil: until.toISOString() })] : [];
  });
  await bookVoucherEntries(tx, shopId, entries, now);
}
