import type { Refusal, Signal, Way } from "~/kernel/entries/referral-entries";

/** Somebody's wish that this order be counted for an advocate. */
export interface Claim {
  /** `claim/link/<voucher>`, `claim/name/<checkout token>`, or of a code `claim/code/<order>/<advocate>`. */
  key: string;
  way: Way;
  advocateId: string;
  /** When the friend first came this way. Of a code: when the order was placed. */
  at: Date;
}

/** An order as far as attribution asks. Amounts in minor units of the shop's currency. */
export interface ClaimedOrder {
  orderId: string;
  customerId: string | null;
  placedAt: Date;
  test: boolean;
  cancelled: boolean;
  /** A later order of a subscription. */
  renewal: boolean;
  /** Sold over the counter. */
  pointOfSale: boolean;
  /** What the programme measures: eligible lines after discounts; see basis.ts. */
  basisMinor: number;
}

/** What is known of the two people. */
export interface FriendFacts {
  /** Orders of the friend before this one, under any identity that the shop knows; test and cancelled orders do not count. */
  earlierOrders: number;
  /** The advocate to whom an earlier order of the friend was attributed, or held for; null = nobody. Only renewals ask. */
  broughtBy: string | null;
}

export interface AdvocateFacts {
  customerId: string;
  lot: "programme" | "control";
  stopped: boolean;
  admittedAt: Date;
}

export type Attribution =
  | { decision: "attributed" | "held"; claim: Claim; because: null; signals: Signal[]; score: number; lost: LostClaim[] }
  | { decision: "refused"; claim: Claim; because: Refusal; signals: Signal[]; score: number; lost: LostClaim[] };

export interface LostClaim {
  claim: Claim;
  because: Refusal;
}
