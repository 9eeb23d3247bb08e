/** What stands in `extensions.cost.throttleStatus`. */
export interface ThrottleStatus {
  maximumAvailable: number;
  currentlyAvailable: number;
  restoreRate: number;
}

/** Shopify's bucket holds what is restored in twenty seconds (100 a second: 2,000). */
const SECONDS_IN_A_BUCKET = 20;

/** A leaky bucket of points for each shop, by real time: the moved clock refills nothing. */
export interface Throttle {
  status(shop: string, restoreRate: number): ThrottleStatus;
  /** Takes points and says true, or leaves them and says false when there are too few. */
  take(shop: string, restoreRate: number, points: number): boolean;
  giveBack(shop: string, restoreRate: number, points: number): void;
  /** Leaves nothing in the bucket. */
  empty(shop: string, restoreRate: number): void;
}

export function createThrottle(realNowMilliseconds: () => number): Throttle {
  const buckets = new Map<string, { points: number; atMilliseconds: number }>();

  const refill = (shop: string, restoreRate: number): { points: number; atMilliseconds: number } => {
    const now = realNowMilliseconds();
    const most = restoreRate * SECONDS_IN_A_BUCKET;
    const bucket = buckets.get(shop) ?? { points: most, atMilliseconds: now };
    bucket.points = Math.min(most, bucket.points + ((now - bucket.atMilliseconds) / 1000) * restoreRate);
    bucket.atMilliseconds = now;
    buckets.set(shop, bucket);
    return bucket;
  };

  return {
    status: (shop, restoreRate) => ({
      maximumAvailable: restoreRate * SECONDS_IN_A_BUCKET,
      currentlyAvailable: Math.floor(refill(shop, restoreRate).points),
      restoreRate,
    }),
    take(shop, restoreRate, points) {
      const bucket = refill(shop, restoreRate);
      if (bucket.points < points) return false;
      bucket.points -= points;
      return true;
    },
    giveBack(shop, restoreRate, points) {
      const bucket = refill(shop, restoreRate);
      bucket.points = Math.min(restoreRate * SECONDS_IN_A_BUCKET, bucket.points + points);
    },
    empty: (shop, restoreRate) => void (refill(shop, restoreRate).points = 0),
  };
}
