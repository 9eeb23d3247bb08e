import type { OrderTold } from "~/kernel/events/order-told";
import type { ParcelTold } from "~/kernel/events/parcel-told";

/** What of an order nobody had told of. */
export const orderChanges = ["paid", "refunded", "cancelled", "edited", "shipped", "code"] as const;
export type OrderChange = (typeof orderChanges)[number];

/** As far as it is compared: what the app knows of an order. */
export interface KnownOrder {
  financialStatus: string;
  fulfillmentStatus: string | null;
  totalMinor: bigint;
  currentTotalMinor: bigint;
  discountCodes: readonly string[];
  cancelledAt: Date | null;
  toldAt: Date;
}

/** What a telling says that was not known; nothing where a newer telling is known already, or only what the app itself wrote on the order has changed. */
export function orderChangesIn(known: KnownOrder, told: OrderTold): OrderChange[] {
  if (told.toldAt <= known.toldAt) return [];
  const money = known.financialStatus !== told.financialStatus;
  const refunded = money && ["refunded", "partially_refunded", "voided"].includes(told.financialStatus);
  const found: [OrderChange, boolean][] = [
    ["paid", money && !refunded],
    ["refunded", refunded],
    ["cancelled", known.cancelledAt === null && told.cancelledAt !== null],
    ["edited", !refunded && (known.currentTotalMinor !== BigInt(told.currentTotalMinor) || known.totalMinor !== BigInt(told.totalMinor))],
    ["shipped", told.fulfillmentStatus !== null && known.fulfillmentStatus !== told.fulfillmentStatus],
    ["code", told.discountCodes.some((code) => !known.discountCodes.includes(code))],
  ];
  return found.flatMap(([change, is]) => (is ? [change] : []));
}

export type ParcelChange = "new" | "delivered" | "cancelled";

/** What is told of a parcel that was not known. */
export function parcelChangeIn(known: { cancelled: boolean; deliveredAt: Date | null } | undefined, told: ParcelTold): ParcelChange | undefined {
  if (!known) return "new";
  if (told.cancelled && !known.cancelled) return "cancelled";
  return told.deliveredAt && !known.deliveredAt ? "delivered" : undefined;
}
