import { db } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { JobHandler } from "~/platform/jobs/job";
import { callShopify } from "~/platform/shopify/gateway.server";
import { CreateMetafieldDefinitionDocument, EnableStandardDefinitionDocument } from "~/platform/shopify/generated";
import { requireShop } from "~/platform/shopify/shop-store.server";
import { ShopifyRefused } from "~/platform/shopify/shopify-errors";
import { sortUserErrors } from "~/platform/shopify/sort-user-errors";
import type { UserError } from "~/platform/shopify/sort-user-errors";
import { reviseEarlierStandardReviews } from "../standard/revise-standard-reviews.server";
import { reviewsDefinition, standardDefinitions } from "../domain/showing/product-metafields";

/**
 * Sets reviews up in Shopify after the shop was opened with a fresh token or the programme was saved: switches Shopify's own definitions of rating and count on, defines the
 * block's data (the storefront may read all three), and takes up what an earlier installation left undone. Repeating it is harmless: a definition that is there is there.
 */
export const prepareReviewsJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  if (shop.uninstalledAt) return;
  for (const definition of standardDefinitions) {
    const { standardMetafieldDefinitionEnable: answer } = await callShopify(shop, EnableStandardDefinitionDocument, { ...definition, ownerType: "PRODUCT" as const }, { points: 10 });
    requireThere(definition.key, answer?.userErrors ?? []);
  }
  const definition = { ...reviewsDefinition, access: { storefront: "PUBLIC_READ" as const } };
  const { metafieldDefinitionCreate: answer } = await callShopify(shop, CreateMetafieldDefinitionDocument, { definition }, { points: 10 });
  requireThere(reviewsDefinition.key, answer?.userErrors ?? []);
  await reviseEarlierStandardReviews(db(), shop);
  await addJobs(db(), ["note-ratings", "note-review-facts", "write-standard-reviews"].map((name) => ({ name, shopId, key: `${name}/${shopId}` })));
};

function requireThere(key: string, errors: readonly UserError[]): void {
  const sorted = sortUserErrors(errors);
  if (!sorted.ok && !sorted.taken) throw new ShopifyRefused(`definition ${key}: ${sorted.reason}`);
}
