import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayConfirm } from "~/features/referrals/domain/following/may-confirm";
import { mayReview, referralState } from "~/features/referrals/domain/following/referral-state";
import type { BookedEntry, ReferralStage } from "~/features/referrals/domain/following/referral-state";
import type { ReferralDecided } from "~/kernel/entries/referral-entries";
import { aDecision } from "../a-referral";

const decided = (over: Partial<ReferralDecided> = {}): BookedEntry => ({ kind: "referral.decided", data: aDecision(over) });
const paid: BookedEntry = { kind: "referral.paid", data: {} };
const shrunk = (basisMinor: number): BookedEntry => ({ kind: "referral.shrunk", data: { basisMinor } });
const gone = (because: string): BookedEntry => ({ kind: "referral.void", data: { because } });
const delivered = (basis: string, holdUntil: string): BookedEntry => ({ kind: "referral.delivered", data: { basis, deliveredAt: "2026-11-14T10:00:00.000Z", holdUntil: `${holdUntil}T22:59:59.999Z` } });
const confirmed: BookedEntry = { kind: "referral.confirmed", data: {} };
const reviewed = (time: number, verdict: string): BookedEntry => ({ kind: "referral.reviewed", data: { time, verdict, note: "" } });
const lost: BookedEntry = { kind: "referral.claim-lost", data: { claimKey: "claim/name/x", way: "name", advocateId: "2", because: "already-attributed" } };
const held = decided({ decision: "held", score: 60 });
const bySignals = decided({ decision: "refused", because: "signals", score: 120 });
const oldCustomer = decided({ decision: "refused", because: "not-new" });
const report = delivered("report", "2026-11-28");

describe("where a friend's order stands", () => {
  it.each<[string, BookedEntry[], ReferralStage]>([
    ["attributed", [decided()], "claimed"],
    ["paid", [decided(), paid], "pending"],
    ["delivered before it was paid", [decided(), report], "claimed"],
    ["confirmed", [decided(), paid, report, confirmed], "confirmed"],
    ["cancelled", [decided(), paid, gone("cancelled")], "void"],
    ["cancelled after it was confirmed", [decided(), paid, report, confirmed, gone("refunded")], "void"],
    ["everything eligible went back", [decided(), paid, shrunk(0)], "void"],
    ["a part went back", [decided(), paid, shrunk(2500)], "pending"],
    ["held", [held, paid], "held"],
    ["held, then accepted", [held, paid, reviewed(1, "accepted")], "pending"],
    ["held, then refused", [held, paid, reviewed(1, "refused")], "refused"],
    ["held, accepted, and taken back", [held, reviewed(1, "accepted"), reviewed(2, "undone")], "held"],
    ["held, refused, and then accepted", [held, reviewed(1, "refused"), reviewed(3, "accepted"), reviewed(2, "undone")], "claimed"],
    ["held, and its order cancelled: nobody has to look any more", [held, gone("cancelled")], "void"],
    ["refused by its signs", [bySignals, paid], "refused"],
    ["refused by its signs, then accepted", [bySignals, paid, reviewed(1, "accepted")], "pending"],
    ["refused as a household, then accepted", [decided({ decision: "refused", because: "household" }), reviewed(1, "accepted")], "claimed"],
    ["an old customer is none a person can make new", [oldCustomer, paid, reviewed(1, "accepted")], "refused"],
    ["refused, and its order cancelled", [oldCustomer, gone("cancelled")], "refused"],
    ["attributed ones are not reviewed", [decided(), paid, reviewed(1, "refused")], "pending"],
    ["a claim that lost afterwards", [decided(), lost], "claimed"],
    ["nothing but what followed", [paid], "pending"],
    ["of other programmes", [decided(), { kind: "voucher.used", data: {} }], "claimed"],
  ])("%s", (_, entries, stage) => { expect(referralState(entries).stage).toBe(stage); });

  it("says why it was refused: the rule's reason, or that a person did", () => {
    expect(referralState([oldCustomer]).because).toBe("not-new");
    expect(referralState([held, reviewed(1, "refused")]).because).toBe("by-hand");
    expect(referralState([held]).because).toBeNull();
  });

  it("the basis is the smallest that was told, and never more than at the decision", () => {
    expect(referralState([shrunk(4000), decided(), shrunk(1000), shrunk(2000)]).basisMinor).toBe(1000);
    expect(referralState([decided(), shrunk(9000)]).basisMinor).toBe(5000);
  });

  it("a report counts more than an assumption, and of two reports the later", () => {
    const late = delivered("report", "2026-12-01");
    expect(referralState([decided(), delivered("assumed", "2026-12-08"), report]).hold).toEqual(report.data);
    expect(referralState([decided(), late, report]).hold).toEqual(late.data);
    expect(referralState([decided(), delivered("assumed", "2026-12-08"), delivered("assumed", "2026-12-10")]).hold?.holdUntil).toBe("2026-12-10T22:59:59.999Z");
  });

  it("may be reviewed while held or refused by signs, not once it is rewarded or gone", () => {
    expect([[held], [bySignals], [held, reviewed(1, "accepted")]].map((entries) => mayReview(referralState(entries)))).toEqual([true, true, true]);
    expect([[decided()], [oldCustomer], [held, gone("cancelled")], [held, reviewed(1, "accepted"), paid, report, confirmed], []].map((entries) => mayReview(referralState(entries)))).toEqual([false, false, false, false, false]);
  });
});

