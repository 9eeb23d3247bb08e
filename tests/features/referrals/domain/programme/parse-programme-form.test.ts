import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillProgrammeForm, parseProgrammeForm } from "~/features/referrals/domain/programme/parse-programme-form";
import { firstProgramme, programmeDefinitionSchema } from "~/features/referrals/domain/programme/programme";
import type { Programme } from "~/features/referrals/domain/programme/programme";
import { emptyMilestone, signalKinds } from "~/features/referrals/domain/programme/programme-form";
import type { ProgrammeForm } from "~/features/referrals/domain/programme/programme-form";
import { readProgrammeForm } from "~/features/referrals/domain/programme/programme-form-schema";
import { writeDecimal } from "~/kernel/typing/write-decimal";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import type { Offer } from "~/kernel/voucher-terms";

const circumstances = { currency: "EUR", mayMakeGiftCards: true };
const first = { ...firstProgramme("EUR", 100), on: true };
const form = (over: Partial<ProgrammeForm> = {}): ProgrammeForm => ({ ...fillProgrammeForm(first, "EUR", writeDecimal("de")), ...over });
const milestone = (friends: string, amount = "5") => ({ friends, reward: { ...emptyMilestone.reward, amount } });
const errors = (over: Partial<ProgrammeForm>, mayMakeGiftCards = true) => { const parsed = parseProgrammeForm(form(over), { ...circumstances, mayMakeGiftCards }); return parsed.ok ? {} : parsed.errors; };

describe("the programme's page", () => {
  it("what a shop begins with goes through the page and comes back the same", () => {
    const { version, ...definition } = first;
    expect(parseProgrammeForm(form(), circumstances)).toEqual({ ok: true, editedVersion: version, programme: definition });
  });

  it.each<[string, Partial<ProgrammeForm>, Record<string, string>]>([
    ["more than 100 % for the friend", { friend: { ...form().friend, offerKind: "percentage", percentage: "100,01" } }, { "friend.percentage": "too-large" }],
    ["0 %", { friend: { ...form().friend, offerKind: "percentage", percentage: "0" } }, { "friend.percentage": "too-small" }],
    ["a reward of nothing", { reward: { ...form().reward, amount: "0" } }, { "reward.amount": "too-small" }],
    ["a reward below nothing", { reward: { ...form().reward, amount: "-5" } }, { "reward.amount": "not-a-number" }],
    ["finer than a cent", { reward: { ...form().reward, amount: "1,005" } }, { "reward.amount": "ambiguous" }],
    ["a budget that is no number", { monthlyBudget: "viel" }, { monthlyBudget: "not-a-number" }],
    ["a minimum below nothing", { orderMinimum: "-1" }, { orderMinimum: "not-a-number" }],
    ["a hold of 366 days", { holdDays: "366", fallbackDays: "366" }, { holdDays: "too-large", fallbackDays: "too-large" }],
    ["half a day", { holdDays: "0,5" }, { holdDays: "not-whole" }],
    ["nothing where days belong", { holdDays: "" }, { holdDays: "missing" }],
    ["a fallback that is shorter than the hold", { holdDays: "14", fallbackDays: "13" }, { fallbackDays: "below-hold" }],
    ["refused before it is held", { holdFrom: "50", refuseAbove: "49" }, { refuseAbove: "below-hold" }],
    ["a control group of more than all", { controlShare: "101" }, { controlShare: "too-large" }],
    ["no friends a day", { friendsADay: "0" }, { friendsADay: "too-small" }],
    ["a weight beyond 100", { signals: { ...form().signals, "same-email": { on: true, weight: "101" } } }, { "signals.same-email": "too-large" }],
    ["a milestone for the first friend", { milestones: [milestone("1")] }, { "milestones.0.friends": "too-small" }],
    ["two milestones for the same number", { milestones: [milestone("3"), milestone("3")] }, { "milestones.1.friends": "twice" }],
    ["a milestone without a reward", { milestones: [milestone("3", "")] }, { "milestones.0.reward.amount": "missing" }],
    ["six milestones", { milestones: ["2", "3", "4", "5", "6", "7"].map((friends) => milestone(friends)) }, { milestones: "too-many" }],
    ["no way is open", { wayCode: false, wayLink: false, wayName: false }, { ways: "missing" }],
    ["a gift card for many", { friend: { ...form().friend, offerKind: "giftCard", amount: "5" } }, { "friend.offerKind": "not-for-many" }],
    ["a benefit by the link: nobody could tell whose friend ordered", { wayCode: false, friend: { ...form().friend, offerKind: "benefit", textDe: "Tee", textEn: "Tea" } }, { "friend.offerKind": "not-for-many" }],
    ["a benefit handed out as the open code", { wayCode: false, linkGives: "open-code", friend: { ...form().friend, offerKind: "benefit", textDe: "Tee", textEn: "Tea" } }, { "friend.offerKind": "not-for-many" }],
  ])("%s", (_, over, expected) => { expect(errors(over)).toEqual(expected); });

  it("what is off may be unfinished: no way open, gift cards without Shopify's leave", () => {
    expect(errors({ on: false, wayCode: false, wayLink: false, wayName: false })).toEqual({});
    const giftCard = { reward: { ...form().reward, offerKind: "giftCard" as const } };
    expect(errors(giftCard, false)).toEqual({ "reward.offerKind": "needs-scopes" });
    expect(errors({ ...giftCard, on: false }, false)).toEqual({});
  });

  it("a benefit is fine for who says who sent them, and as a reward", () => {
    const benefit = { ...form().friend, offerKind: "benefit" as const, textDe: "Tee", textEn: "Tea" };
    expect(errors({ wayCode: false, wayLink: false, friend: benefit })).toEqual({});
    expect(errors({ reward: benefit, milestones: [{ friends: "3", reward: benefit }] })).toEqual({});
  });

  it("a gift card is fine where everybody gets their own", () => {
    expect(errors({ wayCode: false, friend: { ...form().friend, offerKind: "giftCard", amount: "5" } })).toEqual({});
  });

  it("empty or zero is no limit and no minimum; yen have no decimals", () => {
    const parsed = parseProgrammeForm(form({ monthlyBudget: " ", orderMinimum: "0" }), circumstances);
    expect(parsed).toMatchObject({ ok: true, programme: { monthlyBudgetMinor: null, orderMinimumMinor: null } });
    const yen = fillProgrammeForm({ ...firstProgramme("JPY", 100), monthlyBudgetMinor: 50_000 }, "JPY", writeDecimal("en"));
    expect(parseProgrammeForm(yen, { ...circumstances, currency: "JPY" })).toMatchObject({ ok: true, programme: { monthlyBudgetMinor: 50_000, orderMinimumMinor: 4000 } });
    expect(parseProgrammeForm({ ...yen, monthlyBudget: "1.5" }, { ...circumstances, currency: "JPY" })).toMatchObject({ ok: false, errors: { monthlyBudget: "too-fine" } });
  });

  it("milestones stand in the order of their numbers", () => {
    const parsed = parseProgrammeForm(form({ milestones: [milestone("10"), milestone("3")] }), circumstances);
    expect(parsed.ok && parsed.programme.milestones.map(({ friends }) => friends)).toEqual([3, 10]);
  });
});

