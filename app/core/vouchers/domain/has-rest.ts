import type { VoucherTerms } from "~/kernel/voucher-terms";

interface UsedVoucher {
  state: string;
  stopped: boolean;
  validUntil: Date | null;
  /** What is gone of it, as far as orders told; in minor units. */
  savedMinor: number | bigint | null;
}

/** Whether a gift card that was used can be used again: it is spent bit by bit. All else is used up at once. */
export const hasRest = ({ state, stopped, validUntil, savedMinor }: UsedVoucher, { offer }: Pick<VoucherTerms, "offer">, now: Date): boolean =>
  offer.kind === "giftCard" && state === "used" && !stopped && (validUntil === null || validUntil >= now) && Number(savedMinor ?? offer.minor) < offer.minor;
