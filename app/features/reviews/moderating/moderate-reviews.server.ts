import { entriesBySubject } from "~/core/ledger/entries-for.server";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { lastVerdictTime, planModeration } from "../domain/moderating/plan-moderation";
import { mostModeratedAtOnce } from "../domain/moderating/review-action";
import type { ModerationAction } from "../domain/moderating/review-action";
import { reviewState } from "../domain/reviews/review-state";
import { bookReviewEntries, reviewEntry } from "../reviews/book-reviews.server";
import { lookOver } from "./look-over.server";

export interface Moderated {
  /** What was changed by this, by key. */
  changed: string[];
  /** Asked for and not changed: unknown, done already, or nothing to be done any more. */
  left: number;
  /** More wait than are shown at once. */
  more: boolean;
}

/**
 * A merchant has looked: shows reviews now, rejects them for one of the listed grounds, or takes the rejection back. Pressed twice, it is done once: what
 * stands so already is not booked again.
 */
export function moderateReviews(shop: Pick<Shop, "id">, { which, moderation }: ModerationAction, now: Date): Promise<Moderated> {
  return recording(shop.id, async (tx): Promise<Moderated> => {
    const wanted = which === "all-waiting" ? await waitingKeys(tx, shop.id) : [...new Set(which)];
    const keys = wanted.slice(0, mostModeratedAtOnce);
    const bySubject = await entriesBySubject(tx, shop.id, keys);
    const planned = keys.flatMap((key) => {
      const entries = bySubject.get(key) ?? [];
      const state = reviewState(entries);
      const lastTime = lastVerdictTime(entries);
      const verdict = state && planModeration(state, moderation, lastTime);
      if (!state || !verdict) return [];
      const once = verdict.kind === "review.published" ? `published/${verdict.data.version}` : `verdict/${lastTime + 1}`;
      return [reviewEntry(key, verdict.kind, state.newest.orderId, verdict.data, once)];
    });
    const changed = (await bookReviewEntries(tx, shop.id, planned, now)).map(({ subject }) => subject);
    if (moderation.do === "restore") await showWhoseTimeIsOver(tx, shop.id, changed, now);
    return { changed, left: keys.length - changed.length, more: wanted.length > keys.length };
  });
}

/** What was rejected while it waited goes on waiting; where the time went by meanwhile, nothing would show it any more, so it is shown now. */
async function showWhoseTimeIsOver(tx: Tx, shopId: number, keys: readonly string[], now: Date): Promise<void> {
  const waiting = await tx.review.findMany({ where: { shopId, key: { in: [...keys] }, waitingVersion: { not: null } }, select: { key: true, waitingVersion: true } });
  const planned = new Set((await tx.due.findMany({ where: { shopId, key: { in: waiting.map(dueKey) } }, select: { key: true } })).map(({ key }) => key));
  const over = waiting.filter((review) => !planned.has(dueKey(review))).flatMap(({ key, waitingVersion }) => (waitingVersion === null ? [] : [{ reviewKey: key, version: waitingVersion }]));
  await lookOver(tx, shopId, over, now);
}

/** Of the row that says until when a version waits, as whoever recorded the review planned it. */
export const dueKey = ({ key, waitingVersion }: { key: string; waitingVersion: number | null }): string => `${key}/publish/${waitingVersion ?? 0}`;

/** Oldest first; one more than are shown at once tells that there are more. */
async function waitingKeys(tx: Tx, shopId: number): Promise<string[]> {
  const rows = await tx.review.findMany({
    where: { shopId, waitingVersion: { not: null } }, orderBy: [{ writtenAt: "asc" }, { key: "asc" }], take: mostModeratedAtOnce + 1, select: { key: true },
  });
  return rows.map(({ key }) => key);
}
