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
import { sortUserErrors } from "~/platform/shopify/sort-user-errors";
import { ShopifyRefused } from "~/platform/shopify/shopify-errors";
import { bookVoucherEntries, voucherEntry } from "./book.server";
import { createCohort } from "./create-cohort.server";
import { expireVouchers } from "./expire-vouchers.server";

/** Shopify's limit for one call. */
const codesPerCall = 250;
/** Shopify works on the codes after it has answered. */
const readAfterMilliseconds = 400;
const gatherMilliseconds = 1_000;

/**
 * The act: tells Shopify the codes that are worth it, cohort by cohort, as many as a call may carry. What is left over after
 * full calls waits a moment for company. Repeating it is safe: a code told twice is found taken, by its own cohort.
 */
export const registerVouchersJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  for (let calls = 0; ; calls++) {
    const work = await nextWork(shopId);
    if (!work) return;
    if (calls > 0 && work.vouchers.length < codesPerCall && work.cohort.discountId) {
      return addJobs(db(), [{ name: "register-vouchers", shopId, delayMilliseconds: gatherMilliseconds }]);
    }
    await register(shop, work.cohort, work.vouchers);
  }
};

/** The oldest open work of the shop: vouchers of one cohort that are not on their way already. */
async function nextWork(shopId: number): Promise<{ cohort: Cohort; vouchers: Voucher[] } | undefined> {
  const sent = (await db().codeBatch.findMany({ where: { shopId }, select: { keys: true } })).flatMap(({ keys }) => keys);
  const open = { shopId, todo: "register", key: { notIn: sent } };
  const oldest = await db().voucher.findFirst({ where: open, orderBy: [{ cohortKey: "asc" }, { promisedAt: "asc" }] });
  if (!oldest) return undefined;
  const cohort = await db().cohort.findUniqueOrThrow({ where: { shopId_key: { shopId, key: oldest.cohortKey } } });
  const vouchers = await db().voucher.findMany({ where: { ...open, cohortKey: cohort.key }, orderBy: { promisedAt: "asc" }, take: codesPerCall });
  return { cohort, vouchers };
}

async function register(shop: Shop, cohort: Cohort, vouchers: readonly Voucher[]): Promise<void> {
  if (cohort.endsAt <= now()) {
    return recording(shop.id, (tx) => expireVouchers(tx, shop.id, vouchers.map(({ key }) => key), now()));
  }
  const [first] = vouchers;
  if (!cohort.discountId && first) return createWith(shop, cohort, first);
  const codes = vouchers.map(({ code }) => ({ code }));
  const { discountRedeemCodeBulkAdd: answer } = await callShopify(shop, AddCodesDocument, { discountId: cohort.discountId ?? "", codes }, { points: 10 });
  const sorted = sortUserErrors(answer?.userErrors ?? []);
  if (!sorted.ok || !answer?.bulkCreation) throw new ShopifyRefused(`codes for ${cohort.key}: ${sorted.ok ? "no answer" : sorted.reason}`);
  const creationId = answer.bulkCreation.id;
  await db().$transaction(async (tx) => {
    await tx.codeBatch.createMany({
      data: [{ shopId: shop.id, creationId, cohortKey: cohort.key, keys: vouchers.map(({ key }) => key), sentAt: now() }], skipDuplicates: true,
    });
    await addJobs(tx, [{
      name: "read-code-batch", shopId: shop.id, payload: { creationId }, key: `read-code-batch/${shop.id}/${creationId}`,
      delayMilliseconds: readAfterMilliseconds,
    }]);
  });
}

async function createWith(shop: Shop, cohort: Cohort, voucher: Voucher): Promise<void> {
  const created = await createCohort(shop, cohort, voucher.code, now());
  await recording(shop.id, async (tx) => {
    if (created.ok) {
      const { discountId, redeemCodeId, adopted } = created;
      await tx.cohort.update({ where: { shopId_key: { shopId: shop.id, key: cohort.key } }, data: { discountId, createdAt: now(), removedAt: null } });
      await bookVoucherEntries(tx, shop.id, [voucherEntry(voucher.key, "voucher.registered", voucher.orderId, { discountId, redeemCodeId, adopted })], now());
    } else {
      await bookVoucherEntries(tx, shop.id, [voucherEntry(voucher.key, "voucher.refused", voucher.orderId, { reason: created.reason })], now());
    }
  });
}
