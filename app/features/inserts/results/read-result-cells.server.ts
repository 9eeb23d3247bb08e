import { Prisma } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { CardCell, Outcomes, PeopleCell } from "../domain/results/result-cells";
import type { ResultSpan } from "~/core/experiments/domain/result-periods";
import type { ResultWindow } from "../domain/results/result-query";

export interface ShopOfResults {
  id: number;
  currency: string;
  timeZone: string;
}

/**
 * What customers did after their first card of a rule, or after the lot that gave them none, summed up by everything that
 * results are told apart by; in one statement, however many there are.
 *
 * - By intention to treat: whom the lot gave a card stays with them, whether it was printed or the order was cancelled.
 * - Ordered again: an order within the window, not cancelled and no test. Money counts as it stands now, after discount and
 *   refunds. Store credit and gift cards take nothing off an order: what they are worth is taken off here.
 * - Only whose window is over counts in it: the others have not failed to come back, they still may.
 *
 * @param cardCostMinor what one printed card costs
 */
export async function readPeopleCells(shop: ShopOfResults, span: ResultSpan, cardCostMinor: number, now: Date): Promise<PeopleCell[]> {
  const rows = await db().$queryRaw<PeopleRow[]>`
    WITH first_card AS (
      SELECT DISTINCT ON (rule_id, customer_id) rule_id, customer_id, order_id, rule_version, decision, variant, design_id, placed_at, printed_at
      FROM insert_card
      WHERE shop_id = ${shop.id} AND decision IN ('voucher', 'control') AND rule_id IS NOT NULL AND customer_id IS NOT NULL
      ORDER BY rule_id, customer_id, placed_at, order_id
    ), owed AS (
      -- One, also where it was given again: of those, one at most was used.
      SELECT DISTINCT ON (order_id, rule_id) order_id AS earned_with, rule_id,
             CASE WHEN credit = 'given' THEN NULL ELSE used_by_order_id END AS paid_for, (terms -> 'offer' ->> 'minor')::bigint AS minor
      FROM voucher
      WHERE shop_id = ${shop.id} AND (credit = 'given' OR (state = 'used' AND terms -> 'offer' ->> 'kind' = 'giftCard'))
    ), later AS (
      SELECT customer_id, order_id, placed_at, CASE WHEN currency = ${shop.currency} THEN current_total_minor ELSE 0 END AS minor
      FROM shop_order
      WHERE shop_id = ${shop.id} AND customer_id IS NOT NULL AND NOT test AND cancelled_at IS NULL
    ), person AS (
      SELECT c.rule_id, c.customer_id, c.rule_version, c.decision, c.variant, c.design_id, c.placed_at,
        ${eachWindow((hours) => Prisma.sql`count(o.order_id) FILTER (WHERE o.placed_at <= c.placed_at + ${hours}::interval)`, "orders")},
        ${eachWindow((hours) => Prisma.sql`
          coalesce(sum(o.minor - CASE WHEN owed.paid_for = o.order_id THEN owed.minor ELSE 0 END) FILTER (WHERE o.placed_at <= c.placed_at + ${hours}::interval), 0)
          - CASE WHEN c.printed_at IS NULL THEN 0 ELSE ${cardCostMinor}::bigint END - CASE WHEN owed.paid_for IS NULL THEN coalesce(owed.minor, 0) ELSE 0 END`, "net")}
      FROM first_card c
      LEFT JOIN owed ON owed.earned_with = c.order_id AND owed.rule_id = c.rule_id
      LEFT JOIN later o ON o.customer_id = c.customer_id AND o.placed_at > c.placed_at AND o.placed_at <= c.placed_at + ${hoursOf[90]}::interval
      WHERE ${within(span, Prisma.sql`c.placed_at`)}
      GROUP BY c.rule_id, c.customer_id, c.rule_version, c.decision, c.variant, c.design_id, c.placed_at, c.printed_at, owed.paid_for, owed.minor
    )
    SELECT rule_id AS "ruleId", rule_version AS "ruleVersion", decision, coalesce(variant, 'A') AS variant, coalesce(design_id, '') AS "designId",
           to_char(placed_at AT TIME ZONE ${shop.timeZone}, 'YYYY-MM') AS month, count(*)::int AS people,
           ${eachWindow((hours, days) => Prisma.sql`json_build_object(
             'people', count(*) FILTER (WHERE ${over(hours, now)}),
             'successes', count(*) FILTER (WHERE ${over(hours, now)} AND ${column("orders", days)} > 0),
             'sum', coalesce(sum(${column("net", days)}) FILTER (WHERE ${over(hours, now)}), 0)::text,
             'squares', coalesce(sum(${column("net", days)} * ${column("net", days)}) FILTER (WHERE ${over(hours, now)}), 0)::text)`, "outcomes")}
    FROM person
    GROUP BY 1, 2, 3, 4, 5, 6`;
  return rows.map(({ decision, outcomes30, outcomes60, outcomes90, ...cell }) => ({
    ...cell, arm: decision === "control" ? "control" : "card", outcomes: { 30: outcomesOf(outcomes30), 60: outcomesOf(outcomes60), 90: outcomesOf(outcomes90) },
  }));
}

