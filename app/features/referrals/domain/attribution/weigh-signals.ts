import type { Refusal, Signal } from "~/kernel/entries/referral-entries";
import type { ProgrammeDefinition } from "../programme/programme";
import { isHousehold, signalsOf } from "./signals";
import type { SignalFacts } from "./signals";

export interface Weighed {
  decision: "attributed" | "held" | "refused";
  /** Only of "refused". */
  because: Extract<Refusal, "same-customer" | "household" | "signals"> | null;
  signals: Signal[];
  /** The sum of the weights. */
  score: number;
}

/**
 * The score and what follows from it: below `holdFrom` attributed, above `refuseAbove` refused, between the two a person looks. Where the address is
 * all that two have in common, the merchant's household mode has its say besides: "hold" is at least held, "refuse" is refused.
 */
export function weighSignals(facts: SignalFacts, programme: Pick<ProgrammeDefinition, "signals" | "household" | "friendsADay" | "holdFrom" | "refuseAbove">): Weighed {
  const signals = signalsOf(facts, programme);
  const score = signals.reduce((sum, { weight }) => sum + weight, 0);
  const kinds = signals.map(({ kind }) => kind);
  const household = isHousehold(kinds) ? programme.household : "allow";
  if (score > programme.refuseAbove) return { decision: "refused", because: kinds.includes("same-customer") ? "same-customer" : "signals", signals, score };
  if (household === "refuse") return { decision: "refused", because: "household", signals, score };
  return { decision: household === "hold" || score >= programme.holdFrom ? "held" : "attributed", because: null, signals, score };
}
