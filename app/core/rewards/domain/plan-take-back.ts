import type { Attempt, Part, RewardFacts } from "./reward-state";

/** Where money may be taken back from: what is left of our own credit, or of a gift card. */
export interface Source {
  voucherKey: string;
  kind: "credit" | "gift-card";
  /** Of Shopify's credit transaction, or of its gift card. */
  id: string;
  /** What of it was not taken back yet. */
  leftMinor: number;
  /** What of it is booked as ended by itself. */
  endedMinor: number;
}

export type TakeBack =
  | { kind: "nothing" }
  /** Codes are on their way out of Shopify: what is next follows from whether they were used. */
  | { kind: "wait" }
  | { kind: "revoke"; voucherKeys: string[] }
  /** Something is still owed of what was revoked: a lesser one takes its place. */
  | { kind: "rest"; minor: number; asCredit: boolean; validUntil: string | null }
  /** What has no price was had: nobody can take it back, which is noted. */
  | { kind: "note" }
  /** Look what became of the last try, and what is left; then debit it. */
  | { kind: "debit"; sources: Source[]; pending: Attempt | null };

/**
 * What is to be done next so that nobody has more of a reward than is owed: what is not had yet is revoked, and what is still owed of it given
 * anew; what is had is debited as far as it is there. What is spent stays open. With a person, nothing is tried.
 */
export function planTakeBack(facts: RewardFacts): TakeBack {
  const { parts, open, had, owed, taken, pending, unclear, spent, hasPrice } = facts;
  const held = parts.filter((part) => part.held);
  const free = Math.max(0, owed + taken - had);
  const tooMuch = held.reduce((sum, { minor }) => sum + minor, 0) > free ? held : [];
  const cards = pending ? [] : parts.filter((part) => isUntouchedCard(part) && taken === 0 && open >= part.minor);
  const voucherKeys = [...tooMuch, ...cards].filter(({ voucher }) => !isRevoked(voucher)).map(({ key }) => key);
  if (voucherKeys.length > 0) return { kind: "revoke", voucherKeys };
  if (unclear) return tooMuch.length > 0 ? { kind: "wait" } : { kind: "nothing" };
  if (!hasPrice) return tooMuch.length > 0 ? { kind: "wait" } : had > owed && !spent ? { kind: "note" } : { kind: "nothing" };
  const sources = parts.flatMap((part) => (part.from && (pending || !isLeaving(part)) ? [{ voucherKey: part.key, ...part.from, leftMinor: part.minor - part.taken, endedMinor: part.ended }] : []));
  if (pending) return { kind: "debit", sources, pending };
  if (open > 0 && !spent && sources.length > 0) return { kind: "debit", sources, pending };
  if (tooMuch.length > 0 || parts.some(isLeaving)) return { kind: "wait" };
  const last = parts.at(-1);
  return free > 0 && held.length === 0 && last?.takenBack === true && !last.had
    ? { kind: "rest", minor: free, asCredit: last.wishedAsCredit, validUntil: last.voucher.validUntil }
    : { kind: "nothing" };
}

const isRevoked = ({ stage }: Part["voucher"]): boolean => stage === "revoked";
const isUntouchedCard = ({ kept, had, voucher }: Part): boolean => kept === "gift-card" && had && voucher.stage === "live" && voucher.discountId !== null;
/** A gift card that is about to be deactivated: what is left on it is read after that. */
const isLeaving = ({ kept, had, voucher }: Part): boolean => kept === "gift-card" && had && voucher.todo === "remove";
