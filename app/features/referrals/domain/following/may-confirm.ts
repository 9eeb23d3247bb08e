import type { ReferralState } from "./referral-state";

/** Paid, not void, accepted where it was held, and the hold is over: its last millisecond belongs to it. */
export const mayConfirm = ({ stage, hold }: Pick<ReferralState, "stage" | "hold">, now: Date): boolean =>
  stage === "pending" && hold !== null && now.getTime() > Date.parse(hold.holdUntil);