/** What became of the cards of orders placed in that time; each card counts, also a customer's second. A voucher that was given again counts as its card's. */
export function readCardCells(shop: ShopOfResults, span: ResultSpan): Promise<CardCell[]> {
  return db().$queryRaw<CardCell[]>`
    SELECT card.rule_id AS "ruleId", coalesce(card.variant, 'A') AS variant, coalesce(card.design_id, '') AS "designId",
           to_char(card.placed_at AT TIME ZONE ${shop.timeZone}, 'YYYY-MM') AS month, count(*)::int AS cards, count(card.printed_at)::int AS printed,
           count(card.packed_at)::int AS packed, count(card.scanned_at)::int AS scanned, count(used.order_id)::int AS used
    FROM insert_card card
    LEFT JOIN (SELECT DISTINCT order_id, rule_id FROM voucher WHERE shop_id = ${shop.id} AND state = 'used') used
      ON used.order_id = card.order_id AND used.rule_id = card.rule_id
    WHERE card.shop_id = ${shop.id} AND card.decision = 'voucher' AND card.rule_id IS NOT NULL AND ${within(span, Prisma.sql`card.placed_at`)}
    GROUP BY 1, 2, 3, 4`;
}

interface PeopleRow extends Omit<PeopleCell, "arm" | "outcomes">, Record<`outcomes${ResultWindow}`, OutcomesRow> {
  decision: string;
}

interface OutcomesRow {
  people: number;
  successes: number;
  sum: string;
  squares: string;
}

const outcomesOf = ({ people, successes, sum, squares }: OutcomesRow): Outcomes => ({ people, successes, sum: BigInt(sum), sumOfSquares: BigInt(squares) });

/** In hours: days of 24 of them, also where clocks change. */
const hoursOf: Record<ResultWindow, string> = { 30: "720 hours", 60: "1440 hours", 90: "2160 hours" };

const windows = [30, 60, 90] as const;

const column = (name: string, days: ResultWindow): Prisma.Sql => Prisma.raw(`${name}${days}`);

const eachWindow = (sql: (hours: string, days: ResultWindow) => Prisma.Sql, name: string): Prisma.Sql =>
  Prisma.join(windows.map((days) => Prisma.sql`${sql(hoursOf[days], days)} AS ${column(name, days)}`), ", ");

const over = (hours: string, now: Date): Prisma.Sql => Prisma.sql`placed_at + ${hours}::interval <= ${now}`;

const within = ({ from, before }: ResultSpan, placedAt: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (${from}::timestamptz IS NULL OR ${placedAt} >= ${from}) AND (${before}::timestamptz IS NULL OR ${placedAt} < ${before})`;
