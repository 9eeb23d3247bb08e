import type { VoucherTerms } from "~/kernel/voucher-terms";
import type { Tx } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { bookVoucherEntries, voucherEntry } from "./book.server";
import { openCohortOf } from "./domain/cohort";
import { ensureCohorts } from "./ensure-cohorts.server";

const atOnce = 5_000;

/**
 * The offer has changed: advocates' own codes go under the open cohort discount of these terms. The acts take each out of the discount of before, and
 * register it anew; while one is on its way, its code is in neither. Codes that are revoked stay where they are; stopped ones come back under the new
 * offer. Whether the new cohort is stopped is for the caller to say. Inside a recording; told twice, nothing is new.
 *
 * @returns how many codes move
 */
export async function moveOpenCodes(tx: Tx, shop: Shop, toTerms: VoucherTerms, now: Date): Promise<number> {
  const cohort = openCohortOf("referrals", toTerms);
  const codes = await tx.voucher.findMany({
    where: { shopId: shop.id, programme: "referrals", uses: "many", state: { in: ["promised", "live", "refused"] }, cohortKey: { not: cohort.key } },
    select: { key: true, orderId: true }, orderBy: { key: "asc" },
  });
  if (codes.length === 0) return 0;
  const promise = { cohortKey: cohort.key, cohortEndsAt: cohort.endsAt.toISOString(), terms: toTerms };
  await ensureCohorts(tx, shop, [{ ...promise, ruleId: null }]);
  for (let from = 0; from < codes.length; from += atOnce) {
    const part = codes.slice(from, from + atOnce);
    const before = await tx.ledgerEntry.groupBy({ by: ["subject"], where: { shopId: shop.id, kind: "voucher.moved", subject: { in: part.map(({ key }) => key) } }, _count: true });
    const moves = new Map(before.map(({ subject, _count }) => [subject, _count]));
    await bookVoucherEntries(tx, shop.id, part.map(({ key, orderId }) => {
      const time = (moves.get(key) ?? 0) + 1;
      return voucherEntry(key, "voucher.moved", orderId, { time, ...promise }, `moved/${time}`);
    }), now);
  }
  return codes.length;
}
