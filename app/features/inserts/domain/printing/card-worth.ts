import type { VoucherStateName } from "../orders/insert-query";

/** Why a card for a voucher would be waste paper, and an annoyance to whoever scans it. */
export type Worthless = "used" | "expired" | "revoked" | "refused" | "stopped";

export interface CardVoucher {
  state: VoucherStateName;
  /** By the merchant's kill switch. */
  stopped: boolean;
  /** Of a gift card: what it was given with, and what its first order took; null of everything else. */
  giftCard: { minor: number; savedMinor: number } | null;
}

/**
 * Whether a voucher's card is still worth printing: null where it is, also when it was printed before. What was used is over, but for a
 * gift card of which something is left. What is over stays over, stopped or not.
 */
export function whyWorthless({ state, stopped, giftCard }: CardVoucher): Worthless | null {
  const hasRest = giftCard !== null && giftCard.savedMinor < giftCard.minor;
  if (state === "expired" || state === "revoked" || state === "refused" || (state === "used" && !hasRest)) return state;
  return stopped ? "stopped" : null;
}
