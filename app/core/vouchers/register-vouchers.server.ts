import type { Cohort, Voucher } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { JobHandler } from "~/platform/jobs/job";
import { now } from "~/platform/clock.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { AddCodesDocument } from "~/platform/shopify/generated";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { isGone, sortUserErrors } from "~/platform/shopify/sort-user-errors";
import { ShopifyRefused } from "~/platform/shopify/shopify-errors";
import { asking, settleAsked, wasAsked } from "./asking.server";
import { expireVouchers } from "./expire-vouchers.server";
import { makeGiftCard } from "./make-gift-card.server";
import { foundCohort } from "./found-cohort.server";
import { loseDiscounts } from "./lose-discount.server";

/** Shopify's limit for one call. */
const codesPerCall = 250;
/** Shopify works on the codes after it has answered. */
const readAfterMilliseconds = 400;
const gatherMilliseconds = 1_000;

/**
 * The act: tells Shopify the codes that are worth it, cohort by cohort, as many as a call may carry. What is left over after
 * full calls waits a moment for company. A cohort that Shopify refuses does not hold up the others; it is reported at the
 * end. Repeating it is safe: a code told twice is found taken, by its own cohort.
 */
export const registerVouchersJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  await settleAsked(shop);
  const refused: { cohortKey: string; error: ShopifyRefused | null }[] = (await cohortsOnHold(shopId)).map((cohortKey) => ({ cohortKey, error: null }));
  for (let calls = 0; ; calls++) {
    const work = await nextWork(shopId, refused.map(({ cohortKey }) => cohortKey));
    if (!work) break;
    if (calls > 0 && work.vouchers.length < codesPerCall && work.cohort.discountId && refused.every(({ error }) => error === null)) {
      return addJobs(db(), [{ name: "register-vouchers", shopId, delayMilliseconds: gatherMilliseconds }]);
    }
    try {
      await register(shop, work.cohort, work.vouchers);
    } catch (error) {
      if (!(error instanceof ShopifyRefused)) throw error;
      refused.push({ cohortKey: work.cohort.key, error });
    }
  }
  const first = refused.find(({ error }) => error !== null);
  if (first?.error) throw first.error;
};

/** A cohort that the merchant stopped before Shopify heard of it is not made until it is let go again. */
async function cohortsOnHold(shopId: number): Promise<string[]> {
  const cohorts = await db().cohort.findMany({ where: { shopId, discountId: null, stops: { gt: 0 } } });
  return cohorts.filter(({ stops, resumes }) => stops > resumes).map(({ key }) => key);
}

/** The oldest open work of the shop: vouchers of one cohort that are not on their way already. */
async function nextWork(shopId: number, without: readonly string[]): Promise<{ cohort: Cohort; vouchers: Voucher[] } | undefined> {
  const open = { shopId, todo: "register", OR: [{ inBatch: null }, { inBatch: wasAsked }] };
  const oldest = await db().voucher.findFirst({
    where: { ...open, cohortKey: { notIn: [...without] } }, orderBy: [{ cohortKey: "asc" }, { promisedAt: "asc" }, { key: "asc" }],
  });
  if (!oldest) return undefined;
  const cohort = await db().cohort.findUniqueOrThrow({ where: { shopId_key: { shopId, key: oldest.cohortKey } } });
  const vouchers = await db().voucher.findMany({
    where: { ...open, cohortKey: cohort.key }, orderBy: [{ promisedAt: "asc" }, { key: "asc" }], take: codesPerCall,
  });
  return { cohort, vouchers };
}

async function register(shop: Shop, cohort: Cohort, vouchers: readonly Voucher[]): Promise<void> {
  const [first] = vouchers;
  if (cohort.endsAt <= now()) {
    await recording(shop.id, (tx) => expireVouchers(tx, shop.id, vouchers.map(({ key }) => key), now()));
  } else if (first?.keptBy === "gift-card") {
    for (const voucher of vouchers) await asking(shop.id, [voucher.key], () => makeGiftCard(shop, cohort, voucher));
  } else if (cohort.discountId) {
    const { key, discountId } = cohort;
    await asking(shop.id, vouchers.map((voucher) => voucher.key), () => addCodes(shop, key, discountId, vouchers));
  } else if (first) {
    await foundCohort(shop, cohort, first);
  }
}

async function addCodes(shop: Shop, cohortKey: string, discountId: string, vouchers: readonly Voucher[]): Promise<void> {
  const codes = vouchers.map(({ code }) => ({ code }));
  const { discountRedeemCodeBulkAdd: answer } = await callShopify(shop, AddCodesDocument, { discountId, codes }, { points: 10 });
  const sorted = sortUserErrors(answer?.userErrors ?? []);
  // Deleted in Shopify, and nobody told us: the cohort gets a new discount in the next round.
  if (!sorted.ok && isGone(sorted.reason)) return recording(shop.id, (tx) => loseDiscounts(tx, shop.id, [discountId], now()));
  if (!sorted.ok || !answer?.bulkCreation) throw new ShopifyRefused(`codes for ${cohortKey}: ${sorted.ok ? "no answer" : sorted.reason}`);
  const creationId = answer.bulkCreation.id;
  const keys = vouchers.map(({ key }) => key);
  await recording(shop.id, async (tx) => {
    await tx.codeBatch.createMany({ data: [{ shopId: shop.id, creationId, cohortKey, discountId, keys, sentAt: now() }], skipDuplicates: true });
    await tx.voucher.updateMany({ where: { shopId: shop.id, key: { in: keys } }, data: { inBatch: creationId } });
    await addJobs(tx, [{
      name: "read-code-batch", shopId: shop.id, payload: { creationId }, key: `read-code-batch/${shop.id}/${creationId}`, delayMilliseconds: readAfterMilliseconds,
    }]);
  });
}
