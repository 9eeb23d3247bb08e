import { describe, expect, it } from "vitest";
import { flagName, flagWords, rejectionName, rejectionWords } from "~/features/reviews/domain/moderating/rejection-words";
import { readReviewFact, reviewFactKinds, reviewFactWords, sourceWords, verifiedWords } from "~/features/reviews/domain/moderating/review-words";
import type { ReviewFact } from "~/features/reviews/domain/moderating/review-words";
import { flagKindSchema, rejectionSchema, reviewSourceSchema, verifiedSchema } from "~/kernel/entries/review-entries";
import { locales } from "~/kernel/locale";

const written = { version: 1, stars: 1, productId: "7001", orderId: "5001", customerId: "3001", source: "card", verified: "buyer", incentivized: true, writtenAt: "2026-11-20T10:00:00.000Z", flags: ["link", "email"] } as const;
const facts: Record<ReviewFact["kind"], unknown[]> = {
  "review.written": [written, { ...written, version: 2, stars: 5, incentivized: false, flags: [] }],
  "review.published": ["at-once", "time", "looked-at", "import"].map((because) => ({ version: 2, because })),
  "review.rejected": rejectionSchema.options.map((because) => ({ time: 1, version: 1, because, note: because === "spam" ? "Casino" : "" })),
  "review.restored": [{ time: 2 }],
  "review.replied": [{ time: 1, empty: false }, { time: 2, empty: true }],
  "review.thanked": [{}],
  "review.withdrawn": [{ version: 1, because: "customer" }, { version: 1, because: "erased" }],
};
const all = reviewFactKinds.flatMap((kind) => facts[kind].map((data) => readReviewFact(kind, data))).flatMap((fact) => fact ?? []);

describe("every entry about a review has words", () => {
  it.each(locales)("in %s: each another sentence that ends as one", (locale) => {
    const said = all.map((fact) => reviewFactWords(fact, locale));
    expect(said.length).toBeGreaterThan(15);
    for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.*(\.|: Casino)$/u);
    expect(new Set(said).size).toBe(said.length);
  });

  it("in both languages another one", () => {
    for (const fact of all) expect(reviewFactWords(fact, "de")).not.toBe(reviewFactWords(fact, "en"));
  });

  it("says version, stars, way and signs", () => {
    const [first, second] = all;
    expect(first && reviewFactWords(first, "de")).toBe("Geschrieben, 1 Stern: über die Karte im Paket. Der Kauf ist durch die Bestellung belegt. Dafür gab es eine Gegenleistung; das ist gekennzeichnet. Bittet um einen Blick: Link, E-Mail-Adresse.");
    expect(second && reviewFactWords(second, "en")).toBe("Written anew (version 2), 5 stars.");
  });

  it("an entry of another programme has none here, and broken data are not put into words", () => {
    expect(readReviewFact("insert.decided", {})).toBeUndefined();
    expect(() => readReviewFact("review.rejected", { time: 1, version: 1, because: "too-bad", note: "" })).toThrow();
  });
});

it("every ground, sign, way and proof has a name and a meaning in both languages", () => {
  for (const locale of locales) {
    for (const because of rejectionSchema.options) expect([rejectionName(because, locale), rejectionWords(because, locale)]).toEqual([expect.stringMatching(/^\p{Lu}/u), expect.stringMatching(/\.$/)]);
    for (const flag of flagKindSchema.options) expect([flagName(flag, locale), flagWords(flag, locale)]).toEqual([expect.stringMatching(/^\p{Lu}/u), expect.stringMatching(/\.$/)]);
    for (const source of reviewSourceSchema.options) expect(sourceWords(source, locale)).not.toBe("");
    for (const verified of verifiedSchema.options) expect(verifiedWords(verified, locale)).not.toBe("");
  }
});
