/** A bucket that refills by and by: so many at once, so many a second in the long run. */
export const rateLimit = { burst: 60, perSecond: 10 } as const;

export interface Bucket {
  tokens: number;
  refilledAt: Date;
}

/** How much is in it at that instant. A clock that was set back refills nothing. */
export function tokensAt({ tokens, refilledAt }: Bucket, now: Date): number {
  const seconds = Math.max(0, now.getTime() - refilledAt.getTime()) / 1000;
  return Math.min(rateLimit.burst, tokens + seconds * rateLimit.perSecond);
}

/** What is left, as the headers of the HTTPAPI working group say it (draft-ietf-httpapi-ratelimit-headers). */
export function rateLimitHeaders(tokens: number): Record<string, string> {
  const window = rateLimit.burst / rateLimit.perSecond;
  const untilFull = Math.ceil((rateLimit.burst - tokens) / rateLimit.perSecond);
  return {
    "ratelimit-policy": `"key";q=${rateLimit.burst};w=${window}`,
    "ratelimit": `"key";r=${Math.max(0, Math.floor(tokens))};t=${Math.max(0, untilFull)}`,
  };
}

/** Whole seconds until there is one again. */
export const secondsUntilNext = (tokens: number): number => Math.max(1, Math.ceil((1 - tokens) / rateLimit.perSecond));
