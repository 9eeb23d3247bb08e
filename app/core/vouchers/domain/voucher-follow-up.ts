import type { VoucherEntryData } from "~/kernel/entries/voucher-entries";

export interface EarningOrder {
  financialStatus: string;
  cancelledAt: Date | null;
  /** Whether any parcel has left. */
  shipped: boolean;
}

export type FollowUp =
  | { kind: "voucher.wanted"; data: VoucherEntryData<"voucher.wanted"> }
  | { kind: "voucher.revoked"; data: VoucherEntryData<"voucher.revoked"> };

/**
 * What an order's own fate means for the voucher it earned. Facts only, no sequence: whichever telling comes first, the
 * same entries follow. Shops that capture on fulfilment pay after packing, so an authorisation is enough, and a parcel
 * that has left is enough as well (the card is in it). Money that was voided, or an order cancelled before it left,
 * kills the code; a parcel that has left keeps it, the customer holds the card.
 */
export function voucherFollowUp(order: EarningOrder): FollowUp[] {
  if (!order.shipped && order.cancelledAt) return [{ kind: "voucher.revoked", data: { because: "cancelled" } }];
  if (!order.shipped && order.financialStatus === "voided") return [{ kind: "voucher.revoked", data: { because: "voided" } }];
  const because = becauseOf(order);
  return because ? [{ kind: "voucher.wanted", data: { because } }] : [];
}

function becauseOf({ financialStatus, shipped }: EarningOrder): "authorized" | "paid" | "fulfilled" | undefined {
  if (["paid", "partially_paid", "partially_refunded", "refunded"].includes(financialStatus)) return "paid";
  if (financialStatus === "authorized") return "authorized";
  return shipped ? "fulfilled" : undefined;
}
