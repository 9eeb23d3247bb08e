import { describe, expect, it } from "vitest";
import { readReferralFact, referralFactKinds, referralFactWords } from "~/features/referrals/domain/following/referral-words";
import type { ReferralFact } from "~/features/referrals/domain/following/referral-words";
import { aDecision } from "../a-referral";

const facts: ReferralFact[] = [
  { kind: "referral.decided", data: aDecision() },
  { kind: "referral.decided", data: aDecision({ decision: "held", score: 60, signals: [{ kind: "same-email", weight: 60 }], lost: [{ claimKey: "x", way: "code", advocateId: "2", because: "later-touch" }] }) },
  { kind: "referral.decided", data: aDecision({ decision: "refused", because: "not-new", holdDays: 1 }) },
  { kind: "referral.claim-lost", data: { claimKey: "x", way: "name", advocateId: "2", because: "already-attributed" } },
  ...(["accepted", "refused", "undone"] as const).map((verdict, index) => ({ kind: "referral.reviewed" as const, data: { time: index + 1, verdict, note: index === 0 ? "kennt sich <b>aus</b>" : "" } })),
  { kind: "referral.paid", data: {} }, { kind: "referral.shrunk", data: { basisMinor: 2500 } }, { kind: "referral.confirmed", data: {} },
  ...(["cancelled", "refunded", "voided"] as const).map((because) => ({ kind: "referral.void" as const, data: { because } })),
  ...(["report", "assumed"] as const).map((basis) => ({ kind: "referral.delivered" as const, data: { basis, deliveredAt: "2026-11-13T12:00:00.000Z", holdUntil: "2026-11-27T22:59:59.999Z" } })),
  ...(["code", "link", "name"] as const).map((way) => ({ kind: "claim.made" as const, data: { way, advocateId: "1", checkoutToken: null, voucherKey: null, customerId: null } })),
  ...(["delivered-order", "segment", "by-hand", "import"] as const).map((how) => ({ kind: "advocate.admitted" as const, data: { customerId: "1", how, lot: "programme" as const, programmeVersion: 1, code: "2345BCDFGHJK" } })),
  { kind: "advocate.admitted", data: { customerId: "1", how: "segment", lot: "control", programmeVersion: 1, code: null } },
  { kind: "advocate.noted", data: { refused: null } }, { kind: "advocate.noted", data: { refused: "No such customer" } }, { kind: "advocate.stopped", data: { time: 1, because: "leaked" } }, { kind: "advocate.resumed", data: { time: 1 } },
  { kind: "import.begun", data: { time: 1, dry: true, rows: 1, chunks: 1, wrong: [], wrongCount: 0 } }, { kind: "import.begun", data: { time: 2, dry: false, rows: 250, chunks: 1, wrong: [], wrongCount: 2 } },
  { kind: "import.read", data: { time: 2, chunk: 1, admitted: 240, known: 3, control: 2, unknown: [4, 9], taken: [7] } }, { kind: "import.read", data: { time: 2, chunk: 2, admitted: 0, known: 0, control: 0, unknown: [], taken: [] } },
  { kind: "advocate.prefers", data: { time: 1, as: "credit" } }, { kind: "advocate.prefers", data: { time: 2, as: "code" } },
];
const inGerman = { locale: "de", timeZone: "Europe/Berlin", currency: "EUR" } as const;
const inEnglish = { ...inGerman, locale: "en" } as const;

describe("the story in words", () => {
  it("every kind of entry has words, and no two say the same", () => {
    expect(new Set(facts.map(({ kind }) => kind))).toEqual(new Set(referralFactKinds));
    for (const context of [inGerman, inEnglish]) {
      const words = facts.map((fact) => referralFactWords(fact, context));
      expect(new Set(words).size).toBe(words.length);
      expect(words.filter((text) => !/[.!]$|aus<\/b>|leaked$|customer$/.test(text))).toEqual([]);
      expect(words.join(" ")).not.toMatch(/undefined|null|\[object/);
    }
  });

  it("no German in the English words, and the other way round", () => {
    expect(facts.map((fact) => referralFactWords(fact, inEnglish)).join(" ").replace("kennt sich <b>aus</b>", "")).not.toMatch(/\b(?:und|der|die|das|Bestellung|über|mit)\b/);
    expect(facts.map((fact) => referralFactWords(fact, inGerman)).join(" ")).not.toMatch(/\b(?:the|and|order|with|by)\b/);
  });

  it("says amounts, days and signs", () => {
    expect(referralFactWords({ kind: "referral.shrunk", data: { basisMinor: 2550 } }, inGerman).replaceAll("\u00a0", " ")).toBe("Ein Teil der Ware ging zurück: Es zählen noch 25,50 €.");
    expect(referralFactWords({ kind: "referral.delivered", data: { basis: "report", deliveredAt: "2026-11-13T23:30:00.000Z", holdUntil: "2026-11-28T22:59:59.999Z" } }, inGerman)).toBe("Das letzte Paket kam am 14.11.2026 an. Die Wartezeit endet am 28.11.2026.");
    expect(referralFactWords({ kind: "referral.decided", data: aDecision({ decision: "held", score: 60, signals: [{ kind: "same-email", weight: 60 }] }) }, inEnglish))
      .toBe("Recommended, by the link, but somebody is to look at it. €50 count. Signs: Same e-mail address (60); 60 together.");
  });

  it("reads an entry by its kind's schema, passes over other programmes, and throws on what breaks it", () => {
    expect(readReferralFact("referral.void", { because: "cancelled" })).toEqual({ kind: "referral.void", data: { because: "cancelled" } });
    expect(readReferralFact("insert.scanned", {})).toBeUndefined();
    expect(() => readReferralFact("referral.void", { because: "weather" })).toThrow();
  });
});
