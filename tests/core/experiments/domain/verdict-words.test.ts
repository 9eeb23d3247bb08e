import { describe, expect, it } from "vitest";
import type { Verdict } from "~/core/experiments/domain/verdict";
import { parseCardCost } from "~/features/inserts/domain/results/parse-card-cost";
import { axisWords, differenceWords, rangeWords, valueWords, verdictInShort, verdictSentence } from "~/core/experiments/domain/verdict-words";
import { resultsMessages } from "~/features/inserts/ui/results/results-messages";

const control = { kind: "control" } as const;
const rate = { kind: "rate" } as const;
const euros = { kind: "money", currency: "EUR" } as const;
const verdicts: Verdict[] = [
  { kind: "more" }, { kind: "less" }, { kind: "none-told", size: 0.05 }, { kind: "not-enough", morePeople: 1300, size: 0.12, sizeIs: "seen" },
  { kind: "not-enough", morePeople: 13_000, size: 0.05, sizeIs: "smallest" }, { kind: "not-enough", morePeople: null, size: 0, sizeIs: "smallest" },
];
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

describe("the verdict in a few words", () => {
  it("says what could be told, and how many are missing", () => {
    expect(verdicts.map((verdict) => verdictInShort(verdict, control, "en"))).toEqual([
      "More than without", "Less than without", "No difference that could be told yet", "Not enough data yet, about 1,300 more customers", "Not enough data yet, about 13,000 more customers", "Not enough data yet",
    ]);
    expect(verdicts.map((verdict) => verdictInShort(verdict, control, "de"))).toEqual([
      "Mehr als ohne", "Weniger als ohne", "Noch kein Unterschied erkennbar", "Noch nicht genug Daten, etwa 1.300 Kunden mehr", "Noch nicht genug Daten, etwa 13.000 Kunden mehr", "Noch nicht genug Daten",
    ]);
  });

  it("names the version it is held against", () => {
    expect(verdictInShort({ kind: "more" }, { kind: "version", id: "A" }, "de")).toBe("Mehr als A");
  });
});

it("the sentence says on which difference the number counts", () => {
  expect(verdicts.map((verdict) => plain(verdictSentence(verdict, rate, "de")).match(/\d+ Prozentpunkten/)?.[0])).toEqual([undefined, undefined, "5 Prozentpunkten", "12 Prozentpunkten", "5 Prozentpunkten", undefined]);
  expect(plain(verdictSentence({ kind: "none-told", size: 269.4 }, euros, "en"))).toContain("€2.69");
});

it("differences carry their sign and their range, and what is missing is a dash", () => {
  const difference = { value: 0.031, low: -0.02, high: 0.082 };
  expect(plain(differenceWords(difference, rate, "de"))).toBe("+3,1 Punkte (−2,0 bis +8,2)");
  expect(plain(differenceWords({ value: -123.4, low: -300, high: 12 }, euros, "en"))).toBe("−€1.23 (−€3.00 to +€0.12)");
  expect(differenceWords(null, rate, "en")).toBe("–");
  expect([plain(valueWords(0.1234, rate, "de")), plain(valueWords(1234.5, euros, "de")), valueWords(undefined, euros, "de")]).toEqual(["12,3 %", "12,35 €", "–"]);
});

it("ranges are money and percent as their readers write them", () => {
  const range = { low: -1150, high: 2000 };
  expect([plain(rangeWords(range, euros, "de")), plain(rangeWords(range, euros, "en"))]).toEqual(["−11,50 € bis 20,00 €", "−€11.50 to €20.00"]);
  expect([plain(rangeWords({ low: 0.201, high: 0.3044 }, rate, "de")), plain(rangeWords({ low: 0.201, high: 0.3044 }, rate, "en"))]).toEqual(["20,1 % bis 30,4 %", "20.1% to 30.4%"]);
  expect(rangeWords(null, rate, "de")).toBe("");
});

it("what rounds to nothing has no sign", () => {
  expect(plain(differenceWords({ value: -0.0004, low: -0.0104, high: 0.0004 }, rate, "de"))).toBe("0,0 Punkte (−1,0 bis 0,0)");
  expect(plain(differenceWords({ value: -0.4, low: -100, high: 0.4 }, euros, "de"))).toBe("0,00 € (−1,00 € bis 0,00 €)");
});

it("an axis has no decimals where none are needed", () => {
  expect([axisWords(0.25, rate, "de"), axisWords(0.025, rate, "de"), axisWords(-5000, euros, "de"), axisWords(250, euros, "en"), axisWords(500, { kind: "money", currency: "JPY" }, "en")].map(plain))
    .toEqual(["25 %", "2,5 %", "−50 €", "€2.50", "¥500"]);
});

it("nothing on the page promises anything", () => {
  const said = (["de", "en"] as const).flatMap((locale) => [
    ...verdicts.flatMap((verdict) => [verdictInShort(verdict, control, locale), verdictSentence(verdict, rate, locale)]), JSON.stringify(resultsMessages(locale)),
  ]).join(" ");
  expect(said).not.toMatch(/guarantee|boost|will increase|more sales|garantier|steiger|sorgt für mehr/i);
});

describe("what a card costs, as it is typed", () => {
  it.each([["0,12", 12], ["0.12", 12], ["1", 100], ["0,50 €", 50], ["", null], ["  ", null], ["0", 0]])("%s", (typed, minor) => {
    expect(parseCardCost(typed, "EUR")).toEqual({ ok: true, minor });
  });

  it.each([["twelve", "not-a-number"], ["-1", "not-a-number"], ["0,125", "too-fine"], ["100000", "too-large"]])("%s is none: %s", (typed, error) => {
    expect(parseCardCost(typed, "EUR")).toEqual({ ok: false, error });
  });

  it("in yen it has no decimals", () => {
    expect(parseCardCost("15", "JPY")).toEqual({ ok: true, minor: 15 });
  });
});
