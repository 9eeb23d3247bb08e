import { openCohortOf } from "~/core/vouchers/domain/cohort";
import { moveOpenCodes } from "~/core/vouchers/move-open-codes.server";
import { switchCohorts } from "~/core/vouchers/stop-cohorts.server";
import type { Tx } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { openCodesAreOn } from "../domain/programme/open-codes";
import type { Programme } from "../domain/programme/programme";

/**
 * Advocates' own codes follow the programme: while it (or that way) is off, their discount is stopped in Shopify, and let go again with it; when the friend's
 * offer changes they move under it. Inside a recording; repeating it changes nothing.
 */
export async function followOffer(tx: Tx, shop: Shop, programme: Programme, now: Date): Promise<void> {
  const cohortKey = openCohortOf("referrals", programme.friend).key;
  if (!openCodesAreOn(programme)) {
    const open = await tx.voucher.findMany({ where: { shopId: shop.id, programme: "referrals", uses: "many" }, distinct: ["cohortKey"], select: { cohortKey: true } });
    await switchCohorts(tx, shop.id, open.map((row) => row.cohortKey), { kind: "cohort.stopped", because: "" }, now);
    return;
  }
  await moveOpenCodes(tx, shop, programme.friend, now);
  await switchCohorts(tx, shop.id, [cohortKey], { kind: "cohort.resumed" }, now);
  await addJobs(tx, [{ name: "admit-advocates", shopId: shop.id, key: `admit-advocates/${shop.id}` }]);
}
