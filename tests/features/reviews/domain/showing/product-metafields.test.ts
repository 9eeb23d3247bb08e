import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerpt } from "~/features/reviews/domain/showing/excerpt";
import { averageText, mostMetafieldBytes, productMetafields, productReviews } from "~/features/reviews/domain/showing/product-metafields";
import { showReview } from "~/features/reviews/domain/showing/shown-review";
import type { ShownReview } from "~/features/reviews/domain/showing/shown-review";

const aReview = (change: Partial<ShownReview> = {}): ShownReview => ({
  id: "r1", stars: 5, title: "Gut", body: "Schmeckt.", cut: false, name: "Änne G.", locale: "de", verified: "buyer", incentivized: false, on: "2026-11-20" as ShownReview["on"], editedOn: null,
  attributes: [], photos: [], reply: null, helpful: 0, ...change,
});
const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

describe("a product's mean", () => {
  it.each([[[0, 0, 0, 0, 3], "5.00"], [[0, 0, 0, 1, 2], "4.67"], [[1, 0, 0, 0, 0], "1.00"], [[0, 0, 0, 1, 1], "4.50"], [[0, 0, 1, 199, 0], "4.00"], [[1, 0, 0, 0, 199], "4.98"]] as const)("of %j is %s", (counts, text) => {
    expect(averageText(counts)).toBe(text);
  });
});

describe("a product's metafields", () => {
  it("are Shopify's two and the block's one, and all are taken away where no review is left", () => {
    const { set, remove } = productMetafields({ productId: "7001", counts: [0, 0, 0, 1, 2], withPhotos: 1, incentivized: 0, reviews: [aReview()], next: null });
    expect(set.map(({ ownerId, namespace, key, type }) => [ownerId, namespace, key, type])).toEqual([
      ["gid://shopify/Product/7001", "reviews", "rating", "rating"], ["gid://shopify/Product/7001", "reviews", "rating_count", "number_integer"], ["gid://shopify/Product/7001", "kundenkreis", "reviews", "json"],
    ]);
    expect(set[0]?.value).toBe('{"value":"4.67","scale_min":"1.0","scale_max":"5.0"}');
    expect(remove).toEqual([]);
    const none = productMetafields({ productId: "7001", counts: [0, 0, 0, 0, 0], withPhotos: 0, incentivized: 0, reviews: [], next: null });
    expect([none.set.length, none.remove.length]).toEqual([0, 3]);
  });

  it("fit, however much was written: of long reviews the beginnings, and it says which", () => {
    const long = productReviews({ counts: [0, 0, 0, 0, 10], withPhotos: 0, incentivized: 0, reviews: Array.from({ length: 10 }, () => aReview({ body: "Wörter ".repeat(3000), reply: { text: "😀".repeat(9000), on: "2026-11-21" as ShownReview["on"] } })), next: null });
    expect(bytes(long)).toBeLessThanOrEqual(mostMetafieldBytes);
    expect(long.reviews).toHaveLength(10);
    expect(long.reviews.every(({ cut, body }) => cut && body.startsWith("Wörter Wörter") && body.endsWith("Wörter"))).toBe(true);
  });

  it("fit for any texts", () => {
    fc.assert(fc.property(fc.array(fc.record({ body: fc.string({ unit: "binary", maxLength: 20_000, size: "max" }), title: fc.string({ unit: "grapheme", maxLength: 150 }) }), { maxLength: 10 }), (texts) => {
      const value = productReviews({ counts: [0, 0, 0, 0, 10], withPhotos: 0, incentivized: 0, reviews: texts.map(aReview), next: null });
      expect(bytes(value)).toBeLessThanOrEqual(mostMetafieldBytes);
      expect(value.reviews).toHaveLength(texts.length);
    }), { numRuns: 20 });
  });
});

describe("an excerpt", () => {
  it("takes nothing from a short text, and ends between words where there are some", () => {
    expect(excerpt("eins zwei drei", 14)).toEqual({ text: "eins zwei drei", cut: false });
    expect(excerpt("eins zwei drei", 12)).toEqual({ text: "eins zwei", cut: true });
    expect(excerpt("a".repeat(20), 10)).toEqual({ text: "a".repeat(10), cut: true });
  });

  it("never holds half a character", () => {
    expect(excerpt("😀".repeat(20), 7)).toEqual({ text: "😀".repeat(7), cut: true });
  });
});

describe("what shoppers see of a review", () => {
  const kept = {
    key: "review/3001/7001", productId: "7001", stars: 2, title: "", body: "Zu klein.", displayName: "Änne G.", locale: "de", verified: "buyer", incentivized: true, attributes: { fit: "small", gone: "x" },
    photoIds: ["p1"], reply: "Das tut uns leid.", repliedAt: new Date("2026-11-21T23:30:00Z"), helpful: 3, writtenAt: new Date("2026-11-20T23:30:00Z"), editedAt: null,
  };
  const fit = { key: "fit", types: [], label: { de: "Passform", en: "Fit" }, options: [{ key: "small", label: { de: "klein", en: "small" } }, { key: "large", label: { de: "groß", en: "large" } }] };

  it("holds nothing that says who wrote it, days of the shop's own time zone, and only what the programme asks", () => {
    const shown = showReview(kept, "public", [fit], "Europe/Berlin");
    expect(JSON.stringify(shown)).not.toContain("3001");
    expect(shown).toMatchObject({ id: "public", on: "2026-11-21", reply: { text: "Das tut uns leid.", on: "2026-11-22" }, attributes: [{ label: fit.label, answer: { de: "klein", en: "small" } }], incentivized: true });
  });
});
