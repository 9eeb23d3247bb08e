import { entriesBySubject } from "~/core/ledger/entries-for.server";
import type { Tx } from "~/platform/db/prisma.server";
import { isToBeShown } from "../domain/moderating/plan-moderation";
import { reviewState } from "../domain/reviews/review-state";
import { bookReviewEntries, reviewEntry } from "../reviews/book-reviews.server";

/**
 * The time for looking at these versions is over: they are shown, whatever their stars. What was shown, rejected, taken back or written anew meanwhile is left as
 * it is. Inside a recording; told twice, nothing is new.
 *
 * @returns the keys of the reviews that are shown by this
 */
export async function lookOver(tx: Tx, shopId: number, waited: readonly { reviewKey: string; version: number }[], now: Date): Promise<string[]> {
  const entries = await entriesBySubject(tx, shopId, waited.map(({ reviewKey }) => reviewKey));
  const due = waited.flatMap(({ reviewKey, version }) => {
    const state = reviewState(entries.get(reviewKey) ?? []);
    return isToBeShown(state, version) ? [reviewEntry(reviewKey, "review.published", state?.newest.orderId ?? null, { version, because: "time" }, `published/${version}`)] : [];
  });
  return (await bookReviewEntries(tx, shopId, due, now)).map(({ subject }) => subject);
}
