import { AppProvider } from "@shopify/polaris";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { compareLots, sumMonths } from "~/features/referrals/domain/results/referral-results";
import type { LotCell, ResultMonth } from "~/features/referrals/domain/results/referral-results";
import { ReferralResults } from "~/features/referrals/ui/results/referral-results";
import type { Locale } from "~/kernel/locale";
import { ReaderProvider } from "~/platform/ui/reader";

const month = (name: string): ResultMonth => ({ month: name, shown: 9, shared: 4, visited: 6, ordered: 2, confirmed: 1, rewards: 1, earnedMinor: 1000, takenMinor: 0, openMinor: 0 });
const lots = (programme: number, control: number): LotCell[] => [
  { controlShareBasisPoints: 1000, lot: "programme", people: programme, brought: Math.floor(programme / 10), named: 1 }, { controlShareBasisPoints: 1000, lot: "control", people: control, brought: 0, named: 0 },
];
const shown = (locale: Locale, months: ResultMonth[], cells: LotCell[]): string => renderToStaticMarkup(createElement(AppProvider, {
  i18n: {}, children: createElement(ReaderProvider, { reader: { locale, timeZone: "UTC" }, children: createElement(ReferralResults, { results: { months, total: sumMonths(months), comparison: compareLots(cells, 1000) }, currency: "EUR" }) }),
}));

it("while there are few customers, it says that it is too early, and about how many are missing, instead of an empty chart", () => {
  const english = shown("en", [month("2026-11")], lots(3, 1));
  expect(english).toMatch(/Not enough data yet, about [\d,]+ more customers/);
  expect(english).toContain("A chart is drawn once 5 customers are in the programme or in the control group.");
  expect(shown("de", [month("2026-11")], lots(3, 1))).toMatch(/Noch nicht genug Daten, etwa [\d.]+ Kunden mehr/);
});

it("with enough of them there are both groups with their ranges, and the difference with its own", () => {
  const german = shown("de", [month("2026-11")], lots(400, 60));
  expect(german).toContain("95-%-Bereich");
  expect(german).toMatch(/Unterschied: \+10,0 Punkte \(.+ bis .+\)/);
});

it("months are drawn where there are several: one alone has no course", () => {
  expect(shown("en", [month("2026-10"), month("2026-11")], lots(3, 1))).toContain("Month by month");
  expect(shown("en", [month("2026-11")], lots(3, 1))).not.toContain("Month by month");
});

it("a time in which nothing happened says so", () => {
  expect(shown("en", [], [])).toContain("Nothing happened in this time.");
});
