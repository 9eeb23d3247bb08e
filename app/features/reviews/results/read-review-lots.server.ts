import type { ResultSpan } from "~/core/experiments/domain/result-periods";
import { db } from "~/platform/db/prisma.server";
import type { ReviewLotCell } from "../domain/results/review-results";

type Row = { controlShareBasisPoints: number; lot: "programme" | "control" } & Record<"all30" | "all60" | "all90" | "answered" | "again30" | "again60" | "again90", number>;

/**
 * Everybody who drew their lot in a time, by the size the control group had then. Each is counted from the moment that was planned for the first question, which follows from
 * delivery alone and not from the lot: whether they have written, and whether they ordered again within 30, 60 and 90 days of it. Only whose days are over count, in both groups.
 */
export async function readReviewLots(shopId: number, { from, before }: ResultSpan, now: Date): Promise<ReviewLotCell[]> {
  const rows = await db().$queryRaw<Row[]>`
    WITH first AS (
      SELECT DISTINCT ON (i.customer_id) i.customer_id, i.lot, i.made_at, (e.data ->> 'readyAt')::timestamptz AS since, (e.data ->> 'programmeVersion')::int AS version
      FROM review_invitation i JOIN ledger_entry e ON e.shop_id = i.shop_id AND e.key = i.key
      WHERE i.shop_id = ${shopId} AND i.customer_id IS NOT NULL ORDER BY i.customer_id, i.made_at, i.key
    ), person AS (
      SELECT f.lot, f.since, coalesce((p.definition ->> 'controlShareBasisPoints')::int, 0) AS share, ${now}::timestamptz - f.since AS passed,
             EXISTS (SELECT FROM review_invitation a WHERE a.shop_id = ${shopId} AND a.customer_id = f.customer_id AND a.state = 'answered') AS answered,
             (SELECT min(o.placed_at) FROM shop_order o WHERE o.shop_id = ${shopId} AND o.customer_id = f.customer_id AND o.placed_at > f.since AND NOT o.test AND o.cancelled_at IS NULL) AS again
      FROM first f LEFT JOIN review_programme p ON p.shop_id = ${shopId} AND p.version = f.version
      WHERE (${from}::timestamptz IS NULL OR f.made_at >= ${from}) AND (${before}::timestamptz IS NULL OR f.made_at < ${before})
    )
    SELECT share AS "controlShareBasisPoints", lot,
      count(*) FILTER (WHERE passed >= interval '30 days')::int AS all30, count(*) FILTER (WHERE passed >= interval '60 days')::int AS all60, count(*) FILTER (WHERE passed >= interval '90 days')::int AS all90,
      count(*) FILTER (WHERE passed >= interval '30 days' AND answered)::int AS answered,
      count(*) FILTER (WHERE passed >= interval '30 days' AND again <= since + interval '30 days')::int AS again30,
      count(*) FILTER (WHERE passed >= interval '60 days' AND again <= since + interval '60 days')::int AS again60,
      count(*) FILTER (WHERE passed >= interval '90 days' AND again <= since + interval '90 days')::int AS again90
    FROM person GROUP BY share, lot`;
  return rows.map(({ controlShareBasisPoints, lot, all30, all60, all90, answered, again30, again60, again90 }) => ({
    controlShareBasisPoints, lot,
    counts: {
      answered: { people: all30, successes: answered }, again30: { people: all30, successes: again30 }, again60: { people: all60, successes: again60 }, again90: { people: all90, successes: again90 },
    },
  }));
}
