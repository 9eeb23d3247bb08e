import { nearestLocale } from "~/kernel/locale";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { StarCounts } from "../domain/showing/product-rank";
import type { ReviewsQuery } from "../domain/showing/reviews-query";
import type { ShownReview } from "../domain/showing/shown-review";
import { productTitles } from "../moderating/product-titles.server";
import { keptFacts } from "./kept-facts.server";
import type { KeptFacts } from "./kept-facts.server";
import { readOneReview, readReviewsPage } from "./read-reviews-page.server";

/** A page of reviews with what stands around it. */
export interface ReviewsView {
  productId: string | null;
  /** Of the one product it is about, if Shopify has told of it. */
  productTitle: string | null;
  /** Of all products where it is about none. */
  counts: StarCounts;
  reviews: (ShownReview & { productTitle: string | null })[];
  after: string | null;
  before: string | null;
  facts: KeptFacts;
}

/** Whatever of a shop's reviews a visitor asks for. */
export async function readReviewsView(shop: Shop, query: ReviewsQuery, now: Date): Promise<ReviewsView> {
  const [{ reviews, after, before }, counts, facts] = await Promise.all([readReviewsPage(shop, query), readCounts(shop.id, query.productId), keptFacts(shop, now)]);
  return { ...(await titled(shop, reviews, query.productId)), productId: query.productId, counts, after, before, facts };
}

/** One review in full, as a page of its own; undefined when it is not shown. */
export async function readReviewView(shop: Shop, id: string, now: Date): Promise<ReviewsView | undefined> {
  const review = await readOneReview(shop, id);
  if (!review) return undefined;
  const [counts, facts] = await Promise.all([readCounts(shop.id, review.productId), keptFacts(shop, now)]);
  return { ...(await titled(shop, [review], review.productId)), productId: review.productId, counts, after: null, before: null, facts };
}

async function titled(shop: Shop, reviews: readonly (ShownReview & { productId: string })[], productId: string | null): Promise<Pick<ReviewsView, "reviews" | "productTitle">> {
  const titles = await productTitles(shop.id, [...(productId ? [productId] : []), ...reviews.map((review) => review.productId)]);
  return {
    productTitle: productId ? (titles.get(productId) ?? null) : null,
    reviews: reviews.map(({ productId: own, ...review }) => ({ ...review, productTitle: productId === null ? (titles.get(own) ?? null) : null })),
  };
}

async function readCounts(shopId: number, productId: string | null): Promise<StarCounts> {
  const { _sum: { ones, twos, threes, fours, fives } } = await db().productRating.aggregate({
    where: { shopId, ...(productId === null ? {} : { productId }) }, _sum: { ones: true, twos: true, threes: true, fours: true, fives: true },
  });
  return [ones ?? 0, twos ?? 0, threes ?? 0, fours ?? 0, fives ?? 0];
}

/** The language that an address asks for, as the shop's pages say it. */
export const askedLocale = (asked: string | null, otherwise: "de" | "en"): "de" | "en" => (asked ? nearestLocale(asked, otherwise) : otherwise);
