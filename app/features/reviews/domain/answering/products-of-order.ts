import type { OrderLine } from "~/kernel/events/order-told";
import type { ParcelLine } from "~/kernel/events/parcel-told";

/** An order as far as it says what somebody may write about. */
export interface BoughtOrder {
  test: boolean;
  cancelledAt: Date | null;
  placedAt: Date;
  /** null where no telling has said them. */
  lines: readonly OrderLine[] | null;
}

export interface SentParcel {
  cancelled: boolean;
  shippedAt: Date;
  deliveredAt: Date | null;
  lines: readonly ParcelLine[] | null;
}

export interface BoughtProduct {
  productId: string;
  /** As the order's line says it. */
  title: string;
}

/**
 * The products that an order proves somebody bought, once each: no gift cards, nothing of test orders and cancelled ones, nothing that was taken out of the order before
 * it was sent. What was sent and came back was bought: who had it may say how it was.
 */
export function productsOfOrder({ test, cancelledAt, lines }: BoughtOrder, parcels: readonly SentParcel[]): BoughtProduct[] {
  if (test || cancelledAt !== null || lines === null) return [];
  const sent = new Set(parcels.filter(({ cancelled }) => !cancelled).flatMap((parcel) => (parcel.lines ?? []).map(({ lineId }) => lineId)));
  const bought = lines.filter(({ isGiftCard, quantity, currentQuantity, lineId }) => !isGiftCard && quantity > 0 && (currentQuantity > 0 || sent.has(lineId)));
  return [...new Map(bought.flatMap(({ productId, title }) => (productId === null ? [] : [[productId, { productId, title }] as const]))).values()];
}

/** Without a report of delivery somebody has a parcel in hand after so many days. */
export const inHandAfterDays = 3;

/** Whether what was ordered can have been tried: everything that was sent has arrived, or left three days ago; or nothing of it is sent at all. */
export function isInHand({ lines }: Pick<BoughtOrder, "lines">, parcels: readonly SentParcel[], now: Date): boolean {
  const sent = parcels.filter(({ cancelled }) => !cancelled);
  if (sent.length === 0) return lines !== null && lines.length > 0 && lines.every(({ needsShipping }) => !needsShipping);
  return sent.every(({ shippedAt, deliveredAt }) => deliveredAt !== null || now.getTime() - shippedAt.getTime() >= inHandAfterDays * 86_400_000);
}
