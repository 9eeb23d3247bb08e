/** A review as far as it matters which of a person's is the newest. */
export interface SaidReview {
  key: string;
  customerId: string | null;
  productId: string;
  state: string;
  /** When the version that counts was written. */
  saidAt: Date;
}

/**
 * Which of these reviews give way, because the same customer has said something newer about the same product that is shown: one person counts once. What waits for a look is newer
 * only once it is shown; until then the older one stays. The order in which they are handed in does not matter.
 */
export function olderReviews<R extends SaidReview>(reviews: readonly R[]): R[] {
  const newest = new Map<string, R>();
  for (const review of reviews) {
    const known = newest.get(questionOf(review));
    if (review.state === "published" && (!known || isNewer(review, known))) newest.set(questionOf(review), review);
  }
  return reviews.filter((review) => {
    const shown = newest.get(questionOf(review));
    return review.customerId !== null && (review.state === "published" || review.state === "pending") && shown !== undefined && isNewer(shown, review);
  });
}

const questionOf = ({ customerId, productId }: SaidReview): string => `${customerId ?? ""}/${productId}`;

const isNewer = (one: SaidReview, other: SaidReview): boolean => one.saidAt > other.saidAt || (one.saidAt.getTime() === other.saidAt.getTime() && one.key > other.key);
