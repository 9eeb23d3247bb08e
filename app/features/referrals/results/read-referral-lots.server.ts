import type { ResultSpan } from "~/core/experiments/domain/result-periods";
import { db } from "~/platform/db/prisma.server";
import type { LotCell } from "../domain/results/referral-results";

/**
 * Everybody who drew their lot in a time, by the size the control group had then, and what they have brought since. Friends of the programme's customers count unless
 * their orders were refused, are held, or came to nothing.
 */
export function readReferralLots(shopId: number, { from, before }: ResultSpan): Promise<LotCell[]> {
  return db().$queryRaw<LotCell[]>`
    WITH named AS (SELECT DISTINCT customer_id FROM advocate_touch WHERE shop_id = ${shopId} AND kind = 'named'),
    brought AS (SELECT DISTINCT advocate_id AS customer_id FROM referral WHERE shop_id = ${shopId} AND stage NOT IN ('refused', 'void', 'held')),
    saved AS (
      SELECT version, created_at, (definition ->> 'controlShareBasisPoints')::int AS share FROM referral_programme WHERE shop_id = ${shopId}
    ), changed AS (
      SELECT version, created_at, share FROM (SELECT *, lag(share) OVER (ORDER BY version) AS before FROM saved) version WHERE share IS DISTINCT FROM before
    ), size AS (
      -- From when to when lots were drawn with a share. A programme is saved often, its control group hardly ever changes: few of these meet many lots.
      SELECT share, created_at AS since, lead(created_at) OVER (ORDER BY version) AS until FROM changed
    )
    SELECT coalesce(size.share, 0) AS "controlShareBasisPoints", a.lot, count(*)::int AS people,
           count(*) FILTER (WHERE CASE WHEN a.lot = 'control' THEN n.customer_id ELSE b.customer_id END IS NOT NULL)::int AS brought, count(n.customer_id)::int AS named
    FROM advocate a
    LEFT JOIN named n USING (customer_id)
    LEFT JOIN brought b USING (customer_id)
    LEFT JOIN size ON size.since <= a.admitted_at AND (size.until IS NULL OR a.admitted_at < size.until)
    WHERE a.shop_id = ${shopId} AND (${from}::timestamptz IS NULL OR a.admitted_at >= ${from}) AND (${before}::timestamptz IS NULL OR a.admitted_at < ${before})
    GROUP BY 1, 2`;
}
