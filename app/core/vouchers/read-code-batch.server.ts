import { z } from "zod";
import type { CodeBatch, Cohort, Voucher } from "~/platform/db/client/client";
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
import { isPassing, isTaken } from "~/platform/shopify/sort-user-errors";
import { bookVoucherEntries, inRound, voucherEntry } from "./book.server";
import type { VoucherEntry } from "./book.server";
import { askAgain } from "./asking.server";
import { findCode } from "./find-code.server";
import { ownCohortOf } from "./own-cohort.server";

/** Codes of a batch that Shopify has not finished by then are handed over again; those it took are found taken, by their cohort. */
const patienceMilliseconds = 60 * 60 * 1000;
const payloadSchema = z.object({ creationId: z.string() });
type Outcome = NonNullable<ReadCodeBatchQuery["discountRedeemCodeBulkCreation"]>["codes"]["nodes"][number];

/**
 * The act after the act: reads what became of codes that were handed to Shopify. Codes it says nothing certain about are
 * handed over again. Repeating it is safe, also after its outcome was booked.
 */
export const readCodeBatchJob: JobHandler = async ({ shopId, payload }) => {
  const { creationId } = payloadSchema.parse(payload);
  const shop = await requireShop(shopId);
  const batch = await db().codeBatch.findUnique({ where: { shopId_creationId: { shopId, creationId } } });
  if (!batch) return;
  const { discountRedeemCodeBulkCreation: creation } = await callShopify(shop, ReadCodeBatchDocument, { id: creationId }, { points: 60 });
  const age = now().getTime() - batch.sentAt.getTime();
  if (creation && !creation.done && age < patienceMilliseconds) {
    const delayMilliseconds = Math.min(60_000, Math.max(1_000, age / 4));
    return addJobs(db(), [{ name: "read-code-batch", shopId, payload: { creationId }, key: `read-code-batch/${shopId}/${creationId}`, delayMilliseconds }]);
  }
  const vouchers = await db().voucher.findMany({ where: { shopId, inBatch: creationId } });
  const entries = await outcomes(shop, batch, vouchers, creation?.codes.nodes ?? []);
  await recording(shopId, async (tx) => {
    await tx.voucher.updateMany({ where: { shopId, inBatch: creationId }, data: { inBatch: null } });
    await tx.codeBatch.deleteMany({ where: { shopId, creationId } });
    await bookVoucherEntries(tx, shopId, entries, now());
    await askAgain(tx, shopId, vouchers.map(({ key }) => key).filter((key) => !entries.some(({ subject }) => subject === key)));
    const open = await tx.voucher.count({ where: { shopId, todo: "register", key: { in: batch.keys } } });
    if (open > 0) await addJobs(tx, [{ name: "register-vouchers", shopId, delayMilliseconds: 2_000 }]);
  });
};

async function outcomes(shop: Shop, batch: CodeBatch, vouchers: readonly Voucher[], told: readonly Outcome[]): Promise<VoucherEntry[]> {
  const cohort = await db().cohort.findUniqueOrThrow({ where: { shopId_key: { shopId: shop.id, key: batch.cohortKey } } });
  const byCode = new Map(told.map((outcome) => [outcome.code.toUpperCase(), outcome]));
  const entries: VoucherEntry[] = [];
  for (const voucher of vouchers) {
    const outcome = byCode.get(voucher.code);
    const entry = outcome ? await entryFor(shop, cohort, batch.discountId, voucher, outcome) : undefined;
    if (entry) entries.push(entry);
  }
  return entries;
}

/** Taken is ours only if the code is found in a discount of a cohort of ours: then an earlier answer was lost. undefined = not certain yet. */
async function entryFor(shop: Shop, cohort: Cohort, discountId: string, voucher: Voucher, outcome: Outcome): Promise<VoucherEntry | undefined> {
  const { key, orderId, code, round } = voucher;
  const once = inRound("registered", round);
  if (outcome.discountRedeemCode) {
    return voucherEntry(key, "voucher.registered", orderId, { discountId, redeemCodeId: outcome.discountRedeemCode.id, adopted: false, round, cohortKey: cohort.key }, once);
  }
  if (outcome.errors.some(isPassing)) return undefined;
  if (outcome.errors.some(isTaken)) {
    const owner = await findCode(shop, code);
    if (!owner) return undefined;
    // Under another cohort's discount of ours: it was moved, and its way there was not heard of.
    const own = owner.discountId === discountId ? cohort : await ownCohortOf(shop.id, owner.title);
    if (own) {
      return voucherEntry(key, "voucher.registered", orderId, { discountId: owner.discountId, redeemCodeId: owner.redeemCodeId, adopted: true, round, cohortKey: own.key }, once);
    }
  }
  const reason = outcome.errors.map((error) => error.message).join("; ") || "Shopify gave no reason";
  return voucherEntry(key, "voucher.refused", orderId, { reason });
}
