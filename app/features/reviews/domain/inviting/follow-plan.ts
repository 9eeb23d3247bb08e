import type { MovedBecause, WithdrawnBecause } from "~/kernel/entries/invitation-entries";
import { cameTooEarly } from "./came-too-early";
import type { ProductPlan } from "./plan-invitations";

/** An invitation as it stands when its order or parcels were told of. */
export interface StandingInvitation {
  state: "waiting" | "asked" | "withdrawn" | "answered";
  readyAt: Date;
  because: string | null;
  /** When a mail asked last; null: none has. */
  askedAt: Date | null;
}

export type InvitationStep =
  /** `spreadTo`: whose time is over already waits until then. */
  | { do: "make"; readyAt: Date; basis: "report" | "assumed"; spreadTo: Date | null }
  | { do: "move"; readyAt: Date; because: MovedBecause }
  | { do: "withdraw"; because: WithdrawnBecause };

/** What was found so much later is old news to whoever would be asked: an order of the past that is told of again asks nobody. */
export const latestDays = 30;

/**
 * What the plan for a product makes of its invitation (undefined: there is none); null: nothing. Whoever was asked already is not moved by what a parcel does, unless they said
 * that it has not arrived; a wait for a return or for a parcel that has not arrived is never shortened.
 *
 * @param morning for an order of before the programme that is asked about after all, however old: when, if its own time is over; null for all others
 */
export function followPlan(plan: ProductPlan, standing: StandingInvitation | undefined, now: Date, morning: Date | null = null): InvitationStep | null {
  if (!standing) return plan.do === "ask" && (morning !== null || now.getTime() - plan.readyAt.getTime() < latestDays * 86_400_000)
    ? { do: "make", readyAt: plan.readyAt, basis: plan.basis, spreadTo: plan.readyAt <= now ? morning : null } : null;
  if (standing.state === "withdrawn" || standing.state === "answered") return null;
  if (plan.do === "not") return { do: "withdraw", because: plan.because };
  if (plan.do === "wait" || (standing.state === "asked" && !cameTooEarly(standing)) || plan.readyAt.getTime() === standing.readyAt.getTime()) return null;
  const isLater = plan.readyAt > standing.readyAt;
  if (!isLater && (standing.because === "return-open" || standing.because === "not-arrived" || standing.because === "spread")) return null;
  return { do: "move", readyAt: plan.readyAt, because: !isLater ? "delivered-earlier" : plan.basis === "assumed" ? "other-parcel" : "delivered-later" };
}
