import { assertNever } from "~/kernel/assert-never";
import type { ReferralDecided, ReferralEntryKind, Refusal } from "~/kernel/entries/referral-entries";
import { referralEntrySchemas } from "~/kernel/entries/referral-entries";

/**
 * Where a friend's order stands, exactly one at any time: `claimed` attributed, the money is not there yet · `pending` paid, the reward waits for the hold ·
 * `held` for a person · `refused` · `confirmed` · `void` goods or money went back.
 */
export const referralStages = ["claimed", "pending", "held", "refused", "confirmed", "void"] as const;
export type ReferralStage = (typeof referralStages)[number];

export interface Hold {
  basis: "report" | "assumed";
  deliveredAt: string;
  holdUntil: string;
}

export interface ReferralState {
  stage: ReferralStage;
  /** null while only what followed the decision is known. */
  decided: ReferralDecided | null;
  /** Of "refused". */
  because: Refusal | null;
  /** What a person said last; null where nobody did, or took it back. */
  verdict: "accepted" | "refused" | null;
  paid: boolean;
  /** The smallest that was ever told; null while not decided. */
  basisMinor: number | null;
  hold: Hold | null;
  confirmed: boolean;
  void: "cancelled" | "refunded" | "voided" | null;
}

export interface BookedEntry {
  kind: string;
  data: unknown;
}

/**
 * A referral's state follows from what is in the book, not from when or how often it was told.
 *
 * - Of reviews the highest number counts; "undone" gives back what was decided. A person can accept what was held, or refused for its signs or its house;
 *   nobody can make an old customer a new one.
 * - Of deliveries the latest counts, since a late parcel prolongs the hold; a report counts more than any assumption.
 * - Void wins over confirmed: what was rewarded is taken back. Nothing eligible left is as good as void.
 */
export function referralState(entries: readonly BookedEntry[]): ReferralState {
  const facts: Facts = { decided: null, paid: false, basis: [], review: { time: 0, verdict: "undone" }, hold: null, confirmed: false, voided: null };
  for (const entry of entries) if (isReferralKind(entry.kind)) note(facts, entry.kind, entry.data);
  const { decided, paid, hold, confirmed } = facts;
  const verdict = facts.review.verdict === "undone" ? null : facts.review.verdict;
  const basisMinor = decided ? Math.min(decided.basisMinor, ...facts.basis) : null;
  const gone = facts.voided ?? (basisMinor === 0 && decided?.decision !== "refused" ? "refunded" : null);
  const standing = standingOf(decided, verdict);
  const stage = standing === "refused" ? "refused" : gone ? "void" : standing === "held" ? "held" : confirmed ? "confirmed" : paid ? "pending" : "claimed";
  return { stage, decided, because: stage === "refused" ? (verdict === "refused" ? "by-hand" : (decided?.because ?? null)) : null, verdict, paid, basisMinor, hold, confirmed, void: gone };
}

/** Whether a person's word can turn it: what was attributed already needs none, and facts are no matter of opinion. */
export const isForReview = (decided: Pick<ReferralDecided, "decision" | "because">): boolean =>
  decided.decision === "held" || (decided.decision === "refused" && (decided.because === "signals" || decided.because === "household"));

/** Whether a person may say something to it now: not any more once a reward was earned, or nothing is left to reward. */
export const mayReview = ({ decided, stage, confirmed }: ReferralState): boolean => decided !== null && isForReview(decided) && !confirmed && stage !== "void";

interface Facts {
  decided: ReferralDecided | null; paid: boolean; basis: number[]; review: { time: number; verdict: "accepted" | "refused" | "undone" };
  hold: Hold | null; confirmed: boolean; voided: ReferralState["void"];
}

function standingOf(decided: ReferralDecided | null, verdict: ReferralState["verdict"]): "attributed" | "held" | "refused" {
  if (!decided) return "attributed";
  return verdict && isForReview(decided) ? (verdict === "accepted" ? "attributed" : "refused") : decided.decision;
}

function note(facts: Facts, kind: ReferralEntryKind, data: unknown): void {
  switch (kind) {
    case "referral.decided": facts.decided = referralEntrySchemas[kind].parse(data); break;
    case "referral.paid": facts.paid = true; break;
    case "referral.confirmed": facts.confirmed = true; break;
    case "referral.claim-lost": break;
    case "referral.shrunk": facts.basis.push(referralEntrySchemas[kind].parse(data).basisMinor); break;
    case "referral.void": {
      const { because } = referralEntrySchemas[kind].parse(data);
      // Two tellings, two reasons: the same one is named whichever came first.
      if (facts.voided === null || because < facts.voided) facts.voided = because;
      break;
    }
    case "referral.reviewed": {
      const { time, verdict } = referralEntrySchemas[kind].parse(data);
      if (time > facts.review.time) facts.review = { time, verdict };
      break;
    }
    case "referral.delivered": {
      const told = referralEntrySchemas[kind].parse(data);
      if (!facts.hold || countsMore(told, facts.hold)) facts.hold = told;
      break;
    }
    default: assertNever(kind);
  }
}

function countsMore(told: Hold, known: Hold): boolean {
  if (told.basis !== known.basis) return told.basis === "report";
  return told.holdUntil > known.holdUntil || (told.holdUntil === known.holdUntil && told.deliveredAt > known.deliveredAt);
}

const isReferralKind = (kind: string): kind is ReferralEntryKind => kind in referralEntrySchemas;
