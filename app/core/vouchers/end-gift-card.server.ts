import { dayOf } from "~/kernel/day";
import type { Voucher } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { JobHandler } from "~/platform/jobs/job";
import { now } from "~/platform/clock.server";
import { z } from "zod";
import { callShopify } from "~/platform/shopify/gateway.server";
import { DeactivateGiftCardDocument, UpdateGiftCardDocument } from "~/platform/shopify/generated";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ShopifyRefused } from "~/platform/shopify/shopify-errors";
import { isGone, sortUserErrors } from "~/platform/shopify/sort-user-errors";
import { bookVoucherEntries, inRound, voucherEntry } from "./book.server";

/** Deactivates a gift card, for good: Shopify never lets one live again. Repeating it is safe. */
export async function endGiftCard(shop: Shop, voucher: Voucher): Promise<void> {
  const { giftCardDeactivate: answer } = await callShopify(shop, DeactivateGiftCardDocument, { id: voucher.discountId ?? "" }, { points: 10 });
  const sorted = sortUserErrors(answer?.userErrors ?? []);
  if (!sorted.ok && !isGone(sorted.reason) && !/already|deactivated/i.test(sorted.reason)) throw new ShopifyRefused(sorted.reason);
  const entry = voucherEntry(voucher.key, "voucher.removed", voucher.orderId, { round: voucher.round }, inRound("removed", voucher.round));
  await recording(shop.id, (tx) => bookVoucherEntries(tx, shop.id, [entry], now()));
}

const payloadSchema = z.object({ voucherKey: z.string() });

/** The act: a gift card ends with its own time, not with its cohort's; Shopify is told the day. Repeating it is harmless. */
export const dateGiftCardJob: JobHandler = async ({ shopId, payload }) => {
  const shop = await requireShop(shopId);
  const { voucherKey } = payloadSchema.parse(payload);
  const voucher = await db().voucher.findUnique({ where: { shopId_key: { shopId, key: voucherKey } } });
  if (voucher?.state !== "live" || !voucher.validUntil || !voucher.discountId) return;
  const input = { expiresOn: dayOf(voucher.validUntil, shop.timeZone) };
  const { giftCardUpdate: answer } = await callShopify(shop, UpdateGiftCardDocument, { id: voucher.discountId, input }, { points: 10 });
  const sorted = sortUserErrors(answer?.userErrors ?? []);
  if (!sorted.ok && !isGone(sorted.reason)) throw new ShopifyRefused(sorted.reason);
};
