import { describe, expect, it } from "vitest";
import { complaintReport, themesOf } from "~/features/reviews/domain/report/complaint-report";
import type { Complaint } from "~/features/reviews/domain/report/complaint-report";
import { markedText } from "~/features/reviews/domain/report/marked-text";

const complaint = (change: Partial<Complaint>): Complaint => ({ key: "k", productId: "1", month: "2026-11", themes: ["size"], ...change });

describe("complaints, counted", () => {
  it("by theme, each once under each of its themes; by product, most first; by month without a gap, over a year's end too", () => {
    const report = complaintReport([complaint({ themes: ["size", "price"], month: "2026-11" }), complaint({ productId: "2", themes: ["none"], month: "2027-02" }), complaint({ month: "2026-11" })]);
    expect(report).toMatchObject({ complaints: 3, themes: { size: 2, price: 1, none: 1, delivery: 0 } });
    expect(report.months.map(({ month, complaints }) => [month, complaints])).toEqual([["2026-11", 2], ["2026-12", 0], ["2027-01", 0], ["2027-02", 1]]);
    expect(report.products.map(({ productId, complaints }) => [productId, complaints])).toEqual([["1", 2], ["2", 1]]);
  });

  it("none are none", () => { expect(complaintReport([])).toMatchObject({ complaints: 0, months: [], products: [] }); });
});

it("a review is counted once under a theme, however many words say it; under none where no word does", () => {
  expect(themesOf([{ theme: "size" }, { theme: "price" }, { theme: "size" }])).toEqual(["size", "price"]);
  expect(themesOf([])).toEqual(["none"]);
});

describe("a text with its found words", () => {
  it("is the same text, marked where words stand; what overlaps is one", () => {
    const parts = markedText("abcdef", [{ start: 3, end: 5 }, { start: 1, end: 2 }, { start: 4, end: 5 }]);
    expect(parts).toEqual([{ text: "a", found: false }, { text: "b", found: true }, { text: "c", found: false }, { text: "de", found: true }, { text: "f", found: false }]);
    expect(markedText("abc", [])).toEqual([{ text: "abc", found: false }]);
    expect(markedText("abc", [{ start: 0, end: 3 }])).toEqual([{ text: "abc", found: true }]);
  });
});
