/** What Shopify says about a shop's points with every answer. */
export interface ThrottleStatus {
  maximumAvailable: number;
  currentlyAvailable: number;
  restoreRate: number;
}

/** The last that was heard, and when (milliseconds of a clock that only runs forward). */
export interface HeardStatus extends ThrottleStatus {
  heardAtMilliseconds: number;
}

/**
 * How long to wait until `cost` points are there. Points come back at `restoreRate` a second up to the maximum; a call that
 * costs more than the maximum is let through for Shopify to refuse.
 */
export function waitMilliseconds(status: HeardStatus | undefined, cost: number, nowMilliseconds: number): number {
  if (!status) return 0;
  const restored = ((nowMilliseconds - status.heardAtMilliseconds) / 1000) * status.restoreRate;
  const available = Math.min(status.maximumAvailable, status.currentlyAvailable + Math.max(0, restored));
  const missing = Math.min(cost, status.maximumAvailable) - available;
  return missing <= 0 ? 0 : Math.ceil((missing / status.restoreRate) * 1000);
}

/** What is left in the books once a call is under way whose answer has not come yet. */
export const spend = (status: HeardStatus, cost: number): HeardStatus => ({ ...status, currentlyAvailable: status.currentlyAvailable - cost });
