import { entriesBySubject } from "~/core/ledger/entries-for.server";
import { caseKey } from "~/kernel/entries/answer-entries";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { closeInside } from "../cases/close-case.server";
import { reviewState } from "../domain/reviews/review-state";
import { bookReviewEntries, reviewEntry } from "../reviews/book-reviews.server";
import { dropDrafts } from "./drafts.server";

/**
 * A customer takes their review back: words, photos and the shop's answer to it go, it counts and shows nothing any more, and a case that it had opened is
 * closed without them; the ledger keeps that there was one. Asked
 * twice, or of a review that is not there, nothing changes. They may write anew.
 */
export const withdrawReview = (shop: Pick<Shop, "id">, reviewKey: string, now: Date): Promise<void> =>
  recording(shop.id, async (tx) => {
    const shopId = shop.id;
    const state = reviewState([...await entriesBySubject(tx, shopId, [reviewKey])].flatMap(([, entries]) => entries));
    if (!state || state.state === "withdrawn") return;
    const { version, orderId } = state.newest;
    await tx.reviewVersion.deleteMany({ where: { shopId, reviewKey } });
    await tx.reviewVote.deleteMany({ where: { shopId, reviewKey } });
    await tx.reviewPhoto.deleteMany({ where: { shopId, ownerKey: reviewKey } });
    await tx.caseMessage.deleteMany({ where: { shopId, caseKey: caseKey(reviewKey), from: "customer" } });
    await closeInside(tx, shopId, caseKey(reviewKey), now);
    await dropDrafts(tx, shopId, reviewKey);
    await tx.due.deleteMany({ where: { shopId, topic: "review/look-over", key: { startsWith: `${reviewKey}/publish/` } } });
    await bookReviewEntries(tx, shopId, [reviewEntry(reviewKey, "review.withdrawn", orderId, { version, because: "customer" }, `withdrawn/${version}`)], now);
    await tx.review.update({ where: { shopId_key: { shopId, key: reviewKey } }, data: { reply: null, helpful: 0, notHelpful: 0, rank: 0 } });
  });
