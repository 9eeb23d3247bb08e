import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { productReviews } from "../domain/showing/product-metafields";
import type { ProductReviews } from "../domain/showing/product-metafields";
import type { ShownReview } from "../domain/showing/shown-review";
import { readReviewsQuery, reviewsAddress } from "../domain/showing/reviews-query";
import { readReviewsView } from "./read-reviews-view.server";

type Titled = ShownReview & { productTitle: string | null };

/** The first page of all reviews of a shop, newest first, with all its stars: what the block of all reviews paints before it asks. null while there is none. */
export async function newestReviews(shop: Shop, now: Date): Promise<(Omit<ProductReviews, "reviews"> & { reviews: Titled[] }) | null> {
  const query = readReviewsQuery(new URLSearchParams());
  const [{ counts, reviews, after }, { _sum }] = await Promise.all([
    readReviewsView(shop, query, now), db().productRating.aggregate({ where: { shopId: shop.id }, _sum: { withPhotos: true, incentivized: true } }),
  ]);
  if (reviews.length === 0) return null;
  const next = after === null ? null : reviewsAddress(query, { side: "after", place: after, page: 2 });
  const first = productReviews({ counts, reviews, withPhotos: _sum.withPhotos ?? 0, incentivized: _sum.incentivized ?? 0, next });
  return { ...first, reviews: first.reviews.map((review, index) => ({ ...review, productTitle: reviews[index]?.productTitle ?? null })) };
}
