import { db } from "~/platform/db/prisma.server";
import type { StandardReview } from "../domain/standard/standard-review";

/** What is to be told about one review: the entry, or that there is to be none. */
export interface OpenStandardReview {
  reviewKey: string;
  /** What exactly was read: told is this one. */
  revision: number;
  entry: (StandardReview & { photoIds: string[] }) | null;
}

type Row = StandardReview & { reviewKey: string; revision: number; photoIds: string[]; isWanted: boolean };

/**
 * The next reviews of which Shopify knows something else than is to be, all as of one moment. `on`: the merchant wants entries; `mayWrite`: the app may make some.
 * Where it may not, only what is to be taken away comes.
 */
export async function openStandardReviews(shopId: number, { on, mayWrite, most }: { on: boolean; mayWrite: boolean; most: number }): Promise<OpenStandardReview[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT * FROM (
      SELECT s.review_key AS "reviewKey", s.revision, coalesce(${on} AND r.state = 'published' AND NOT r.incentivized, false) AS "isWanted", r.product_id AS "productId", r.order_id AS "orderId",
        r.source, r.verified, r.stars, r.title, r.body, r.display_name AS "displayName", r.locale, r.reply, r.replied_at AS "repliedAt", r.written_at AS "writtenAt",
        r.edited_at AS "editedAt", r.published_at AS "publishedAt", r.photo_ids AS "photoIds"
      FROM standard_review s LEFT JOIN review r ON r.shop_id = s.shop_id AND r.key = s.review_key
      WHERE s.shop_id = ${shopId} AND s.revision > s.noted_revision) AS open
    WHERE ${mayWrite} OR NOT "isWanted" ORDER BY "reviewKey" LIMIT ${most}`;
  return rows.map(({ reviewKey, revision, isWanted, ...entry }) => ({ reviewKey, revision, entry: isWanted ? entry : null }));
}
