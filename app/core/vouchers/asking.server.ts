import { now } from "~/platform/clock.server";
import type { Voucher } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { actAgain, settledAfterMilliseconds } from "~/platform/due/act-again.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ShopifyRefused, ShopifyThrottled } from "~/platform/shopify/shopify-errors";
import { askedMark, bookVoucherEntries, followBooked, inRound, voucherEntry } from "./book.server";
import { findCode } from "./find-code.server";
import { findOwnGiftCard } from "./find-gift-card.server";
import { ownCohortOf } from "./own-cohort.server";

/** Vouchers that Shopify was asked to make, without an answer so far. */
export const wasAsked = { startsWith: askedMark };

/**
 * That Shopify is asked to make these is written down before the call, and crossed out with its answer: what is revoked while nobody knows the answer
 * is looked for, and taken out (`settleAsked`).
 */
export async function asking(shopId: number, keys: readonly string[], call: () => Promise<void>): Promise<void> {
  await db().voucher.updateMany({ where: { shopId, key: { in: [...keys] } }, data: { inBatch: `${askedMark}${now().toISOString()}` } });
  try {
    await call();
  } catch (error) {
    if (error instanceof ShopifyRefused || error instanceof ShopifyThrottled) await recording(shopId, (tx) => answered(tx, shopId, keys));
    throw error;
  }
}

/** Shopify answered. Inside a recording, before what it said is booked. */
export async function answered(tx: Tx, shopId: number, keys: readonly string[]): Promise<void> {
  const { count } = await tx.voucher.updateMany({ where: { shopId, key: { in: [...keys] }, inBatch: wasAsked }, data: { inBatch: null } });
  if (count > 0) await followBooked(tx, shopId, keys);
}

/**
 * Of vouchers that nobody wants any more, but that Shopify was asked for without an answer: those that are there count as registered, and are taken
 * out like all others; those that are not there after a while never will be. Repeating it is safe.
 */
export async function settleAsked(shop: Shop): Promise<void> {
  const open = await db().voucher.findMany({ where: { shopId: shop.id, inBatch: wasAsked, todo: "nothing", discountId: null }, orderBy: { key: "asc" }, take: 250 });
  for (const voucher of open) await settle(shop, voucher);
}

async function settle(shop: Shop, voucher: Voucher): Promise<void> {
  const { key, orderId, round } = voucher;
  const found = voucher.keptBy === "gift-card" ? await findCard(shop, voucher) : await findDiscount(shop, voucher);
  const settledAt = new Date(new Date((voucher.inBatch ?? "").slice(askedMark.length)).getTime() + settledAfterMilliseconds);
  if (!found && settledAt > now()) return actAgain(db(), shop.id, "remove-codes", settledAt);
  await recording(shop.id, async (tx) => {
    await answered(tx, shop.id, [key]);
    if (found) await bookVoucherEntries(tx, shop.id, [voucherEntry(key, "voucher.registered", orderId, { ...found, adopted: true, round }, inRound("registered", round))], now());
  });
}

const findCard = async (shop: Shop, voucher: Voucher) => {
  const discountId = await findOwnGiftCard(shop, voucher);
  return discountId ? { discountId, redeemCodeId: null, cohortKey: null } : undefined;
};

async function findDiscount(shop: Shop, voucher: Voucher) {
  const owner = await findCode(shop, voucher.code);
  const cohort = owner && (await ownCohortOf(shop.id, owner.title));
  return owner && cohort ? { discountId: owner.discountId, redeemCodeId: owner.redeemCodeId, cohortKey: cohort.key } : undefined;
}

/** Vouchers of a batch that said nothing certain about them: who wants them asks again, and the others are looked for. */
export async function askAgain(tx: Tx, shopId: number, keys: readonly string[]): Promise<void> {
  const closed = await tx.voucher.findMany({ where: { shopId, key: { in: [...keys] }, todo: "nothing", discountId: null }, select: { key: true } });
  if (closed.length === 0) return;
  await tx.voucher.updateMany({ where: { shopId, key: { in: closed.map(({ key }) => key) } }, data: { inBatch: `${askedMark}${now().toISOString()}` } });
  await addJobs(tx, [{ name: "remove-codes", shopId }]);
}
