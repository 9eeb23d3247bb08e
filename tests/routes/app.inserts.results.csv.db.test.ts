import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { newRuleDefinition } from "~/features/inserts/domain/rules/insert-rule";
import { saveRule } from "~/features/inserts/rules/insert-rule.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
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
