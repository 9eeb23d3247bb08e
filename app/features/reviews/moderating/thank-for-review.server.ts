import { wantMessages } from "~/core/messages/want-messages.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { reviewThanksKey, reviewThanksKind, thanksWithinDays } from "../domain/moderating/thanks-mail";
import { bookReviewEntries, reviewEntry } from "../reviews/book-reviews.server";

/**
 * Has a customer thanked for a review by mail, once. Whether the mail may be sent is decided when it goes out. Of the order's page it is none: that tells about
 * cards.
 *
 * @returns false: this shop has no such review, nobody is known whom a mail could reach, or it is not shown
 */
export function thankForReview(shop: Pick<Shop, "id">, key: string, now: Date): Promise<boolean> {
  return recording(shop.id, async (tx) => {
    const row = await tx.review.findUnique({ where: { shopId_key: { shopId: shop.id, key } }, select: { customerId: true, orderId: true, state: true } });
    if (!row?.customerId || row.state !== "published") return false;
    await bookReviewEntries(tx, shop.id, [reviewEntry(key, "review.thanked", row.orderId, {}, "thanked")], now);
    const notAfter = new Date(now.getTime() + thanksWithinDays * 86_400_000);
    await wantMessages(tx, shop.id, [{ key: reviewThanksKey(key), kind: reviewThanksKind, class: "marketing", customerId: row.customerId, orderId: null, about: { reviewKey: key }, notAfter }], now);
    return true;
  });
}
