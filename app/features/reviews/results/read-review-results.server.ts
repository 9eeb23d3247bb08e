import { monthsBetween, spanOf } from "~/core/experiments/domain/result-periods";
import type { ResultPeriod } from "~/core/experiments/domain/result-periods";
import { dayOf } from "~/kernel/day";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { compareReviewLots } from "../domain/results/review-results";
import type { ReviewResults } from "../domain/results/review-results";
import { readReviewProgramme } from "../programme/review-programme.server";
import { readAskedCounts, readStars } from "./read-review-counts.server";
import { readReviewLots } from "./read-review-lots.server";

/** What became of asking in a time: how many were asked and answered, with how many stars, and whether it changed anything against the control group. */
export async function readReviewResults(shop: Shop, period: ResultPeriod, now: Date): Promise<ReviewResults> {
  const span = spanOf(period, dayOf(now, shop.timeZone), shop.timeZone);
  const [programme, asked, stars, lots] = await Promise.all([readReviewProgramme(shop), readAskedCounts(shop.id, span), readStars(shop.id, span), readReviewLots(shop.id, span, now)]);
  return { asked, stars, comparison: compareReviewLots(lots, programme.controlShareBasisPoints) };
}

const mostMonths = 24;

/** The months that can be chosen, newest first; null while nobody was to be asked about anything yet. */
export async function readReviewMonths(shop: Shop, now: Date): Promise<string[] | null> {
  const first = await db().reviewInvitation.findFirst({ where: { shopId: shop.id }, orderBy: { madeAt: "asc" }, select: { madeAt: true } });
  return first ? monthsBetween(dayOf(first.madeAt, shop.timeZone), dayOf(now, shop.timeZone), mostMonths) : null;
}