describe("what is posted", () => {
  it("the form as it is, and undefined for what no page of ours posts", () => {
    expect(readProgrammeForm(JSON.parse(JSON.stringify(form())))).toEqual(form());
    expect([null, {}, { ...form(), household: "ban" }, { ...form(), signals: {} }, { ...form(), holdDays: "1".repeat(501) }].map(readProgrammeForm)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});

describe("any programme", () => {
  const minor = fc.integer({ min: 1, max: 1_000_000 });
  const discount = fc.oneof<fc.Arbitrary<Offer>[]>(fc.integer({ min: 1, max: 10_000 }).map((basisPoints) => ({ kind: "percentage", basisPoints })), minor.map((amount) => ({ kind: "fixedAmount", minor: amount })), fc.constant({ kind: "freeShipping" }), minor.map((amount) => ({ kind: "storeCredit", minor: amount })));
  const terms = (offer: fc.Arbitrary<Offer>) => fc.tuple(offer, fc.option(minor), fc.integer({ min: 1, max: 730 })).map(([one, minimumMinor, validForDays]) => voucherTermsSchema.parse({ offer: one, currency: "EUR", minimumMinor, validForDays }));
  const whole = (min: number, max: number) => fc.integer({ min, max });
  const programme = fc.record({
    friend: terms(discount), reward: terms(fc.oneof(discount, minor.map((amount): Offer => ({ kind: "giftCard", minor: amount })))).map((one) => (one.offer.kind === "giftCard" ? { ...one, minimumMinor: null } : one)),
    milestones: fc.uniqueArray(whole(2, 1000), { maxLength: 5 }).chain((numbers) => fc.tuple(...numbers.sort((a, b) => a - b).map((friends) => terms(discount).map((one) => ({ friends, terms: one }))))),
    monthlyBudgetMinor: fc.option(minor), orderMinimumMinor: fc.option(minor), holdDays: whole(0, 100), fallbackDays: whole(100, 365), controlShareBasisPoints: whole(0, 10_000), friendsADay: whole(1, 1000),
    holdFrom: whole(1, 500), refuseAbove: whole(500, 1000), renewalsCount: fc.boolean(), on: fc.boolean(), version: whole(0, 1000), weight: whole(0, 100),
  }).map(({ weight, ...over }): Programme => ({ ...first, ...over, signals: Object.fromEntries(signalKinds.map((kind, index) => [kind, { on: index % 2 === 0, weight }])) as Programme["signals"] }));

  it.each(["de", "en"] as const)("goes through the page in %s and comes back the same", (locale) => {
    fc.assert(fc.property(programme, (one) => {
      const { version, ...definition } = one;
      const parsed = parseProgrammeForm(fillProgrammeForm(one, "EUR", writeDecimal(locale)), circumstances);
      expect(parsed).toEqual({ ok: true, editedVersion: version, programme: definition });
    }));
  });

  it("whatever is typed, what is taken can be kept", () => {
    const typed = fc.oneof(fc.constantFrom("", "0", "1", "14", "50", "99", "100", "365", "366", "1000", "12,5", "-3", "x"), fc.string({ maxLength: 6 }));
    fc.assert(fc.property(typed, typed, typed, typed, typed, typed, (holdDays, fallbackDays, holdFrom, refuseAbove, controlShare, monthlyBudget) => {
      const parsed = parseProgrammeForm(form({ holdDays, fallbackDays, holdFrom, refuseAbove, controlShare, monthlyBudget }), circumstances);
      if (parsed.ok) expect(programmeDefinitionSchema.safeParse(parsed.programme).success).toBe(true);
      else expect(Object.keys(parsed.errors).length).toBeGreaterThan(0);
    }));
  });
});
