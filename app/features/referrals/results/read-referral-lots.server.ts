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
    -- Read from the index of the same condition.
    brought AS (SELECT DISTINCT advocate_id AS customer_id FROM referral WHERE shop_id = ${shopId} AND stage NOT IN ('refused', 'void', 'held')),
    saved AS (
      SELECT version, created_at, (definition ->> 'controlShareBasisPoints')::int AS share FROM referral_programme WHERE shop_id = ${shopId}
    ), changed AS (
      SELECT version, created_at, share FROM (SELECT *, lag(share) OVER (ORDER BY version) AS before FROM saved) version WHERE share IS DISTINCT FROM before
    ), size AS (
      -- From when on lots were drawn with which share. A programme is saved often, its control group hardly ever changes.
      SELECT array_agg(created_at ORDER BY created_at, version) AS since, array_agg(share ORDER BY created_at, version) AS shares FROM changed
    ), drawn AS (
      SELECT width_bucket(a.admitted_at, (SELECT since FROM size)) AS place, a.lot, count(*) AS people, count(b.customer_id) AS brought, count(n.customer_id) AS named
      FROM advocate a
      LEFT JOIN named n USING (customer_id)
      LEFT JOIN brought b USING (customer_id)
      WHERE a.shop_id = ${shopId} AND (${from}::timestamptz IS NULL OR a.admitted_at >= ${from}) AND (${before}::timestamptz IS NULL OR a.admitted_at < ${before})
      GROUP BY 1, 2
    )
    SELECT coalesce((SELECT shares[drawn.place] FROM size), 0) AS "controlShareBasisPoints", lot, sum(people)::int AS people, sum(CASE lot WHEN 'control' THEN named ELSE brought END)::int AS brought, sum(named)::int AS named
    FROM drawn GROUP BY 1, 2`;
}
