import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Comparison } from "~/core/experiments/domain/verdict";
import type { Funnel } from "~/features/inserts/domain/results/results";
import { differenceWords, rangeWords, valueWords } from "~/core/experiments/domain/verdict-words";
import type { Measure } from "~/core/experiments/domain/verdict-words";
import { newRuleDefinition } from "~/features/inserts/domain/rules/insert-rule";
import { saveRule } from "~/features/inserts/rules/insert-rule.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader as page } from "~/routes/app.inserts.results";
import { loader } from "~/routes/app.inserts.results[.]csv";
import { arePeople, times } from "../features/inserts/result-builder";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

const { pool } = await testDatabase();
withoutNetwork();
const now = new Date("2026-11-21T12:00:00Z");
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now }); });
afterEach(() => { vi.useRealTimers(); });

const fetchCsv = (shop: Shop, query = "") => loader(asMerchant(shop, `/app/inserts/results.csv${query}`));
const rowsOf = async (response: Response): Promise<Record<string, string>[]> => parse(await response.text(), { columns: true, bom: true });

const rate = { kind: "rate" } as const;
const euros = { kind: "money", currency: "EUR" } as const;

/** As the page's cards, tables and tooltips write them. */
const inWordsOfThePage = ({ returned, brought, funnel }: { returned: Comparison; brought: Comparison; funnel?: Funnel }): string[] => [
  ...[[returned, rate], [brought, euros]].flatMap(([comparison, measure]) => {
    const { tried, base, difference } = comparison as Comparison;
    const words = measure as Measure;
    return [valueWords(tried?.value, words, "de"), rangeWords(tried, words, "de"), valueWords(base?.value, words, "de"), rangeWords(base, words, "de"), differenceWords(difference, words, "de")];
  }),
  String(returned.tried?.people ?? 0), String(returned.base?.people ?? 0), ...(["cards", "printed", "packed", "scanned", "used"] as const).map((step) => String(funnel?.[step] ?? "")),
];

/** The same words, made of what stands in the file. */
function inWordsOfTheFile(row: Record<string, string>): string[] {
  const cell = (name: string): string => row[name] ?? "";
  const words = (measure: Measure, names: { value: string; base: string; low: string; high: string; baseLow: string; baseHigh: string; difference: string }): string[] => {
    const number = (name: string): number => (measure.kind === "rate" ? Number(cell(name)) : Math.round(Number(cell(name)) * 100));
    const value = (name: string): number | undefined => (cell(name) === "" ? undefined : number(name));
    const range = (low: string, high: string) => (cell(low) === "" ? null : { low: number(low), high: number(high) });
    const { difference } = names;
    return [
      valueWords(value(names.value), measure, "de"), rangeWords(range(names.low, names.high), measure, "de"), valueWords(value(names.base), measure, "de"), rangeWords(range(names.baseLow, names.baseHigh), measure, "de"),
      differenceWords(cell(difference) === "" ? null : { value: number(difference), low: number(`${difference}_low`), high: number(`${difference}_high`) }, measure, "de"),
    ];
  };
  return [
    ...words(rate, {
      value: "ordered_again", base: "base_ordered_again", low: "ordered_again_low", high: "ordered_again_high", baseLow: "base_ordered_again_low", baseHigh: "base_ordered_again_high", difference: "difference",
    }),
    ...words(euros, { value: "net_per_customer", base: "base_net_per_customer", low: "net_low", high: "net_high", baseLow: "base_net_low", baseHigh: "base_net_high", difference: "net_difference" }),
    cell("customers"), cell("base_customers"), cell("cards"), cell("printed"), cell("packed"), cell("scanned"), cell("used"),
  ];
}

async function aShopWithResults(name = "Erste Bestellung"): Promise<Shop> {
  const shop = await aMerchantsShop();
  await saveRule(shop, { ...newRuleDefinition("EUR"), name, on: true, id: "first-order" }, 0, now);
  await arePeople(pool, shop.id, now, [
    ...times(20, { arm: "card", daysAgo: 80, printed: true, later: [{ days: 9, minor: 2050 }] }), ...times(10, { arm: "card", variant: "B", daysAgo: 80 }), ...times(5, { arm: "control", daysAgo: 80 }),
  ]);
  return shop;
}

it("the file has what the page shows: the rule, its windows, versions, designs and months", async () => {
  const response = await fetchCsv(await aShopWithResults(), "?locale=en");
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const rows = await rowsOf(response);
  expect(rows.map(({ part, name, window_days, against }) => [part, name, window_days, against])).toEqual([
    ["rule", "Erste Bestellung", "60", "control"], ["rule", "Erste Bestellung", "30", "control"], ["rule", "Erste Bestellung", "90", "control"],
    ["version", "A", "60", "control"], ["version", "B", "60", "control"], ["version", "B", "60", "A"], ["design", "First design", "60", "control"], ["month", "2026-09", "60", "control"],
  ]);
  expect(rows[0]).toMatchObject({ cards: "30", printed: "20", used: "0", customers: "30", ordered_again: "0.666667", base_customers: "5", base_ordered_again: "0", net_per_customer: "13.67", currency: "EUR" });
  expect(rows[0]?.verdict).toContain("Not enough data yet");
});

it("each figure of the file is the one that the page shows", async () => {
  const shop = await aShopWithResults();
  await saveRule(shop, { ...newRuleDefinition("EUR"), name: "Zweite", on: true, id: "second-order" }, 0, now);
  await arePeople(pool, shop.id, now, [
    ...times(7, { arm: "card", ruleId: "second-order", daysAgo: 70, printed: true, later: [{ days: 3, minor: 999 }] }), ...times(3, { arm: "control", ruleId: "second-order", daysAgo: 70, later: [{ days: 5, minor: 1 }] }),
    ...times(6, { arm: "control", daysAgo: 110, later: [{ days: 20, minor: 333 }] }), ...times(4, { arm: "card", daysAgo: 110, designId: "picture", used: true }), ...times(3, { arm: "card", daysAgo: 10 }),
  ]);
  const rows = await rowsOf(await fetchCsv(shop, "?locale=de"));
  const shown = await (await page(asMerchant(shop, "/app/inserts/results"))).results;
  if (!shown) throw new Error("There are no results.");
  const compared: [part: string, parts: { returned: Comparison; brought: Comparison; funnel?: Funnel }[]][] = [
    ["rule", [shown.whole, ...shown.byWindow.filter(({ window }) => window !== 60)]], ["version", [...shown.versions, ...shown.againstFirst]], ["design", shown.designs], ["month", shown.months],
    ["other-rule", shown.byRule.filter(({ id }) => id !== "first-order")],
  ];
  for (const [name, parts] of compared) expect(rows.filter(({ part }) => part === name).map(inWordsOfTheFile), name).toEqual(parts.map(inWordsOfThePage));
  expect(rows).toHaveLength(compared.reduce((sum, [, parts]) => sum + parts.length, 0));
  expect(rows[0]).toMatchObject({ waiting: String(shown.waiting), left_out: String(shown.whole.returned.leftOut) });
});

it("what a merchant named is no formula", async () => {
  const [rule] = await rowsOf(await fetchCsv(await aShopWithResults('=HYPERLINK("https://evil.example")')));
  expect(rule?.name).toBe('\'=HYPERLINK("https://evil.example")');
});

it("of another shop nothing is exported", async () => {
  await aShopWithResults();
  expect((await fetchCsv(await aMerchantsShop())).status).toBe(404);
});

it("an address that is none is refused", async () => {
  expect((await fetchCsv(await aMerchantsShop(), "?window=1")).status).toBe(400);
});
