import { MailUnavailable } from "../mail/mail-unavailable";
import { ShopifyRefused, ShopifyThrottled, ShopifyUnavailable } from "../shopify/shopify-errors";

/** Kinds of failure, by what happens next. The merchant reads words for each of them. */
export type FailureKind = "throttled" | "unavailable" | "refused" | "unexpected";

export type NextStep = { again: true; afterMilliseconds: number; countsAsFailure: boolean } | { again: false };

export function failureKind(error: unknown): FailureKind {
  if (error instanceof ShopifyThrottled) return "throttled";
  if (error instanceof ShopifyUnavailable || error instanceof MailUnavailable) return "unavailable";
  return error instanceof ShopifyRefused ? "refused" : "unexpected";
}

/**
 * What to do with a job that failed for the n-th time. Throttled: wait as long as it takes, that is no failure. Unavailable:
 * half a second doubling to ten minutes, for about a day. Refused: asking again changes nothing. Unexpected (ours): a few
 * times, it may have been a deadlock or a restart.
 *
 * @param failures how often it has failed before this time
 */
export function nextStep(kind: FailureKind, failures: number): NextStep {
  switch (kind) {
    case "throttled": return { again: true, afterMilliseconds: 1_000, countsAsFailure: false };
    case "unavailable": return failures < 150 ? retryAfter(Math.min(600_000, 500 * 2 ** failures)) : { again: false };
    case "unexpected": return failures < 8 ? retryAfter(Math.min(60_000, 250 * 2 ** failures)) : { again: false };
    case "refused": return { again: false };
  }
}

const retryAfter = (afterMilliseconds: number): NextStep => ({ again: true, afterMilliseconds, countsAsFailure: true });
