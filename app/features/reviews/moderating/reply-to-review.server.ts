import { entriesFor } from "~/core/ledger/entries-for.server";
import { reviewEntrySchemas } from "~/kernel/entries/review-entries";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { reviewState } from "../domain/reviews/review-state";
import { bookReviewEntries, reviewEntry } from "../reviews/book-reviews.server";

/**
 * The shop's public answer to a review, or null to take it away. The words stand with the review, the book says that there are some; shoppers see it anew.
 * The same words again change nothing.
 *
 * @param text as `parseReply` hands it back
 * @returns false: this shop has no such review, or nobody could read the answer (taken back, rejected)
 */
export function replyToReview(shop: Pick<Shop, "id">, key: string, text: string | null, now: Date): Promise<boolean> {
  return recording(shop.id, async (tx) => {
    const where = { shopId_key: { shopId: shop.id, key } };
    const entries = await entriesFor(tx, shop.id, [key]);
    const [row, state] = [await tx.review.findUnique({ where, select: { reply: true, orderId: true } }), reviewState(entries)];
    if (!row || !state || (text !== null && state.state !== "published" && state.state !== "pending")) return false;
    if (row.reply === text) return true;
    await tx.review.update({ where, data: { reply: text } });
    const time = Math.max(0, ...entries.flatMap(({ kind, data }) => (kind === "review.replied" ? [reviewEntrySchemas[kind].parse(data).time] : []))) + 1;
    await bookReviewEntries(tx, shop.id, [reviewEntry(key, "review.replied", row.orderId, { time, empty: text === null }, `replied/${time}`)], now);
    return true;
  });
}
