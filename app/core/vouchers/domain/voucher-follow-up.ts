import type { VoucherEntryData } from "~/kernel/entries/voucher-entries";

export interface EarningOrder {
  financialStatus: string;
  cancelledAt: Date | null;
  /** As placed, in minor units. */
  totalMinor: bigint | number;
  /** Whether any parcel has left. */
  shipped: boolean;
}

export type FollowUp =
  | { kind: "voucher.wanted"; data: VoucherEntryData<"voucher.wanted"> }
  | { kind: "voucher.revoked"; data: Omit<VoucherEntryData<"voucher.revoked">, "by"> };

/**
 * What an order's own fate means for the voucher it earned. Facts only, no sequence: whichever telling comes first, the
 * same entries follow.
 *
 * - Shops that capture on fulfilment pay after packing, so an authorisation is enough, and a parcel that has left is enough
 *   as well (the card is in it).
 * - Cancelled, or the money voided, before anything left: the code is revoked. A parcel that has left keeps it through that.
 * - Everything given back (refunded to nothing), before or after the parcel left: an unused code is revoked; who kept
 *   nothing is no first buyer. A part given back, an edit, an exchange: the promise stands, it was decided on the order as placed.
 */
export function voucherFollowUp(order: EarningOrder): FollowUp[] {
  if (!order.shipped && order.cancelledAt) return [{ kind: "voucher.revoked", data: { because: "cancelled" } }];
  if (!order.shipped && order.financialStatus === "voided") return [{ kind: "voucher.revoked", data: { because: "voided" } }];
  if (isGivenBack(order)) return [{ kind: "voucher.revoked", data: { because: "refunded" } }];
  const because = becauseOf(order);
  return because ? [{ kind: "voucher.wanted", data: { because } }] : [];
}

/** An order that cost nothing from the start has nothing to give back. */
const isGivenBack = ({ financialStatus, totalMinor }: EarningOrder): boolean => financialStatus === "refunded" && Number(totalMinor) > 0;

function becauseOf({ financialStatus, shipped }: EarningOrder): "authorized" | "paid" | "fulfilled" | undefined {
  if (["paid", "partially_paid", "partially_refunded", "refunded"].includes(financialStatus)) return "paid";
  if (financialStatus === "authorized") return "authorized";
  return shipped ? "fulfilled" : undefined;
}
