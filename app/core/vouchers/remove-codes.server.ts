import type { Voucher } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { JobHandler } from "~/platform/jobs/job";
import { now } from "~/platform/clock.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { RemoveCodesDocument } from "~/platform/shopify/generated";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { sortUserErrors } from "~/platform/shopify/sort-user-errors";
import { ShopifyRefused } from "~/platform/shopify/shopify-errors";
import { bookVoucherEntries, voucherEntry } from "./book.server";
import { findCode } from "./find-code.server";

const codesPerCall = 250;

/**
 * The act: takes codes that are over or revoked out of their cohorts, as many as a call may carry. Repeating it is safe: a
 * code that is gone is gone.
 */
export const removeCodesJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  for (;;) {
    const oldest = await db().voucher.findFirst({ where: { shopId, todo: "remove" }, orderBy: { promisedAt: "asc" } });
    if (!oldest) return;
    const vouchers = await db().voucher.findMany({
      where: { shopId, todo: "remove", discountId: oldest.discountId }, orderBy: { promisedAt: "asc" }, take: codesPerCall,
    });
    await remove(shop, oldest.discountId ?? "", vouchers);
  }
};

async function remove(shop: Shop, discountId: string, vouchers: readonly Voucher[]): Promise<void> {
  const ids: string[] = [];
  for (const voucher of vouchers) {
    const id = voucher.redeemCodeId ?? (await findCode(shop, voucher.code))?.redeemCodeId;
    if (id) ids.push(id);
  }
  if (ids.length > 0) {
    const { discountCodeRedeemCodeBulkDelete: answer } = await callShopify(shop, RemoveCodesDocument, { discountId, ids }, { points: 10 });
    const sorted = sortUserErrors(answer?.userErrors ?? []);
    // A discount that the merchant has deleted took its codes along.
    if (!sorted.ok && !/not (be )?(found|exist)|does not exist|invalid/i.test(sorted.reason)) throw new ShopifyRefused(sorted.reason);
  }
  const entries = vouchers.map((voucher) => voucherEntry(voucher.key, "voucher.removed", voucher.orderId, {}));
  await recording(shop.id, (tx) => bookVoucherEntries(tx, shop.id, entries, now()));
}
