import type { ResultSpan } from "~/core/experiments/domain/result-periods";
import { dayOf } from "~/kernel/day";
import { Prisma } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ResultMonth } from "../domain/results/referral-results";

/**
 * What became of recommending in a time, by months of the shop's clock, oldest first; months without anything are left out. Touches count on their day, orders on the day
 * they were placed (confirmed ones are those of them that are by now), rewards on the day they were earned. A reward that was never had and never will be is none.
 * Rows are summed up by month before a month is written out: what is written, and read, does not grow with them.
 */
export function readReferralMonths({ id: shopId, timeZone, currency }: Shop, span: ResultSpan): Promise<ResultMonth[]> {
  const [fromDay, beforeDay] = [span.from, span.before].map((end) => (end ? dayOf(end, timeZone) : null));
  const within = (at: Prisma.Sql): Prisma.Sql => Prisma.join([...(span.from ? [Prisma.sql`${at} >= ${span.from}`] : []), ...(span.before ? [Prisma.sql`${at} < ${span.before}`] : []), Prisma.sql`true`], " AND ");
  const onDays = Prisma.join([...(fromDay ? [Prisma.sql`day >= ${fromDay}::date`] : []), ...(beforeDay ? [Prisma.sql`day < ${beforeDay}::date`] : []), Prisma.sql`true`], " AND ");
  const monthOf = (at: Prisma.Sql): Prisma.Sql => Prisma.sql`date_trunc('month', ${at} AT TIME ZONE ${timeZone})`;
  return db().$queryRaw<ResultMonth[]>`
    WITH part AS (
      SELECT date_trunc('month', day::timestamp) AS month, kind, sum(times)::bigint AS times, 0::numeric AS earned, 0::numeric AS taken, 0::numeric AS open
      FROM (SELECT day, kind, sum(count) AS times FROM advocate_touch WHERE shop_id = ${shopId} AND kind IN ('shown', 'shared', 'visited') AND ${onDays} GROUP BY day, kind) touch
      GROUP BY 1, 2
      UNION ALL
      SELECT ${monthOf(Prisma.sql`placed_at`)}, CASE WHEN stage = 'confirmed' THEN 'confirmed' ELSE 'ordered' END, count(*), 0, 0, 0
      FROM referral WHERE shop_id = ${shopId} AND stage <> 'refused' AND ${within(Prisma.sql`placed_at`)} GROUP BY 1, 2
      UNION ALL
      SELECT ${monthOf(Prisma.sql`earned_at`)}, 'reward', count(*), coalesce(sum(worth_minor), 0), coalesce(sum(taken_minor), 0), coalesce(sum(open_minor), 0)
      FROM reward WHERE shop_id = ${shopId} AND state <> 'void' AND currency = ${currency || "EUR"} AND ${within(Prisma.sql`earned_at`)} GROUP BY 1
    )
    SELECT to_char(month, 'YYYY-MM') AS month, ${sumOf("shown")} AS shown, ${sumOf("shared")} AS shared, ${sumOf("visited")} AS visited,
           ${sumOf("ordered", "confirmed")} AS ordered, ${sumOf("confirmed")} AS confirmed, ${sumOf("reward")} AS rewards,
           sum(earned)::float8 AS "earnedMinor", sum(taken)::float8 AS "takenMinor", sum(open)::float8 AS "openMinor"
    FROM part GROUP BY part.month ORDER BY part.month`;
}

const sumOf = (...kinds: string[]): Prisma.Sql => Prisma.sql`coalesce(sum(times) FILTER (WHERE kind = ANY(${kinds})), 0)::int`;
