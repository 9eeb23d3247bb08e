import { expect, it } from "vitest";
import { invitationFactKinds, invitationWords, readInvitationFact } from "~/features/reviews/domain/inviting/invitation-words";
import { movedBecauseSchema, withdrawnBecauseSchema } from "~/kernel/entries/invitation-entries";
import { locales } from "~/kernel/locale";

const readyAt = "2026-03-12T09:00:00.000Z";
const made = (lot: string, basis: string) => ["invitation.made", { orderId: "1", productId: "2", customerId: "3", lot, programmeVersion: 1, readyAt, basis }] as const;
const facts = [
  made("programme", "report"), made("programme", "assumed"), made("control", "report"), ["invitation.answered", { reviewKey: "review/1/2" }] as const,
  ...movedBecauseSchema.options.map((because) => ["invitation.moved", { time: 1, readyAt, because }] as const),
  ...withdrawnBecauseSchema.options.map((because) => ["invitation.withdrawn", { because }] as const),
  ...[1, 2].map((time) => ["invitation.asked", { time, messageKey: "message/1" }] as const),
];

it("every kind of entry about asking, with every reason, is said in both languages, each in its own words", () => {
  expect(new Set(facts.map(([kind]) => kind))).toEqual(new Set(invitationFactKinds));
  for (const locale of locales) {
    const said = facts.map(([kind, data]) => { const fact = readInvitationFact(kind, data); return fact ? invitationWords(fact, { locale, timeZone: "Europe/Berlin" }) : ""; });
    expect(said.every((words) => /^[A-ZÄÖÜ].*\.$/.test(words))).toBe(true);
    expect(new Set(said).size).toBe(said.length);
  }
});

it("entries of other programmes are not read", () => {
  expect(readInvitationFact("voucher.used", {})).toBeUndefined();
});
