import { Prisma } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { compareLots, sumMonths } from "../domain/results/referral-results";
import type { LotCell, ResultMonth } from "../domain/results/referral-results";
import { readProgramme } from "../programme/programme.server";

/** What recommending has brought so far: month by month, oldest first, all together, and against the control group. Money in minor units of `currency`. */
export async function readReferralResults(shop: Shop) {
  const [programme, months, cells] = await Promise.all([readProgramme(shop), readMonths(shop), readLotCells(shop.id)]);
  return { currency: shop.currency || "EUR", months, total: sumMonths(months), comparison: compareLots(cells, programme.controlShareBasisPoints) };
}

/** Months without anything are left out. A reward that was never had and never will be is none. */
function readMonths({ id: shopId, timeZone, currency }: Shop): Promise<ResultMonth[]> {
  return db().$queryRaw<ResultMonth[]>`
    WITH part AS (
      SELECT to_char(day, 'YYYY-MM') AS month, kind, sum(count)::bigint AS times, 0::bigint AS earned, 0::bigint AS taken, 0::bigint AS open
      FROM advocate_touch WHERE shop_id = ${shopId} GROUP BY 1, 2
      UNION ALL
      SELECT to_char(placed_at AT TIME ZONE ${timeZone}, 'YYYY-MM'), CASE WHEN stage = 'confirmed' THEN 'confirmed' ELSE 'ordered' END, count(*), 0, 0, 0
      FROM referral WHERE shop_id = ${shopId} AND stage <> 'refused' GROUP BY 1, 2
      UNION ALL
      SELECT to_char(earned_at AT TIME ZONE ${timeZone}, 'YYYY-MM'), 'reward', count(*), coalesce(sum(worth_minor), 0), coalesce(sum(taken_minor), 0), coalesce(sum(open_minor), 0)
      FROM reward WHERE shop_id = ${shopId} AND state <> 'void' AND currency = ${currency || "EUR"} GROUP BY 1, 2
    )
    SELECT month, ${sumOf("shown")} AS shown, ${sumOf("shared")} AS shared, ${sumOf("visited")} AS visited, ${sumOf("ordered", "confirmed")} AS ordered, ${sumOf("confirmed")} AS confirmed,
           ${sumOf("reward")} AS rewards, sum(earned)::float8 AS "earnedMinor", sum(taken)::float8 AS "takenMinor", sum(open)::float8 AS "openMinor"
    FROM part GROUP BY month ORDER BY month`;
}

const sumOf = (...kinds: string[]): Prisma.Sql => Prisma.sql`coalesce(sum(times) FILTER (WHERE kind = ANY(${kinds})), 0)::int`;

/** Everybody who drew a lot, by the size the control group had then. Friends of the programme's customers count unless their orders were refused or came to nothing. */
function readLotCells(shopId: number): Promise<LotCell[]> {
  return db().$queryRaw<LotCell[]>`
    WITH named AS (SELECT DISTINCT customer_id FROM advocate_touch WHERE shop_id = ${shopId} AND kind = 'named'),
    brought AS (SELECT DISTINCT advocate_id AS customer_id FROM referral WHERE shop_id = ${shopId} AND stage NOT IN ('refused', 'void', 'held'))
    SELECT coalesce(v.share, 0) AS "controlShareBasisPoints", a.lot, count(*)::int AS people,
           count(*) FILTER (WHERE CASE WHEN a.lot = 'control' THEN n.customer_id ELSE b.customer_id END IS NOT NULL)::int AS brought, count(n.customer_id)::int AS named
    FROM advocate a
    LEFT JOIN named n USING (customer_id)
    LEFT JOIN brought b USING (customer_id)
    LEFT JOIN LATERAL (
      SELECT (p.definition ->> 'controlShareBasisPoints')::int AS share FROM referral_programme p
      WHERE p.shop_id = a.shop_id AND p.created_at <= a.admitted_at ORDER BY p.version DESC LIMIT 1
    ) v ON true
    WHERE a.shop_id = ${shopId}
    GROUP BY 1, 2`;
}
