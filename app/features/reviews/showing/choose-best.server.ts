import { gid } from "~/kernel/gid";
import { db } from "~/platform/db/prisma.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { ProductHandlesDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { excerpt } from "../domain/showing/excerpt";
import { rankProducts } from "../domain/showing/product-rank";
import type { ShownReview } from "../domain/showing/shown-review";
import { readFirstPages } from "./read-first-pages.server";

const mostProducts = 10;
const bodyCharacters = 240;

/** A review and the product it is about, for the home page. */
export interface BestReview {
  product: { title: string; handle: string };
  review: ShownReview;
}

/** Of the best rated products (see rankProducts) the most helpful review each, whatever its stars: nothing is chosen by praise. Products that are not on sale are left out. */
export async function chooseBest(shop: Shop): Promise<BestReview[]> {
  const ratings = await db().productRating.findMany({ where: { shopId: shop.id }, select: { productId: true, ones: true, twos: true, threes: true, fours: true, fives: true } });
  const best = rankProducts(ratings.map(({ productId, ones, twos, threes, fours, fives }) => ({ productId, counts: [ones, twos, threes, fours, fives] }))).slice(0, mostProducts);
  if (best.length === 0) return [];
  const pages = await readFirstPages(shop, best.map(({ productId }) => productId));
  const { nodes } = await callShopify(shop, ProductHandlesDocument, { ids: best.map(({ productId }) => gid("Product", productId)) }, { points: 12 });
  const products = new Map(nodes.flatMap((node) => (node?.__typename === "Product" && node.status === "ACTIVE" ? [[node.id, node] as const] : [])));
  return best.flatMap(({ productId }) => {
    const product = products.get(gid("Product", productId));
    const review = pages.find((page) => page.productId === productId)?.reviews[0];
    if (!product || !review) return [];
    const { text, cut } = excerpt(review.body, bodyCharacters);
    return [{ product: { title: product.title, handle: product.handle }, review: { ...review, body: text, cut } }];
  });
}
