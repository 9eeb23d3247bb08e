import { firstReviewProgramme } from "~/features/reviews/domain/programme/review-programme";
import { recordReviews } from "~/features/reviews/reviews/record-reviews.server";
import type { NewReview } from "~/features/reviews/reviews/record-reviews.server";
import { reviewKey } from "~/kernel/entries/review-entries";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

export const writtenAt = new Date("2026-11-20T10:00:00Z");

/** Somebody of this shop has written a review, four stars of a verified buyer; with what differs from that. @returns its key */
export async function aWrittenReview(shop: Pick<Shop, "id">, change: Partial<NewReview> = {}): Promise<string> {
  const { productId = "7001", customerId = "3001" } = change;
  const review: NewReview = {
    key: reviewKey(customerId ?? `order-${change.orderId ?? ""}`, productId), productId, orderId: "5001", customerId, source: "card", verified: "buyer", incentivized: false, stars: 4, title: "Gut",
    body: "Schmeckt.", displayName: "Änne G.", locale: "de", attributes: {}, photoIds: [], flags: [], writtenAt, ...change,
  };
  await recording(shop.id, (tx) => recordReviews(tx, shop.id, firstReviewProgramme, [review], review.writtenAt));
  return review.key;
}
