import { db } from "~/platform/db/prisma.server";
import { Prisma } from "~/platform/db/client/client";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { RatedProduct } from "../domain/showing/product-metafields";
import { countOf } from "../domain/showing/product-rank";
import { placeText } from "../domain/showing/review-place";
import { reviewsAddress } from "../domain/showing/reviews-query";
import { showReview } from "../domain/showing/shown-review";
import type { KeptReview } from "../domain/showing/shown-review";
import { readReviewProgramme } from "../programme/review-programme.server";
import { publicReviewId } from "./public-review-id.server";

const reviewsPerPage = 10;

/** A product as it is shown at one moment, and the revision that this moment is. */
export interface RevisedProduct extends RatedProduct {
  revision: number;
}

/**
 * Products with their counters and the first page of their reviews, most helpful first, all as of one moment (one snapshot): a revision says what exactly was
 * read. For each product ten rows are read, however many it has.
 */
export function readFirstPages(shop: Pick<Shop, "id" | "key" | "timeZone">, productIds: readonly string[]): Promise<RevisedProduct[]> {
  return db().$transaction(async (tx) => {
    const { attributes } = await readReviewProgramme(shop, tx);
    const ratings = await tx.productRating.findMany({ where: { shopId: shop.id, productId: { in: [...productIds] } }, orderBy: { productId: "asc" } });
    const reviews = await tx.$queryRaw<(KeptReview & { rank: number })[]>`
      SELECT r.* FROM unnest(${[...productIds]}::text[]) AS p(id), LATERAL (
        SELECT key, product_id AS "productId", stars, title, body, display_name AS "displayName", locale, verified, incentivized, attributes, photo_ids AS "photoIds", reply,
          replied_at AS "repliedAt", helpful, rank, written_at AS "writtenAt", edited_at AS "editedAt"
        FROM review WHERE shop_id = ${shop.id} AND product_id = p.id AND state = 'published'
        ORDER BY rank DESC, (cardinality(photo_ids) > 0) DESC, written_at DESC, key DESC LIMIT ${reviewsPerPage}) AS r`;
    return ratings.map(({ productId, ones, twos, threes, fours, fives, withPhotos, incentivized, revision }) => {
      const its = reviews.filter((review) => review.productId === productId).map((review) => ({ review, id: publicReviewId(shop, review.key) }));
      const counts = [ones, twos, threes, fours, fives] as const;
      const last = countOf(counts) > its.length ? its.at(-1) : undefined;
      const place = last && placeText({ first: last.review.rank, photos: last.review.photoIds.length > 0, writtenAt: last.review.writtenAt, key: last.id });
      return {
        productId, counts, withPhotos, incentivized, revision, reviews: its.map(({ review, id }) => showReview(review, id, attributes, shop.timeZone)),
        next: place ? reviewsAddress({ productId, sort: "helpful", stars: null, photos: false, language: null }, { side: "after", place, page: 2 }) : null,
      };
    });
  }, { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead });
}
