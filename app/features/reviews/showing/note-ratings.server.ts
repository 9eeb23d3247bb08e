import { db } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { JobHandler } from "~/platform/jobs/job";
import { callShopify } from "~/platform/shopify/gateway.server";
import { DeleteMetafieldsDocument, SetMetafieldsDocument } from "~/platform/shopify/generated";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { sortUserErrors } from "~/platform/shopify/sort-user-errors";
import { metafieldsPerProduct, productMetafields } from "../domain/showing/product-metafields";
import { readFirstPages } from "./read-first-pages.server";
import type { RevisedProduct } from "./read-first-pages.server";

/** Shopify's limit for one `metafieldsSet` is 25 metafields (and 10 MB). */
const productsPerCall = Math.floor(25 / metafieldsPerProduct);
const productsPerRound = 160;

/**
 * The act: writes rating, count and first reviews onto products of which shoppers are to see something else than Shopify knows, or takes them away where no review is left.
 * A hundred and sixty products at most, then other calls to this shop have their turn. What is noted is the revision that was read: whatever changed meanwhile is
 * written the next time. Setting the same again is harmless, a lost answer too.
 */
export const noteRatingsJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  if (shop.uninstalledAt) return;
  const open = await db().$queryRaw<{ productId: string }[]>`
    SELECT product_id AS "productId" FROM product_rating WHERE shop_id = ${shopId} AND revision > noted_revision ORDER BY changed_at, product_id LIMIT ${productsPerRound}`;
  for (let start = 0; start < open.length; start += productsPerCall) {
    await note(shop, await readFirstPages(shop, open.slice(start, start + productsPerCall).map(({ productId }) => productId)));
  }
  if (open.length === 0) return;
  await addJobs(db(), [{ name: "note-review-facts", shopId }, ...(open.length === productsPerRound ? [{ name: "note-ratings", shopId }] : [])]);
};

/** All or none: one bad owner (a product that is gone) fails the call; then they go one by one, and the bad one is known. */
async function note(shop: Shop, products: readonly RevisedProduct[]): Promise<void> {
  const reason = await tell(shop, products);
  if (reason !== null && products.length > 1) {
    for (const product of products) await note(shop, [product]);
    return;
  }
  for (const { productId, revision } of products) {
    await db().productRating.updateMany({ where: { shopId: shop.id, productId, notedRevision: { lt: revision } }, data: { notedRevision: revision, notedRefused: reason } });
  }
}

/** Why Shopify did not take them; null where it did. */
async function tell(shop: Shop, products: readonly RevisedProduct[]): Promise<string | null> {
  const wanted = products.map(productMetafields);
  const [metafields, gone] = [wanted.flatMap(({ set }) => set), wanted.flatMap(({ remove }) => remove)];
  if (metafields.length > 0) {
    const { metafieldsSet: answer } = await callShopify(shop, SetMetafieldsDocument, { metafields }, { points: 10 });
    const sorted = sortUserErrors(answer?.userErrors ?? []);
    if (!sorted.ok) return sorted.reason;
  }
  if (gone.length > 0) {
    const { metafieldsDelete: answer } = await callShopify(shop, DeleteMetafieldsDocument, { metafields: gone }, { points: 10 });
    const sorted = sortUserErrors(answer?.userErrors ?? []);
    if (!sorted.ok) return sorted.reason;
  }
  return null;
}
