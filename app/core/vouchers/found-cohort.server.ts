import type { Cohort, Voucher } from "~/platform/db/client/client";
import { recording } from "~/platform/db/recording.server";
import { now } from "~/platform/clock.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ShopifyRefused } from "~/platform/shopify/shopify-errors";
import type { Tx } from "~/platform/db/prisma.server";
import { answered, asking } from "./asking.server";
import { bookVoucherEntries, inRound, voucherEntry } from "./book.server";
import type { VoucherEntry } from "./book.server";
import { createCohort } from "./create-cohort.server";
import type { CohortCreated } from "./create-cohort.server";

/**
 * Makes a cohort's discount in Shopify with the code of its founder. Who that is is written down before the call, and stays
 * so for every try, also if the founder is revoked meanwhile: another code would make a second discount where only the
 * answer to the first was lost.
 */
export async function foundCohort(shop: Shop, cohort: Cohort, candidate: Voucher): Promise<void> {
  const founder = await pinFounder(shop.id, cohort.key, candidate.key);
  await asking(shop.id, [founder.key], async () => {
    const created = await createCohort(shop, cohort, founder.code, now());
    // Not this code but the discount itself is refused: that is for the merchant to mend, no voucher's fault.
    if (!created.ok && created.because === "refused") throw new ShopifyRefused(`${cohort.key}: ${created.reason}`);
    await recording(shop.id, async (tx) => {
      await answered(tx, shop.id, [founder.key]);
      await bookFounded(tx, shop, cohort, founder, created);
    });
  });
}

async function bookFounded(tx: Tx, shop: Shop, cohort: Cohort, founder: Voucher, created: CohortCreated): Promise<void> {
  const cohortAt = (key: string) => ({ shopId: shop.id, key });
  const registered = (discountId: string, redeemCodeId: string | null, adopted: boolean, cohortKey: string): VoucherEntry =>
    voucherEntry(founder.key, "voucher.registered", founder.orderId, { discountId, redeemCodeId, adopted, round: founder.round, cohortKey }, inRound("registered", founder.round));
  if (created.ok) {
    const { discountId, redeemCodeId, adopted } = created;
    await tx.cohort.updateMany({ where: cohortAt(cohort.key), data: { discountId } });
    await bookVoucherEntries(tx, shop.id, [registered(discountId, redeemCodeId, adopted, cohort.key)], now());
  } else if (created.because === "elsewhere") {
    // It leaves the other discount first; meanwhile somebody else may found this one.
    await tx.cohort.updateMany({ where: cohortAt(cohort.key), data: { founderKey: null } });
    await tx.cohort.updateMany({ where: { ...cohortAt(created.cohort.key), discountId: null }, data: { discountId: created.discountId } });
    await bookVoucherEntries(tx, shop.id, [registered(created.discountId, created.redeemCodeId, true, created.cohort.key)], now());
  } else {
    await tx.cohort.updateMany({ where: cohortAt(cohort.key), data: { founderKey: null } });
    await bookVoucherEntries(tx, shop.id, [voucherEntry(founder.key, "voucher.refused", founder.orderId, { reason: created.reason })], now());
  }
}

const pinFounder = (shopId: number, cohortKey: string, candidateKey: string): Promise<Voucher> =>
  recording(shopId, async (tx) => {
    const cohort = await tx.cohort.findUniqueOrThrow({ where: { shopId_key: { shopId, key: cohortKey } } });
    const founderKey = cohort.founderKey ?? candidateKey;
    await tx.cohort.update({ where: { shopId_key: { shopId, key: cohortKey } }, data: { founderKey } });
    return tx.voucher.findUniqueOrThrow({ where: { shopId_key: { shopId, key: founderKey } } });
  });
