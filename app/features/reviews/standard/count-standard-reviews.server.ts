import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { mayWriteStandardReviews } from "../domain/standard/standard-review";
import type { StandardReviewCounts } from "../domain/standard/standard-review-counts";
import { standardReviewsAdmitted } from "./standard-reviews-admitted.server";

/** Where the shop's standard reviews stand; reads only. */
export async function countStandardReviews(shop: Pick<Shop, "id" | "scopes">): Promise<StandardReviewCounts> {
  const [[counts], leftOut] = await Promise.all([
    db().$queryRaw<{ written: number; open: number; refused: number; refusedBecause: string | null }[]>`
      SELECT (count(*) FILTER (WHERE revision = noted_revision AND refused IS NULL))::int AS written, (count(*) FILTER (WHERE revision > noted_revision))::int AS open,
        (count(*) FILTER (WHERE revision = noted_revision AND refused IS NOT NULL))::int AS refused, min(refused) FILTER (WHERE revision = noted_revision) AS "refusedBecause"
      FROM standard_review WHERE shop_id = ${shop.id}`,
    db().productRating.aggregate({ where: { shopId: shop.id }, _sum: { incentivized: true } }),
  ]);
  return {
    admitted: standardReviewsAdmitted(), granted: mayWriteStandardReviews(shop), written: counts?.written ?? 0, open: counts?.open ?? 0, refused: counts?.refused ?? 0,
    refusedBecause: counts?.refusedBecause ?? null, leftOut: leftOut._sum.incentivized ?? 0,
  };
}
