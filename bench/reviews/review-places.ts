import { placeText } from "~/features/reviews/domain/showing/review-place";
import { reviewsAddress } from "~/features/reviews/domain/showing/reviews-query";
import type { ReviewSort } from "~/features/reviews/domain/showing/reviews-query";
import { publicReviewId } from "~/features/reviews/showing/public-review-id.server";
import type { BenchShop } from "../ground/bench-shop";
import type { BenchDatabase } from "../ground/open-ground";

interface Last { first: number; photos: boolean; writtenAt: Date; key: string }

const firstOf = { helpful: "rank", newest: "0", highest: "stars", lowest: "- stars" } as const satisfies Record<ReviewSort, string>;

/** The last review before a page of ten: the address of the page begins behind it. */
export async function lastBefore({ pool }: BenchDatabase, shop: BenchShop, productId: string, sort: ReviewSort, page: number): Promise<Last> {
  const photos = sort === "helpful" ? "cardinality(photo_ids) > 0" : "false";
  const { rows } = await pool.query<Last>(
    `SELECT ${firstOf[sort]}::int AS first, ${photos} AS photos, written_at AS "writtenAt", key FROM review WHERE shop_id = $1 AND product_id = $2 AND state = 'published'
     ORDER BY 1 DESC, 2 DESC, written_at DESC, key DESC OFFSET $3 LIMIT 1`, [shop.id, productId, (page - 1) * 10 - 1]);
  const [row] = rows;
  if (!row) throw new Error(`There is no page ${page} of product ${productId}`);
  return row;
}

/** The address of a page of a product's reviews, in the words of the block. */
export const pageAddress = (shop: BenchShop, productId: string, sort: ReviewSort, last: Last, page: number): string =>
  reviewsAddress({ productId, sort, stars: null, photos: false, language: null }, { side: "after", place: placeText({ ...last, key: publicReviewId(shop, last.key) }), page });
