import type { Cohort, Voucher } from "~/platform/db/client/client";
import { recording } from "~/platform/db/recording.server";
import { now } from "~/platform/clock.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ShopifyRefused } from "~/platform/shopify/shopify-errors";
import { bookVoucherEntries, inRound, voucherEntry } from "./book.server";
import { createCohort } from "./create-cohort.server";

/**
 * Makes a cohort's discount in Shopify with the code of its founder. Who that is is written down before the call, and stays
 * so for every try, also if the founder is revoked meanwhile: another code would make a second discount where only the
 * answer to the first was lost.
 */
export async function foundCohort(shop: Shop, cohort: Cohort, candidate: Voucher): Promise<void> {
  const founder = await pinFounder(shop.id, cohort.key, candidate.key);
  const created = await createCohort(shop, cohort, founder.code, now());
  // Not this code but the discount itself is refused: that is for the merchant to mend, no voucher's fault.
  if (!created.ok && created.because === "refused") throw new ShopifyRefused(`${cohort.key}: ${created.reason}`);
  const where = { shopId_key: { shopId: shop.id, key: cohort.key } };
  await recording(shop.id, async (tx) => {
    if (created.ok) {
      const { discountId, redeemCodeId, adopted } = created;
      await tx.cohort.update({ where, data: { discountId } });
      await bookVoucherEntries(tx, shop.id, [voucherEntry(founder.key, "voucher.registered", founder.orderId, { discountId, redeemCodeId, adopted, round: founder.round, cohortKey: cohort.key }, inRound("registered", founder.round))], now());
    } else {
      await tx.cohort.update({ where, data: { founderKey: null } });
      await bookVoucherEntries(tx, shop.id, [voucherEntry(founder.key, "voucher.refused", founder.orderId, { reason: created.reason })], now());
    }
  });
}

const pinFounder = (shopId: number, cohortKey: string, candidateKey: string): Promise<Voucher> =>
  recording(shopId, async (tx) => {
    const cohort = await tx.cohort.findUniqueOrThrow({ where: { shopId_key: { shopId, key: cohortKey } } });
    const founderKey = cohort.founderKey ?? candidateKey;
    await tx.cohort.update({ where: { shopId_key: { shopId, key: cohortKey } }, data: { founderKey } });
    return tx.voucher.findUniqueOrThrow({ where: { shopId_key: { shopId, key: founderKey } } });
  });
