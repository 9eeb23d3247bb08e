import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { JobHandler } from "~/platform/jobs/job";
import { reviseStandardReviews } from "./revise-standard-reviews.server";

/** The shop's photos have another address now: the entries that name one are written anew. Done twice, they are written twice and say the same. */
export const readdressStandardReviewsJob: JobHandler = async ({ shopId }) => {
  const rows = await db().$queryRaw<{ key: string }[]>`
    SELECT r.key FROM standard_review s JOIN review r ON r.shop_id = s.shop_id AND r.key = s.review_key WHERE s.shop_id = ${shopId} AND cardinality(r.photo_ids) > 0`;
  if (rows.length > 0) await recording(shopId, (tx) => reviseStandardReviews(tx, shopId, rows.map(({ key }) => key)));
};
