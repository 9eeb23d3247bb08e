import { setTimeout as wait } from "node:timers/promises";
import type { Voucher } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { JobHandler } from "~/platform/jobs/job";
import { now } from "~/platform/clock.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { RemovalDoneDocument, RemoveCodesDocument } from "~/platform/shopify/generated";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { isGone, sortUserErrors } from "~/platform/shopify/sort-user-errors";
import { ShopifyRefused, ShopifyUnavailable } from "~/platform/shopify/shopify-errors";
import { settleAsked } from "./asking.server";
import { bookVoucherEntries, inRound, voucherEntry } from "./book.server";
import { endGiftCard } from "./end-gift-card.server";
import { findCode } from "./find-code.server";

const codesPerCall = 250;
/** Between looks whether Shopify is done; after the last one the job tries again later. */
const removalWaits = [50, 200, 500, 1_000, 2_000];

/**
 * The act: takes codes that are over or revoked out of their cohorts, as many as a call may carry. A discount that Shopify
 * refuses to change does not hold up the others; it is reported at the end. Repeating it is safe: a code that is gone is gone.
 */
export const removeCodesJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  await settleAsked(shop);
  const failed: { discountId: string; error: Error }[] = [];
  for (;;) {
    const open = { shopId, todo: "remove" };
    const oldest = await db().voucher.findFirst({
      where: { ...open, discountId: { notIn: failed.map(({ discountId }) => discountId) } }, orderBy: [{ promisedAt: "asc" }, { key: "asc" }],
    });
    if (!oldest) break;
    const discountId = oldest.discountId ?? "";
    const vouchers = await db().voucher.findMany({
      where: { ...open, discountId: oldest.discountId }, orderBy: [{ promisedAt: "asc" }, { key: "asc" }], take: codesPerCall,
    });
    try {
      await remove(shop, discountId, vouchers);
    } catch (error) {
      if (!(error instanceof ShopifyRefused || error instanceof CodesUnseen)) throw error;
      failed.push({ discountId, error });
    }
  }
  if (failed[0]) throw failed[0].error;
};

/** Shopify has the codes, but does not show them yet; or it is still taking them out. */
class CodesUnseen extends ShopifyUnavailable {}

async function remove(shop: Shop, discountId: string, vouchers: readonly Voucher[]): Promise<void> {
  const [first] = vouchers;
  if (first?.keptBy === "gift-card") return endGiftCard(shop, first);
  const found: { voucher: Voucher; redeemCodeId: string | null }[] = [];
  for (const voucher of vouchers) {
    const owner = voucher.redeemCodeId ? undefined : await findCode(shop, voucher.code);
    // Somebody else's, or nobody's: then it is not ours to take out, and not there any more.
    const isOurs = voucher.redeemCodeId !== null || owner?.discountId === discountId;
    const redeemCodeId = voucher.redeemCodeId ?? (isOurs ? (owner?.redeemCodeId ?? null) : null);
    if (!isOurs || redeemCodeId) found.push({ voucher, redeemCodeId });
  }
  const ids = found.flatMap(({ redeemCodeId }) => redeemCodeId ?? []);
  if (ids.length > 0) await callRemove(shop, discountId, ids);
  const entries = found.map(({ voucher }) => voucherEntry(voucher.key, "voucher.removed", voucher.orderId, { round: voucher.round }, inRound("removed", voucher.round)));
  await recording(shop.id, (tx) => bookVoucherEntries(tx, shop.id, entries, now()));
  if (found.length < vouchers.length) throw new CodesUnseen(`shop ${shop.id}: ${vouchers.length - found.length} codes cannot be seen yet`);
}

async function callRemove(shop: Shop, discountId: string, ids: string[]): Promise<void> {
  const { discountCodeRedeemCodeBulkDelete: answer } = await callShopify(shop, RemoveCodesDocument, { discountId, ids }, { points: 10 });
  const sorted = sortUserErrors(answer?.userErrors ?? []);
  // A discount that the merchant has deleted took its codes along.
  if (!sorted.ok && !isGone(sorted.reason)) throw new ShopifyRefused(sorted.reason);
  if (answer?.job && !answer.job.done) await untilRemoved(shop, answer.job.id);
}

/** What counts as taken out is gone: a code that is let go again must not meet its own removal, nor a credit a code that still works. */
async function untilRemoved(shop: Shop, jobId: string): Promise<void> {
  for (const waitMilliseconds of removalWaits) {
    await wait(waitMilliseconds);
    const { job } = await callShopify(shop, RemovalDoneDocument, { id: jobId }, { points: 1 });
    if (!job || job.done) return;
  }
  throw new CodesUnseen(`shop ${shop.id}: codes are still being taken out`);
}
