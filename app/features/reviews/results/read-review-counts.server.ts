import type { ResultSpan } from "~/core/experiments/domain/result-periods";
import { db } from "~/platform/db/prisma.server";
import type { AskedCounts, ReviewResults } from "../domain/results/review-results";

/** Of the products that somebody was to be asked about since they were bought in this time (by when that was planned first): what became of it. */
export async function readAskedCounts(shopId: number, { from, before }: ResultSpan): Promise<AskedCounts> {
  const [counts] = await db().$queryRaw<AskedCounts[]>`
    SELECT count(*) FILTER (WHERE lot = 'programme' AND state <> 'withdrawn')::int AS "toAsk", count(*) FILTER (WHERE lot = 'programme' AND state <> 'withdrawn' AND asked >= 1)::int AS asked,
           count(*) FILTER (WHERE lot = 'programme' AND state <> 'withdrawn' AND asked >= 2)::int AS reminded, count(*) FILTER (WHERE lot = 'programme' AND state = 'answered')::int AS answered,
           count(*) FILTER (WHERE lot = 'programme' AND state = 'withdrawn')::int AS withdrawn, count(*) FILTER (WHERE lot = 'control')::int AS control
    FROM review_invitation
    WHERE shop_id = ${shopId} AND (${from}::timestamptz IS NULL OR made_at >= ${from}) AND (${before}::timestamptz IS NULL OR made_at < ${before})`;
  return counts ?? { toAsk: 0, asked: 0, reminded: 0, answered: 0, withdrawn: 0, control: 0 };
}

/** How many reviews with one to five stars customers wrote here in this time, in the version that counts; what was taken back or rejected is not among them. */
export async function readStars(shopId: number, { from, before }: ResultSpan): Promise<ReviewResults["stars"]> {
  const rows = await db().$queryRaw<{ stars: number; count: number }[]>`
    SELECT stars, count(*)::int AS count FROM review
    WHERE shop_id = ${shopId} AND source <> 'import' AND state IN ('published', 'pending')
      AND (${from}::timestamptz IS NULL OR written_at >= ${from}) AND (${before}::timestamptz IS NULL OR written_at < ${before})
    GROUP BY stars`;
  const of = (stars: number): number => rows.find((row) => row.stars === stars)?.count ?? 0;
  return [of(1), of(2), of(3), of(4), of(5)];
}
