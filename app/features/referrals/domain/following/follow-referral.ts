import type { z } from "zod";
import type { ReferralDecided, ReferralEntryKind, referralEntrySchemas } from "~/kernel/entries/referral-entries";
import { holdOf } from "./hold-of";
import type { FollowedParcel } from "./hold-of";
import { isForReview } from "./referral-state";

/** The friend's order as it stands today. Amounts in minor units of its shop's currency. */
export interface FollowedOrder {
  /** Shopify's, in small letters. */
  financialStatus: string;
  cancelledAt: Date | null;
  /** As placed. */
  totalMinor: number;
  /** By basisOf today, with the excluded products of the version that decided; null where the lines are not known. */
  basisMinor: number | null;
  /** Everything that is still to be sent has left: Shopify's "fulfilled". */
  allLeft: boolean;
  /** Whether any of its lines is sent in a parcel. */
  needsShipping: boolean;
}

type FollowedKind = Extract<ReferralEntryKind, "referral.paid" | "referral.shrunk" | "referral.void" | "referral.delivered">;

/** What is to be appended under the referral's key: `<referral key>/<once>`. */
export type ReferralFollowUp = { [K in FollowedKind]: { kind: K; once: string; data: z.infer<(typeof referralEntrySchemas)[K]> } }[FollowedKind];

/**
 * What the fate of a friend's order means for the referral. Facts of today only, whatever was told before: the same order tells the same, and what the
 * book has already is not new. Nothing follows a refusal that nobody can turn.
 *
 * - Paid is paid in full ("authorized", "pending" and "partially_paid" wait); a draft that becomes an order is one as soon as it is paid.
 * - Cancelled, at whatever time, voided, or refunded to nothing (a lost chargeback is told as one of these): void. Who paid nothing gets nothing back.
 * - Goods went back, by return, edit or exchange: the basis shrinks to what is left, and nothing left is void. What is added later adds nothing, since the
 *   basis is what it was when it was decided. Money given back without goods (a goodwill) shrinks nothing: the friend kept what they bought.
 * - Delivered: see hold-of.ts. A later parcel tells a later end, under a key of its own; the fold takes the latest.
 */
export function followReferral(decided: ReferralDecided, order: FollowedOrder, parcels: readonly FollowedParcel[], timeZone: string): ReferralFollowUp[] {
  if (decided.decision === "refused" && !isForReview(decided)) return [];
  const { holdDays, fallbackDays, placedAt } = decided;
  const hold = holdOf(parcels, { holdDays, fallbackDays, placedAt: new Date(placedAt), timeZone, allLeft: order.allLeft, needsShipping: order.needsShipping });
  const shrunkTo = order.basisMinor !== null && order.basisMinor < decided.basisMinor ? order.basisMinor : null;
  const because = voidBecause(order, shrunkTo);
  return [
    ...(paidStates.includes(order.financialStatus) ? [{ kind: "referral.paid" as const, once: "paid", data: {} }] : []),
    ...(shrunkTo === null ? [] : [{ kind: "referral.shrunk" as const, once: `shrunk/${shrunkTo}`, data: { basisMinor: shrunkTo } }]),
    ...(because ? [{ kind: "referral.void" as const, once: `void/${because}`, data: { because } }] : []),
    ...(hold ? [{ kind: "referral.delivered" as const, once: `delivered/${hold.basis}/${hold.holdUntil}`, data: hold }] : []),
  ];
}

const paidStates = ["paid", "partially_refunded", "refunded"];

function voidBecause({ cancelledAt, financialStatus, totalMinor }: FollowedOrder, shrunkTo: number | null): "cancelled" | "voided" | "refunded" | null {
  if (cancelledAt) return "cancelled";
  if (financialStatus === "voided") return "voided";
  return (financialStatus === "refunded" && totalMinor > 0) || shrunkTo === 0 ? "refunded" : null;
}
