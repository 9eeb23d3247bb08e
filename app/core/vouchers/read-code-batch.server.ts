import { z } from "zod";
import type { Cohort, Voucher } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { JobHandler } from "~/platform/jobs/job";
import { now } from "~/platform/clock.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { ReadCodeBatchDocument } from "~/platform/shopify/generated";
import type { ReadCodeBatchQuery } from "~/platform/shopify/generated";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { isTaken } from "~/platform/shopify/sort-user-errors";
import { bookVoucherEntries, voucherEntry, voucherJobs } from "./book.server";
import type { VoucherEntry } from "./book.server";
import { findCode } from "./find-code.server";

const askAgainMilliseconds = 1_000;
const payloadSchema = z.object({ creationId: z.string() });
type Outcome = NonNullable<ReadCodeBatchQuery["discountRedeemCodeBulkCreation"]>["codes"]["nodes"][number];

/**
 * The act after the act: reads what became of codes that were handed to Shopify. Codes it says nothing about are handed over
 * again. Repeating it is safe, also after its outcome was booked.
 */
export const readCodeBatchJob: JobHandler = async ({ shopId, payload }) => {
  const { creationId } = payloadSchema.parse(payload);
  const shop = await requireShop(shopId);
  const batch = await db().codeBatch.findUnique({ where: { shopId_creationId: { shopId, creationId } } });
  if (!batch) return;
  const { discountRedeemCodeBulkCreation: creation } = await callShopify(shop, ReadCodeBatchDocument, { id: creationId }, { points: 60 });
  if (creation && !creation.done) {
    return addJobs(db(), [{ name: "read-code-batch", shopId, payload: { creationId }, delayMilliseconds: askAgainMilliseconds }]);
  }
  const cohort = await db().cohort.findUniqueOrThrow({ where: { shopId_key: { shopId, key: batch.cohortKey } } });
  const vouchers = await db().voucher.findMany({ where: { shopId, key: { in: batch.keys } } });
  const entries = await outcomes(shop, cohort, vouchers, creation?.codes.nodes ?? []);
  await recording(shopId, async (tx) => {
    await bookVoucherEntries(tx, shopId, entries, now());
    await tx.codeBatch.deleteMany({ where: { shopId, creationId } });
    const open = await tx.voucher.count({ where: { shopId, todo: "register", key: { in: batch.keys } } });
    if (open > 0) await addJobs(tx, voucherJobs(shopId, new Map([["", { todo: "register" }]])));
  });
};

async function outcomes(shop: Shop, cohort: Cohort, vouchers: readonly Voucher[], told: readonly Outcome[]): Promise<VoucherEntry[]> {
  const byCode = new Map(told.map((outcome) => [outcome.code.toUpperCase(), outcome]));
  const entries: VoucherEntry[] = [];
  for (const voucher of vouchers) {
    const outcome = byCode.get(voucher.code);
    if (outcome) entries.push(await entryFor(shop, cohort, voucher, outcome));
  }
  return entries;
}

/** Taken is ours only if the code is found in our own cohort: then an earlier answer was lost. */
async function entryFor(shop: Shop, cohort: Cohort, voucher: Voucher, outcome: Outcome): Promise<VoucherEntry> {
  const discountId = cohort.discountId ?? "";
  if (outcome.discountRedeemCode) {
    return voucherEntry(voucher.key, "voucher.registered", voucher.orderId, { discountId, redeemCodeId: outcome.discountRedeemCode.id, adopted: false });
  }
  if (outcome.errors.some(isTaken)) {
    const owner = await findCode(shop, voucher.code);
    if (owner?.discountId === discountId) {
      return voucherEntry(voucher.key, "voucher.registered", voucher.orderId, { discountId, redeemCodeId: owner.redeemCodeId, adopted: true });
    }
  }
  const reason = outcome.errors.map((error) => error.message).join("; ") || "Shopify gave no reason";
  return voucherEntry(voucher.key, "voucher.refused", voucher.orderId, { reason });
}
