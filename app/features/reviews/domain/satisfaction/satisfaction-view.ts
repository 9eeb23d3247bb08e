import type { SatisfactionScale } from "~/kernel/entries/answer-entries";

/** What the extension shows; extensions/review-checkout/src/satisfaction-view.ts reads exactly this. */
export interface SatisfactionView {
  /** Whether to ask at all. */
  on: boolean;
  scale: SatisfactionScale;
  /** Somebody has tapped already. */
  answered: boolean;
  /** Where the products of this order are reviewed; null unless it is theirs, and they may be asked by now. */
  reviewUrl: string | null;
}

/** Later nobody remembers how ordering was. */
const askedForDays = 14;

/** Whether it is still time to ask how ordering was; of an order that nobody has told us of yet it is. */
export const isFresh = (placedAt: Date | null, now: Date): boolean => placedAt === null || now.getTime() - placedAt.getTime() <= askedForDays * 86_400_000;

/** What a checkout's token can look like; anything else names no checkout. */
export const isCheckoutToken = (text: string): boolean => /^[\w-]{8,128}$/.test(text);
