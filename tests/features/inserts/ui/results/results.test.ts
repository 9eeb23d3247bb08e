import { AppProvider } from "@shopify/polaris";
import { createElement } from "react";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { allocationOf } from "~/features/inserts/domain/results/allocation";
import type { Outcomes, PeopleCell } from "~/features/inserts/domain/results/result-cells";
import { ruleResults } from "~/features/inserts/domain/results/results";
import { ResultTable } from "~/core/experiments/ui/result-table";
import { Results } from "~/features/inserts/ui/results/results";
import type { Locale } from "~/kernel/locale";
import { ReaderProvider } from "~/platform/ui/reader";

const none: Outcomes = { people: 0, successes: 0, sum: 0n, sumOfSquares: 0n };
const some: Outcomes = { people: 40, successes: 9, sum: 45_000n, sumOfSquares: 225_000_000n };
const cell = (arm: PeopleCell["arm"], outcomes: PeopleCell["outcomes"]): PeopleCell => ({ ruleId: "first", ruleVersion: 1, arm, variant: "A", designId: "", month: "2026-10", people: 40, outcomes });
const allocations = new Map([[1, allocationOf({ controlShareBasisPoints: 1000, variants: [] })]]);
const cards = [{ ruleId: "first", variant: "A", designId: "", month: "2026-10", cards: 40, printed: 30, packed: 20, scanned: 10, used: 5 }];

const asRead = (locale: Locale, children: ReactElement): ReactElement =>
  createElement(AppProvider, { i18n: {}, children: createElement(ReaderProvider, { reader: { locale, timeZone: "UTC" }, children }) });
const shown = (people: PeopleCell[], locale: Locale, cells = cards): string => renderToStaticMarkup(asRead(locale, createElement(Results, { results: { ...ruleResults("first", people, cells, allocations, 60), byRule: [] }, window: 60, currency: "EUR", isCostKnown: true, ruleNames: {}, designNames: {} })));

describe("in the place of a chart", () => {
  const nobodyYet = { 30: none, 60: none, 90: none };

  it("it says why there is none, and how many are missing, while nobody's time is over", () => {
    const german = shown([cell("card", nobodyYet), cell("control", nobodyYet)], "de");
    expect(german).toContain("Gezeichnet wird, sobald bei 5 Kunden mit oder ohne Karte die 30 Tage um sind.");
    expect(german.match(/Noch nicht genug Daten, etwa [\d.]+ Kunden mehr/g)).toHaveLength(2);
    expect(german).not.toContain("95-%-Bereich");
    expect(shown([cell("card", nobodyYet), cell("control", nobodyYet)], "en")).toContain("A chart is drawn once the 30 days are over for 5 customers with or without a card.");
  });

  it("there is the chart with its legend as soon as there is something to draw; windows without are named", () => {
    const one = { 30: some, 60: none, 90: none };
    const english = shown([cell("card", one), cell("control", one)], "en");
    expect(english).toContain("95% range");
    expect(english).toContain("Too few customers yet: 60 days and 90 days.");
    expect(english).not.toContain("A chart is drawn once");
  });

  it("it says that no card was promised where there is but a control group", () => {
    expect(shown([cell("control", nobodyYet)], "en", [])).toContain("No card was promised in this time.");
  });
});

it("without a control group, it says what is missing for a comparison", () => {
  expect(shown([cell("card", { 30: some, 60: some, 90: some })], "en")).toContain("Nobody was in the control group in this time.");
});

it("a table says to those who hear it what its cells are, also where they stand below each other", () => {
  const html = renderToStaticMarkup(asRead("en", createElement(ResultTable, { label: "Months", columns: [{ title: "Month" }, { title: "Difference", numeric: true }], rows: [["May", { value: "+3", below: ["−2 to +8", ""] }]] })));
  expect(html).toMatch(/role="table" aria-label="Months"/);
  expect(html).toMatch(/role="rowheader"[^>]*>.*May/);
  expect(html).toMatch(/role="cell"[^>]*data-title="Difference"/);
  expect(html.match(/result-below"/g)).toHaveLength(1);
});