describe("confirming", () => {
  const end = Date.parse("2026-11-28T22:59:59.999Z");
  it("only when the hold is over; its last millisecond belongs to it", () => {
    const state = referralState([decided(), paid, report]);
    expect([-1, 0, 1].map((after) => mayConfirm(state, new Date(end + after)))).toEqual([false, false, true]);
  });

  it.each<[string, BookedEntry[]]>([
    ["not paid", [decided(), report]], ["nothing delivered", [decided(), paid]], ["held", [held, paid, report]], ["refused", [oldCustomer, paid, report]], ["void", [decided(), paid, report, gone("cancelled")]], ["confirmed already", [decided(), paid, report, confirmed]],
    ["a later parcel arrived meanwhile", [decided(), paid, report, delivered("report", "2026-12-20")]],
  ])("never: %s", (_, entries) => { expect(mayConfirm(referralState(entries), new Date(end + 1))).toBe(false); });
});

describe("whatever happens", () => {
  const some = fc.constantFrom(paid, shrunk(4000), shrunk(2500), shrunk(0), gone("cancelled"), gone("refunded"), gone("voided"), report, delivered("report", "2026-12-01"), delivered("assumed", "2026-12-08"), delivered("assumed", "2026-12-09"),
    confirmed, reviewed(1, "accepted"), reviewed(2, "undone"), reviewed(3, "refused"), lost);
  const history = fc.tuple(fc.constantFrom(decided(), held, bySignals, oldCustomer), fc.array(some, { maxLength: 10 })).map(([first, rest]) => [first, ...rest]);
  const shuffled = history.chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries, ...entries], { minLength: entries.length * 2, maxLength: entries.length * 2 })));

  it("any sequence, and any repetition, of the same entries is the same state", () => {
    fc.assert(fc.property(shuffled, ([entries, again]) => { expect(referralState(again)).toEqual(referralState(entries)); }));
  });

  it("once void, nothing but a refusal is beside it, and it never comes back", () => {
    fc.assert(fc.property(history, some, (entries, more) => {
      const before = referralState([...entries, gone("refunded")]);
      expect(["void", "refused"]).toContain(before.stage);
      expect(["void", "refused"]).toContain(referralState([...entries, gone("refunded"), more]).stage);
    }));
  });

  it("the basis never grows", () => {
    fc.assert(fc.property(history, some, (entries, more) => {
      expect(referralState([...entries, more]).basisMinor ?? 0).toBeLessThanOrEqual(referralState(entries).basisMinor ?? 0);
    }));
  });

  it("is never to be confirmed before its hold is over", () => {
    fc.assert(fc.property(history, fc.integer({ min: 0, max: 60 }), (entries, days) => {
      const now = new Date(Date.UTC(2026, 10, 1 + days));
      const state = referralState(entries);
      if (mayConfirm(state, now)) expect(Date.parse(state.hold?.holdUntil ?? "")).toBeLessThan(now.getTime());
    }));
  });
});
