import { setImmediate } from "node:timers/promises";
import { spanOf } from "~/core/experiments/domain/result-periods";
import type { ResultPeriod } from "~/core/experiments/domain/result-periods";
import { dayOf } from "~/kernel/day";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { Complaint } from "../domain/report/complaint-report";
import { themesOf } from "../domain/report/complaint-report";
import { findThemes } from "../domain/report/find-themes";
import type { ThemeHit } from "../domain/report/find-themes";

/** So many are read; whoever has more than that looks at a shorter time. */
export const mostComplaints = 10_000;
/** Read in one breath; others of this process get their turn in between. */
const atOnce = 250;

export interface ReadComplaint extends Complaint {
  orderId: string | null;
  stars: number;
  /** Title and text, as one: where the words that were found stand is counted in it. */
  text: string;
  hits: ThemeHit[];
  writtenAt: Date;
}

/** The span of a period, for a condition on when something was written. */
export function writtenIn(shop: Pick<Shop, "timeZone">, period: ResultPeriod, now: Date): { gte?: Date; lt?: Date } {
  const { from, before } = spanOf(period, dayOf(now, shop.timeZone), shop.timeZone);
  return { ...(from ? { gte: from } : {}), ...(before ? { lt: before } : {}) };
}

/** Reviews of one to three stars of a period with what they are about, newest first, at most `mostComplaints`. Rejected ones and those that were taken back say nothing. */
export async function readComplaints(shop: Pick<Shop, "id" | "timeZone">, period: ResultPeriod, now: Date): Promise<{ complaints: ReadComplaint[]; more: boolean }> {
  const rows = await db().review.findMany({
    where: { shopId: shop.id, stars: { lte: 3 }, state: { in: ["published", "pending"] }, writtenAt: writtenIn(shop, period, now) },
    orderBy: [{ writtenAt: "desc" }, { key: "desc" }], take: mostComplaints + 1,
    select: { key: true, productId: true, orderId: true, stars: true, title: true, body: true, locale: true, writtenAt: true },
  });
  const complaints: ReadComplaint[] = [];
  for (const [index, { title, body, locale, writtenAt, ...row }] of rows.slice(0, mostComplaints).entries()) {
    if (index % atOnce === atOnce - 1) await setImmediate();
    const text = [title, body].filter(Boolean).join("\n");
    const hits = findThemes(text, locale);
    complaints.push({ ...row, text, hits, writtenAt, month: dayOf(writtenAt, shop.timeZone).slice(0, 7), themes: themesOf(hits) });
  }
  return { complaints, more: rows.length > mostComplaints };
}
