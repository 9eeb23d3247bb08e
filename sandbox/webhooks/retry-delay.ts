/** Shopify tries eight times again, within four hours; here the same number of tries takes about half a minute. */
const shopifysAttempts = 9;

/** How long to wait after the given number of failed tries, in real milliseconds; undefined when it is given up. */
export const retryDelayMilliseconds = (failedAttempts: number, mostAttempts = shopifysAttempts): number | undefined =>
  failedAttempts >= mostAttempts ? undefined : Math.min(250 * 2 ** (failedAttempts - 1), 10_000);
