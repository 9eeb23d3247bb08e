import { voucherTermsSchema } from "~/kernel/voucher-terms";
import type { Cohort } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { JobHandler } from "~/platform/jobs/job";
import { now } from "~/platform/clock.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { ActivateDiscountDocument, DeactivateDiscountDocument, RestoreBasicEndDocument, RestoreFreeShippingEndDocument, RestoreGiftEndDocument } from "~/platform/shopify/generated";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { isGone, sortUserErrors } from "~/platform/shopify/sort-user-errors";
import type { UserError } from "~/platform/shopify/sort-user-errors";
import { ShopifyRefused } from "~/platform/shopify/shopify-errors";
import { limitsOf } from "./domain/discount-input";
import { loseDiscounts } from "./lose-discount.server";

/**
 * The act: switches cohort discounts in Shopify off or on, as the merchant wants them. One call each; what Shopify refuses does
 * not hold up the others and is reported at the end. Switching again what is switched is harmless.
 */
export const switchCohortsJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  const cohorts = (await db().cohort.findMany({ where: { shopId, discountId: { not: null } } }))
    .filter((cohort) => cohort.deactivated !== cohort.stops > cohort.resumes);
  const refused: ShopifyRefused[] = [];
  for (const cohort of cohorts) {
    try {
      await switchOne(shop, cohort);
    } catch (error) {
      if (!(error instanceof ShopifyRefused)) throw error;
      refused.push(error);
    }
  }
  if (refused[0]) throw refused[0];
};

async function switchOne(shop: Shop, cohort: Cohort): Promise<void> {
  const id = cohort.discountId ?? "";
  const off = cohort.stops > cohort.resumes;
  const errors = off
    ? (await callShopify(shop, DeactivateDiscountDocument, { id }, { points: 10 })).discountCodeDeactivate?.userErrors
    : await activate(shop, cohort, id);
  const sorted = sortUserErrors(errors ?? []);
  if (!sorted.ok && isGone(sorted.reason)) return recording(shop.id, (tx) => loseDiscounts(tx, shop.id, [id], now()));
  if (!sorted.ok) throw new ShopifyRefused(`${cohort.key}: ${sorted.reason}`);
  await db().cohort.updateMany({ where: { shopId: shop.id, key: cohort.key }, data: { deactivated: off } });
}

/** Deactivating ended the discount, and activating may leave it open: nobody gets more time than was promised. */
async function activate(shop: Shop, cohort: Cohort, id: string): Promise<readonly UserError[] | undefined> {
  const activated = (await callShopify(shop, ActivateDiscountDocument, { id }, { points: 10 })).discountCodeActivate?.userErrors;
  if (activated && activated.length > 0) return activated;
  const variables = { id, discount: { endsAt: limitsOf(cohort.endsAt).endsAt } };
  switch (voucherTermsSchema.parse(cohort.terms).offer.kind) {
    case "freeShipping": return (await callShopify(shop, RestoreFreeShippingEndDocument, variables, { points: 10 })).discountCodeFreeShippingUpdate?.userErrors;
    case "giftProduct": return (await callShopify(shop, RestoreGiftEndDocument, variables, { points: 10 })).discountCodeBxgyUpdate?.userErrors;
    default: return (await callShopify(shop, RestoreBasicEndDocument, variables, { points: 10 })).discountCodeBasicUpdate?.userErrors;
  }
}
