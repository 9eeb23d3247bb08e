import type { Review } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { storefrontOf } from "~/platform/shopify/storefront-of";
import type { FedProduct, FedReview, FedShop } from "../domain/exchange/fed-review";
import { publicReviewId } from "../showing/public-review-id.server";
import { productsPerCall, readFeedProducts } from "./read-feed-products.server";

const rowsAtOnce = 1_000;

export const fedShop = (shop: Pick<Shop, "domain" | "name" | "storefrontUrl">): FedShop => ({ id: shop.domain, name: shop.name || shop.domain, address: storefrontOf(shop) });

/** Every published review of a shop, whatever its stars, product by product. Of products that Shopify does not have any more none. Throws what the gateway throws. */
export async function* fedReviews(shop: Shop): AsyncGenerator<FedReview> {
  const products = new Map<string, FedProduct>();
  const asked = new Set<string>();
  for (let behind: { productId: string; key: string } | null = null; ; ) {
    const rows: Review[] = await db().review.findMany({
      where: { shopId: shop.id, state: "published", ...(behind ? { OR: [{ productId: { gt: behind.productId } }, { productId: behind.productId, key: { gt: behind.key } }] } : {}) },
      orderBy: [{ productId: "asc" }, { key: "asc" }], take: rowsAtOnce,
    });
    const open = [...new Set(rows.map(({ productId }) => productId))].filter((id) => !asked.has(id));
    for (let start = 0; start < open.length; start += productsPerCall) {
      const some = open.slice(start, start + productsPerCall);
      for (const [id, product] of await readFeedProducts(shop, some)) products.set(id, product);
      for (const id of some) asked.add(id);
    }
    for (const row of rows) {
      const product = products.get(row.productId);
      if (product) yield fedReview(shop, row, product);
    }
    behind = rows.length < rowsAtOnce ? null : (rows.at(-1) ?? null);
    if (!behind) return;
  }
}

const fedReview = (shop: Shop, row: Review, product: FedProduct): FedReview => ({
  id: publicReviewId(shop, row.key), stars: row.stars, title: row.title, body: row.body, displayName: row.displayName, writtenAt: row.writtenAt, editedAt: row.editedAt, language: row.locale,
  countryCode: row.countryCode, verified: row.verified === "imported" ? null : row.verified === "buyer", incentivized: row.incentivized, reply: row.reply, repliedAt: row.repliedAt,
  photoAddresses: row.photoIds.map((id) => `${shop.storefrontUrl}${shop.proxyPath}/photo/${id}`), product,
});
