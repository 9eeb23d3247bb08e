import { describe, expect, it } from "vitest";
import { followPlan } from "~/features/reviews/domain/inviting/follow-plan";
import type { InvitationStep, StandingInvitation } from "~/features/reviews/domain/inviting/follow-plan";
import type { ProductPlan } from "~/features/reviews/domain/inviting/plan-invitations";

const now = new Date("2026-03-10T12:00:00Z");
const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000);
const ask = (readyAt: Date, basis: "report" | "assumed" = "report"): ProductPlan => ({ productId: "1", do: "ask", readyAt, basis });
const waiting = (change: Partial<StandingInvitation> = {}): StandingInvitation => ({ state: "waiting", readyAt: days(5), because: null, askedAt: null, ...change });

const table: { rule: string; plan: ProductPlan; standing?: StandingInvitation; morning?: Date; expected: InvitationStep | null }[] = [
  { rule: "what is planned for the first time is made", plan: ask(days(5)), expected: { do: "make", readyAt: days(5), basis: "report", spreadTo: null } },
  { rule: "what is ready already is made as well", plan: ask(days(-3)), expected: { do: "make", readyAt: days(-3), basis: "report", spreadTo: null } },
  { rule: "what would have been asked a month ago is old news", plan: ask(days(-30)), expected: null },
  { rule: "a past order that the merchant wants asked about waits for its morning, however old it is", plan: ask(days(-50)), morning: days(4), expected: { do: "make", readyAt: days(-50), basis: "report", spreadTo: days(4) } },
  { rule: "one whose own time is still to come keeps it", plan: ask(days(2)), morning: days(4), expected: { do: "make", readyAt: days(2), basis: "report", spreadTo: null } },
  { rule: "who was invited already gets no morning", plan: ask(days(5)), standing: waiting(), morning: days(9), expected: null },
  { rule: "a morning that was given is not pulled forward", plan: ask(days(-50)), standing: waiting({ because: "spread" }), expected: null },
  { rule: "what has not left is not made", plan: { productId: "1", do: "wait" }, expected: null },
  { rule: "what was cancelled before anybody was to be asked leaves no trace", plan: { productId: "1", do: "not", because: "cancelled" }, expected: null },
  { rule: "the same again changes nothing", plan: ask(days(5)), standing: waiting(), expected: null },
  { rule: "delivered later, asked later", plan: ask(days(9)), standing: waiting(), expected: { do: "move", readyAt: days(9), because: "delivered-later" } },
  { rule: "delivered earlier, asked earlier", plan: ask(days(2)), standing: waiting(), expected: { do: "move", readyAt: days(2), because: "delivered-earlier" } },
  { rule: "another parcel without a report, asked later", plan: ask(days(9), "assumed"), standing: waiting(), expected: { do: "move", readyAt: days(9), because: "other-parcel" } },
  { rule: "a wait for a return is not shortened", plan: ask(days(2)), standing: waiting({ because: "return-open" }), expected: null },
  { rule: "a wait for a parcel that has not arrived is not shortened", plan: ask(days(2)), standing: waiting({ because: "not-arrived" }), expected: null },
  { rule: "but prolonged", plan: ask(days(9)), standing: waiting({ because: "not-arrived" }), expected: { do: "move", readyAt: days(9), because: "delivered-later" } },
  { rule: "who was asked already is not moved", plan: ask(days(9)), standing: waiting({ state: "asked", readyAt: days(-5), askedAt: days(-5), because: "not-arrived" }), expected: null },
  { rule: "unless they said then that it has not arrived: delivered, asked anew", plan: ask(days(9)), standing: waiting({ state: "asked", askedAt: days(-1), because: "not-arrived" }), expected: { do: "move", readyAt: days(9), because: "delivered-later" } },
  { rule: "and again, when the report is put right", plan: ask(days(12)), standing: waiting({ state: "asked", askedAt: days(-1), readyAt: days(9), because: "delivered-later" }), expected: { do: "move", readyAt: days(12), because: "delivered-later" } },
  { rule: "a return postpones a reminder, and a parcel does nothing to it", plan: ask(days(9)), standing: waiting({ state: "asked", askedAt: days(-1), because: "return-open" }), expected: null },
  { rule: "refunded after it was asked: no reminder", plan: { productId: "1", do: "not", because: "refunded" }, standing: waiting({ state: "asked" }), expected: { do: "withdraw", because: "refunded" } },
  { rule: "withdrawn stays withdrawn", plan: ask(days(9)), standing: waiting({ state: "withdrawn" }), expected: null },
  { rule: "answered stays answered", plan: { productId: "1", do: "not", because: "refunded" }, standing: waiting({ state: "answered" }), expected: null },
];

describe("what an order's news makes of an invitation", () => {
  it.each(table)("$rule", ({ plan, standing, morning, expected }) => { expect(followPlan(plan, standing, now, morning)).toEqual(expected); });
});
