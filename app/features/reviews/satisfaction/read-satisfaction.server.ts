import type { SatisfactionScale } from "~/kernel/entries/answer-entries";
import { satisfactionScaleSchema } from "~/kernel/entries/answer-entries";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { addCounts, satisfactionScore } from "../domain/satisfaction/satisfaction-score";
import type { SatisfactionScore, ScoreCounts } from "../domain/satisfaction/satisfaction-score";

export interface SatisfactionMonth {
  /** "2026-11", by the shop's clock. */
  month: string;
  counts: ScoreCounts;
  score: SatisfactionScore;
}

export interface SatisfactionOverview {
  scale: SatisfactionScale;
  counts: ScoreCounts;
  score: SatisfactionScore;
  /** Newest first; months without answers are left out. */
  months: SatisfactionMonth[];
}

const monthsShown = 12;

/** What customers answered about ordering, of the last twelve months with answers, for each scale that was used, the latest used first. Only answers whose order is known count. */
export async function readSatisfaction(shop: Shop): Promise<SatisfactionOverview[]> {
  const rows = await db().$queryRaw<{ scale: string; month: string; score: number; count: number }[]>`
    SELECT scale, to_char(answered_at AT TIME ZONE ${shop.timeZone}, 'YYYY-MM') AS month, score, count(*)::int AS count
    FROM satisfaction_answer WHERE shop_id = ${shop.id} AND order_id IS NOT NULL
    GROUP BY 1, 2, 3 ORDER BY 2 DESC, 3`;
  const scales = [...new Set(rows.map(({ scale }) => satisfactionScaleSchema.parse(scale)))];
  return scales.map((scale) => {
    const ofScale = rows.filter((row) => row.scale === scale);
    const months = [...new Set(ofScale.map(({ month }) => month))].slice(0, monthsShown).map((month) => {
      const counts: ScoreCounts = Object.fromEntries(ofScale.filter((row) => row.month === month).map(({ score, count }) => [score, count]));
      return { month, counts, score: satisfactionScore(scale, counts) };
    });
    const counts = months.reduce<ScoreCounts>((sum, month) => addCounts(sum, month.counts), {});
    return { scale, counts, score: satisfactionScore(scale, counts), months };
  });
}
