import { describe, expect, it } from "vitest";
import { attributesFor, parseReview } from "~/features/reviews/domain/answering/parse-review";
import type { TypedReview } from "~/features/reviews/domain/answering/parse-review";
import type { ReviewAttribute } from "~/features/reviews/domain/programme/review-programme";

const typed = (change: Partial<TypedReview> = {}): TypedReview => ({ stars: "4", title: "Gut", body: "Schmeckt.", name: "Anna", attributes: {}, photoIds: [], ...change });
const fit: ReviewAttribute = { key: "fit", types: ["Shirts"], label: { de: "Passform", en: "Fit" }, options: [{ key: "small", label: { de: "klein", en: "small" } }, { key: "right", label: { de: "passt", en: "right" } }] };

describe("a review as it was typed", () => {
  it("needs stars, and nothing else", () => {
    expect(parseReview(typed({ title: "", body: "", name: "" }), [])).toMatchObject({ ok: true, review: { stars: 4, title: "", body: "", displayName: "", flags: [] } });
    for (const stars of ["", "0", "6", "4.5", "x", "4 "]) expect(parseReview(typed({ stars }), [])).toEqual({ ok: false, errors: { stars: "missing" } });
  });

  it("may have 5,000 characters, whatever they are made of; one more is said, never cut", () => {
    expect(parseReview(typed({ body: "ä".repeat(5000) }), []).ok).toBe(true);
    expect(parseReview(typed({ body: "🍯".repeat(5000) }), []).ok).toBe(true);
    expect(parseReview(typed({ body: "a".repeat(5001) }), [])).toEqual({ ok: false, errors: { body: "too-long" } });
    expect(parseReview(typed({ body: "a".repeat(20_000), title: "a".repeat(121), name: "a".repeat(61) }), [])).toEqual({ ok: false, errors: { body: "too-long", title: "too-long", name: "too-long" } });
  });

  it("with something hidden anywhere is cleaned and flagged", () => {
    for (const change of [{ title: "a\u202eb" }, { body: "a\u0007b" }, { name: "A\u200bB" }]) {
      const parsed = parseReview(typed(change), []);
      expect(parsed).toMatchObject({ ok: true, review: { flags: ["hidden-characters"] } });
      expect(JSON.stringify(parsed)).not.toMatch(/[\u202e\u200b]|\\u0007/);
    }
  });

  it("has only answers that were offered for its product", () => {
    expect(parseReview(typed({ attributes: { fit: "small", colour: "red" } }), [fit])).toMatchObject({ review: { attributes: { fit: "small" } } });
    expect(parseReview(typed({ attributes: { fit: "huge" } }), [fit])).toMatchObject({ review: { attributes: {} } });
    expect([attributesFor([fit], "shirts "), attributesFor([fit], "Wine"), attributesFor([{ ...fit, types: [] }], "Wine")].map(({ length }) => length)).toEqual([1, 0, 1]);
  });

  it("has five photos at most", () => {
    expect(parseReview(typed({ photoIds: ["1", "2", "3", "4", "5", "6"] }), [])).toEqual({ ok: false, errors: { photos: "too-many" } });
  });
});
