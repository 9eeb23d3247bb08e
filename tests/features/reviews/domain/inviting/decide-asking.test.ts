import { describe, expect, it } from "vitest";
import { decideAsking } from "~/features/reviews/domain/inviting/decide-asking";
import type { Asking, MailedInvitation } from "~/features/reviews/domain/inviting/decide-asking";

// Ten in the morning in Berlin.
const now = new Date("2026-03-10T09:00:00Z");
const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000);
const one = (productId: string, change: Partial<MailedInvitation> = {}): MailedInvitation => ({
  productId, customerId: "7", lot: "programme", state: "waiting", because: null, readyAt: now, askedAt: null, asked: 0, wantedAt: { first: null, reminder: null }, ...change,
});
const asked = (productId: string, ago: number, change: Partial<MailedInvitation> = {}): MailedInvitation =>
  one(productId, { state: "asked", asked: 1, readyAt: days(-ago), askedAt: days(-ago), wantedAt: { first: days(-ago), reminder: null }, ...change });

const table: { rule: string; invitations: MailedInvitation[]; reminder?: number | null; expected: Asking }[] = [
  { rule: "all products whose time has come are asked about together", invitations: [one("10"), one("9"), one("11", { readyAt: days(3) })], expected: { ask: ["9", "10"], remind: [], nextAt: days(3) } },
  { rule: "the control group is not asked", invitations: [one("1", { lot: "control" })], expected: { ask: [], remind: [], nextAt: null } },
  { rule: "an order of nobody's has no address", invitations: [one("1", { customerId: null })], expected: { ask: [], remind: [], nextAt: null } },
  { rule: "withdrawn and answered ones are not asked about", invitations: [one("1", { state: "withdrawn" }), one("2", { state: "answered" })], expected: { ask: [], remind: [], nextAt: null } },
  { rule: "what a mail was wanted for is not wanted again, sent or not", invitations: [one("1", { readyAt: days(-2), wantedAt: { first: days(-2), reminder: null } })], expected: { ask: [], remind: [], nextAt: null } },
  { rule: "unless it was to wait longer since", invitations: [one("1", { wantedAt: { first: days(-2), reminder: null } })], expected: { ask: ["1"], remind: [], nextAt: null } },
  { rule: "ten days after the mail comes the reminder", invitations: [asked("1", 10)], expected: { ask: [], remind: ["1"], nextAt: null } },
  { rule: "not before", invitations: [asked("1", 7)], expected: { ask: [], remind: [], nextAt: days(3) } },
  { rule: "once", invitations: [asked("1", 20, { wantedAt: { first: days(-20), reminder: days(-10) } })], expected: { ask: [], remind: [], nextAt: null } },
  { rule: "not a third time", invitations: [asked("1", 30, { asked: 2 })], expected: { ask: [], remind: [], nextAt: null } },
  { rule: "no reminders, if the programme says so", invitations: [asked("1", 10)], reminder: null, expected: { ask: [], remind: [], nextAt: null } },
  { rule: "who has answered about one product is not reminded of the others", invitations: [asked("1", 10), asked("2", 10, { state: "answered" })], expected: { ask: [], remind: [], nextAt: null } },
  { rule: "but still asked about what was not asked yet", invitations: [one("1"), asked("2", 10, { state: "answered" })], expected: { ask: ["1"], remind: [], nextAt: null } },
  { rule: "not arrived after the mail: asked once more when that wait is over, though there are no reminders", invitations: [asked("1", 7, { because: "not-arrived", readyAt: now })], reminder: null, expected: { ask: [], remind: ["1"], nextAt: null } },
  { rule: "delivered meanwhile: once more by what the parcel did", invitations: [asked("1", 12, { because: "delivered-later", readyAt: now })], reminder: null, expected: { ask: [], remind: ["1"], nextAt: null } },
  { rule: "and not before, though the reminder would be due", invitations: [asked("1", 10, { because: "not-arrived", readyAt: days(4) })], expected: { ask: [], remind: [], nextAt: days(4) } },
];

describe("what a mail asks about", () => {
  it.each(table)("$rule", ({ invitations, reminder = 10, expected }) => { expect(decideAsking(invitations, reminder, "Europe/Berlin", now)).toEqual(expected); });
});
