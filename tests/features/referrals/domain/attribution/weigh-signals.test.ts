import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { couponSites } from "~/features/referrals/domain/attribution/coupon-sites";
import { isEverydayHost } from "~/features/referrals/domain/attribution/everyday-hosts";
import { noSignals } from "~/features/referrals/domain/attribution/signals";
import type { SignalFacts } from "~/features/referrals/domain/attribution/signals";
import { weighSignals } from "~/features/referrals/domain/attribution/weigh-signals";
import { signalName, signalWords } from "~/features/referrals/domain/attribution/signal-words";
import { reasonWords } from "~/features/referrals/domain/attribution/reason-words";
import { firstProgramme } from "~/features/referrals/domain/programme/programme";
import type { Programme } from "~/features/referrals/domain/programme/programme";
import { refusalSchema, signalKindSchema } from "~/kernel/entries/referral-entries";

const programme: Programme = { ...firstProgramme("EUR", 100), on: true };
const weigh = (facts: Partial<SignalFacts>, over: Partial<Programme> = {}) => weighSignals({ ...noSignals, ...facts }, { ...programme, ...over });

describe("what looks like one person", () => {
  it.each<[string, Partial<SignalFacts>, string, number]>([
    ["nothing", {}, "attributed", 0],
    ["the same mailbox", { equalMarks: ["email"] }, "held", 60],
    ["the same phone", { equalMarks: ["phone"] }, "held", 60],
    ["the same browser", { equalMarks: ["browser"] }, "held", 40],
    ["mailbox and phone", { equalMarks: ["email", "phone"] }, "refused", 120],
    ["mailbox and address", { equalMarks: ["email", "address"] }, "refused", 100],
    ["the same account", { sameCustomer: true }, "refused", 100],
    ["a throw-away mailbox", { throwawayMail: true }, "held", 40],
    ["five friends within a day", { otherFriendsADay: 4 }, "attributed", 0],
    ["six friends within a day", { otherFriendsADay: 5 }, "attributed", 30],
    ["six friends and a coupon site", { otherFriendsADay: 5, visits: [{ host: "coupons.example", visitors: 10 }] }, "held", 60],
  ])("%s", (_, facts, decision, score) => { expect(weigh(facts)).toMatchObject({ decision, score }); });

  it("says the account rather than a score when it is the same account", () => {
    expect(weigh({ sameCustomer: true })).toMatchObject({ decision: "refused", because: "same-customer" });
    expect(weigh({ equalMarks: ["email", "phone"] })).toMatchObject({ because: "signals" });
  });

  it("the thresholds belong to the middle: held from the one, up to the other", () => {
    const at = (weight: number) => weigh({ throwawayMail: true }, { signals: { ...programme.signals, "throwaway-mail": { on: true, weight } }, holdFrom: 40, refuseAbove: 60 }).decision;
    expect([39, 40, 60, 61].map(at)).toEqual(["attributed", "held", "held", "refused"]);
  });

  it("a signal that is switched off is not looked at", () => {
    const off = Object.fromEntries(signalKindSchema.options.map((kind) => [kind, { on: false, weight: 100 }])) as Programme["signals"];
    expect(weigh({ sameCustomer: true, equalMarks: ["email", "phone", "address", "browser"], throwawayMail: true, otherFriendsADay: 99 }, { signals: off, household: "refuse" })).toEqual({ decision: "attributed", because: null, signals: [], score: 0 });
  });

  it("more signals never decide more mildly", () => {
    const rank = { attributed: 0, held: 1, refused: 2 };
    const marks = fc.subarray(["email", "phone", "address", "browser"] as const);
    fc.assert(fc.property(marks, marks, fc.boolean(), fc.boolean(), (some, more, throwawayMail, sameCustomer) => {
      const less = weigh({ equalMarks: some, throwawayMail });
      const all = weigh({ equalMarks: [...new Set([...some, ...more])], throwawayMail: throwawayMail || sameCustomer, sameCustomer });
      expect(rank[all.decision]).toBeGreaterThanOrEqual(rank[less.decision]);
    }));
  });
});

describe("one house", () => {
  it.each<[Programme["household"], string, number, string | null]>([["allow", "attributed", 0, null], ["hold", "held", 40, null], ["refuse", "refused", 40, "household"]])("%s: the address alone", (household, decision, score, because) => {
    expect(weigh({ equalMarks: ["address"] }, { household })).toMatchObject({ decision, score, because });
  });

  it("hold holds, whatever the address weighs", () => {
    expect(weigh({ equalMarks: ["address"] }, { household: "hold", signals: { ...programme.signals, "same-address": { on: true, weight: 5 } } }).decision).toBe("held");
  });

  it.each<Programme["household"]>(["allow", "hold", "refuse"])("%s: beside another sign of the same person the weights add up", (household) => {
    expect(weigh({ equalMarks: ["address", "browser"] }, { household })).toMatchObject({ decision: "held", score: 80 });
    expect(weigh({ equalMarks: ["address", "email"] }, { household })).toMatchObject({ decision: "refused", score: 100, because: "signals" });
  });

  it("a sign of the same person that is switched off makes a household again", () => {
    expect(weigh({ equalMarks: ["address", "browser"] }, { household: "allow", signals: { ...programme.signals, "same-browser": { on: false, weight: 40 } } })).toMatchObject({ decision: "attributed", score: 0 });
  });

  it("many at once is no sign of the same person: the house stays a house", () => {
    expect(weigh({ equalMarks: ["address"], otherFriendsADay: 9 }, { household: "allow" })).toMatchObject({ decision: "attributed", score: 30 });
    expect(weigh({ equalMarks: ["address"], otherFriendsADay: 9 }, { household: "refuse" })).toMatchObject({ decision: "refused", because: "household" });
  });

  it("allowed, it is shown all the same, without weight", () => {
    expect(weigh({ equalMarks: ["address"] }, { household: "allow" }).signals).toEqual([{ kind: "same-address", weight: 0 }]);
  });
});

describe("where a link is found", () => {
  it.each(["", "web.whatsapp.com", "l.facebook.com", "t.co", "www.google.de", "google.co.uk", "mail.google.com", "outlook.live.com", "3c.web.de", "deref-gmx.net.gmx.net", "WWW.BING.COM", "com.whatsapp", "lnkd.in"])("%j is where people talk", (host) => {
    expect(isEverydayHost(host)).toBe(true);
  });
  it.each(["mydealz.de", "gutscheine.example", "notfacebook.com", "google.de.example.com", "facebook.com.example.org", "blog.example"])("%s is not", (host) => { expect(isEverydayHost(host)).toBe(false); });

  it("ten visitors from one other site are a coupon site; nine are not, and the shop's own do not count", () => {
    expect(couponSites([{ host: "a.example", visitors: 9 }, { host: "b.example", visitors: 10 }, { host: "web.whatsapp.com", visitors: 500 }, { host: "", visitors: 99 }, { host: "shop.example", visitors: 50 }], ["shop.example"])).toEqual(["b.example"]);
  });
});

describe("in words", () => {
  it.each(["de", "en"] as const)("every signal and every reason has its own, in %s", (locale) => {
    const words = [...signalKindSchema.options.flatMap((kind) => [signalName(kind, locale), signalWords(kind, locale)]), ...refusalSchema.options.map((reason) => reasonWords(reason, locale))];
    expect(new Set(words).size).toBe(words.length);
    expect(words.every((text) => text.length > 4)).toBe(true);
  });
});
