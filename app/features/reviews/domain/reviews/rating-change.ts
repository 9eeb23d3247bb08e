/** What of a review counts for its product. */
export interface Counted {
  productId: string;
  state: string;
  stars: number;
  photoIds: readonly string[];
  incentivized: boolean;
}

/** What is to be added to a product's counters; `counts` by stars, from one to five. */
export interface RatingChange {
  productId: string;
  counts: [number, number, number, number, number];
  withPhotos: number;
  incentivized: number;
}

/** How counters change when reviews were `before` and are `after` (undefined: there was none): products without any change are left out. */
export function ratingChanges(pairs: readonly { before: Counted | undefined; after: Counted | undefined }[]): RatingChange[] {
  const changes = new Map<string, RatingChange>();
  const add = (review: Counted | undefined, sign: 1 | -1): void => {
    if (review?.state !== "published") return;
    const change = changes.get(review.productId) ?? { productId: review.productId, counts: [0, 0, 0, 0, 0], withPhotos: 0, incentivized: 0 };
    changes.set(review.productId, change);
    const index = (review.stars - 1) as 0 | 1 | 2 | 3 | 4;
    change.counts[index] += sign;
    change.withPhotos += review.photoIds.length > 0 ? sign : 0;
    change.incentivized += review.incentivized ? sign : 0;
  };
  for (const { before, after } of pairs) {
    add(before, -1);
    add(after, 1);
  }
  return [...changes.values()].filter(({ counts, withPhotos, incentivized }) => withPhotos !== 0 || incentivized !== 0 || counts.some((count) => count !== 0));
}
