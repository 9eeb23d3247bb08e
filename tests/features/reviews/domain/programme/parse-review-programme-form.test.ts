import { describe, expect, it } from "vitest";
import { fillReviewProgrammeForm, parseReviewProgrammeForm } from "~/features/reviews/domain/programme/parse-review-programme-form";
import { firstReviewProgramme, reviewProgrammeDefinitionSchema } from "~/features/reviews/domain/programme/review-programme";
import type { ReviewProgramme } from "~/features/reviews/domain/programme/review-programme";
import { emptyAttribute } from "~/features/reviews/domain/programme/review-programme-form";
import type { ReviewProgrammeForm } from "~/features/reviews/domain/programme/review-programme-form";
import { readReviewProgrammeForm } from "~/features/reviews/domain/programme/review-programme-form-schema";
import { locales } from "~/kernel/locale";
import { writeDecimal } from "~/kernel/typing/write-decimal";

const option = (key: string) => ({ key, label: { de: `De ${key}`, en: `En ${key}` } });
const full: ReviewProgramme = {
  ...firstReviewProgramme, version: 3, on: true, delayByType: [{ type: "Wein", days: 30 }], severalParcels: "each-product", countriesWithoutConsent: ["AT", "CH"], reminderAfterDays: null,
  controlShareBasisPoints: 1250, attributes: [{ key: "fit", types: ["Hemd", "Hose"], label: { de: "Passform", en: "Fit" }, options: [option("small"), option("large")] }], satisfaction: { on: true, scale: "nps" }, lowStarsCase: false, askPastDays: 45,
};
const form = (change: Partial<ReviewProgrammeForm> = {}): ReviewProgrammeForm => ({ ...fillReviewProgrammeForm(full, writeDecimal("de")), ...change });
const errorsOf = (change: Partial<ReviewProgrammeForm>) => { const parsed = parseReviewProgrammeForm(form(change)); return parsed.ok ? {} : parsed.errors; };
const fitForm = form().attributes[0] ?? emptyAttribute;

it("what is saved can be shown and saved again without a change, in every language", () => {
  for (const programme of [full, firstReviewProgramme]) {
    for (const locale of locales) {
      const { version, ...rest } = programme;
      const parsed = parseReviewProgrammeForm(fillReviewProgrammeForm(programme, writeDecimal(locale)));
      expect(parsed).toEqual({ ok: true, editedVersion: version, programme: rest });
      if (parsed.ok) expect(reviewProgrammeDefinitionSchema.safeParse(parsed.programme).success).toBe(true);
    }
  }
});

describe("what cannot be taken is said beside its field", () => {
  it.each<[string, Partial<ReviewProgrammeForm>, Record<string, string>]>([
    ["days that are none", { delayDays: "zehn" }, { delayDays: "not-a-number" }],
    ["more than a year", { fallbackDays: "366" }, { fallbackDays: "too-large" }],
    ["a fallback below the delay", { delayDays: "30", fallbackDays: "21" }, { fallbackDays: "below-hold" }],
    ["a reminder after two days", { remind: true, reminderAfterDays: "2" }, { reminderAfterDays: "too-small" }],
    ["more than 14 days for looking", { lookWithinDays: "15" }, { lookWithinDays: "too-large" }],
    ["past orders of more than sixty days", { askPast: true, askPastDays: "61" }, { askPastDays: "too-large" }],
    ["past orders of no number of days", { askPast: true, askPastDays: "" }, { askPastDays: "missing" }],
    ["a share above a hundred", { controlShare: "101" }, { controlShare: "too-large" }],
    ["no way at all", { wayCard: false, wayPage: false, wayMail: false }, { ways: "missing" }],
    ["a type twice, however it is written", { delayByType: [{ type: "Wein", days: "3" }, { type: " wein", days: "4" }] }, { "delayByType.1.type": "twice" }],
    ["a type without days", { delayByType: [{ type: "Wein", days: "" }] }, { "delayByType.0.days": "missing" }],
    ["a country that is none", { countriesWithoutConsent: ["AT", "XX"] }, { countriesWithoutConsent: "unknown" }],
    ["a question in one language", { attributes: [{ ...fitForm, en: " " }] }, { "attributes.0.en": "missing" }],
    ["an answer that is too long", { attributes: [{ ...fitForm, options: [{ key: "", de: "x".repeat(61), en: "x" }, ...fitForm.options] }] }, { "attributes.0.options.0.de": "too-long" }],
    ["a question with one answer", { attributes: [{ ...fitForm, options: fitForm.options.slice(1) }] }, { "attributes.0.options": "missing" }],
    ["eleven questions", { attributes: Array.from({ length: 11 }, () => ({ ...fitForm, key: "" })) }, { attributes: "too-many" }],
  ])("%s", (_, change, expected) => { expect(errorsOf(change)).toEqual(expected); });

  it("past orders that are not chosen are not read, and off means that none are asked about", () => {
    for (const change of [{ askPast: false, askPastDays: "ever" }, { on: false, askPast: true, askPastDays: "ever" }, { askPast: true, askPastDays: "0" }]) {
      const parsed = parseReviewProgrammeForm(form(change));
      expect(parsed.ok && parsed.programme.askPastDays).toBe(0);
    }
  });

  it("a reminder that is off is not read, and off without a way can be saved", () => {
    expect(errorsOf({ remind: false, reminderAfterDays: "never" })).toEqual({});
    expect(errorsOf({ on: false, wayCard: false, wayPage: false, wayMail: false })).toEqual({});
  });
});

describe("what questions are called in the answers", () => {
  const keysOf = (attributes: ReviewProgrammeForm["attributes"]) => { const parsed = parseReviewProgrammeForm(form({ attributes })); return parsed.ok ? parsed.programme.attributes.map(({ key, options }) => [key, options.map((one) => one.key)]) : parsed.errors; };
  const other = { key: "", types: "", de: "Größe", en: "Fit!", options: [{ key: "", de: "Groß", en: "Large" }, { key: "", de: "Größer", en: "Large" }, { key: "", de: "Ü", en: "???" }] };

  it("what was there keeps its name when its words change", () => {
    expect(keysOf([{ ...fitForm, en: "How it sits" }])).toEqual([["fit", ["small", "large"]]]);
  });

  it("what is new gets one of its words that nothing else has", () => {
    expect(keysOf([fitForm, other])).toEqual([["fit", ["small", "large"]], ["fit-2", ["large", "large-2", "u"]]]);
  });

  it("two that claim the same name do not both get it", () => {
    expect(keysOf([fitForm, { ...fitForm, en: "Other" }])).toEqual([["fit", ["small", "large"]], ["other", ["small", "large"]]]);
  });
});

it("standard reviews are as the switch says; whether they may be switched on is seen when it is saved", () => {
  const posted = readReviewProgrammeForm({ ...form(), standardReviews: true });
  const parsed = posted && parseReviewProgrammeForm(posted);
  expect(parsed?.ok && parsed.programme.standardReviews).toBe(true);
});

it("what no page of ours posts is not read", () => {
  for (const posted of [null, "form", { ...form(), attributes: "many" }, { ...form(), severalParcels: "never" }]) expect(readReviewProgrammeForm(posted)).toBeUndefined();
});
