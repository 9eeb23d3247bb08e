import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { differenceWords, rangeWords, valueWords, verdictInShort } from "~/core/experiments/domain/verdict-words";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader as page } from "~/routes/app.referrals.results";
import { loader } from "~/routes/app.referrals.results[.]csv";
import { aSharedShop } from "../features/referrals/a-shared-shop";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const now = new Date("2026-11-21T12:00:00Z");
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now }); });
afterEach(() => { vi.useRealTimers(); });

const rate = { kind: "rate" } as const;
const fetchCsv = (shop: Shop, query = "") => loader(asMerchant(shop, `/app/referrals/results.csv${query}`));
const rowsOf = async (shop: Shop, query = "?locale=en"): Promise<Record<string, string>[]> => parse(await (await fetchCsv(shop, query)).text(), { columns: true, bom: true });

it("the file has a line for each month of the page and one for all of them, with decimals", async () => {
  const rows = await rowsOf(await aSharedShop());
  expect(rows.map(({ part, name, shown, ordered, rewards_earned, rewards_to_take_back, currency }) => [part, name, shown, ordered, rewards_earned, rewards_to_take_back, currency]).slice(0, 5)).toEqual([
    ["month", "2026-08", "4", "0", "0.00", "0.00", "EUR"], ["month", "2026-09", "0", "0", "0.00", "0.00", "EUR"], ["month", "2026-10", "0", "0", "0.00", "0.00", "EUR"],
    ["month", "2026-11", "3", "2", "20.00", "1.00", "EUR"], ["total", "", "7", "2", "20.00", "1.00", "EUR"],
  ]);
});

it.each(["?locale=en", "?locale=en&period=3", "?locale=en&period=2026-08"])("what the page says of the programme and its control group stands in the file alike (%s)", async (query) => {
  const shop = await aSharedShop();
  const shown = await (await page(asMerchant(shop, `/app/referrals/results${query}`))).results;
  const rows = await rowsOf(shop, query);
  for (const name of ["brought", "named"] as const) {
    const { tried, base, difference, verdict } = shown?.comparison[name] ?? expect.fail("there is a comparison");
    const row = rows.find((one) => one.part === "against-control" && one.name === name) ?? expect.fail("and a line of it");
    const of = (value: string, low: string, high: string) => (row[value] === "" ? null : { value: Number(row[value]), low: Number(row[low]), high: Number(row[high]) });
    const [inFile, baseInFile, differenceInFile] = [of("share", "share_low", "share_high"), of("base_share", "base_share_low", "base_share_high"), of("difference", "difference_low", "difference_high")];
    expect([valueWords(inFile?.value, rate, "de"), rangeWords(inFile, rate, "de"), valueWords(baseInFile?.value, rate, "de"), differenceWords(differenceInFile, rate, "de"), row.customers, row.base_customers])
      .toEqual([valueWords(tried?.value, rate, "de"), rangeWords(tried, rate, "de"), valueWords(base?.value, rate, "de"), differenceWords(difference, rate, "de"), String(tried?.people ?? 0), String(base?.people ?? 0)]);
    expect(row.verdict).toBe(verdictInShort(verdict, { kind: "control" }, "en"));
  }
});

it("the verdict is in the language asked for", async () => {
  expect((await rowsOf(await aSharedShop(), "?locale=de")).at(-1)?.verdict).toContain("Noch nicht genug Daten");
});

it("a time that is none is refused", async () => {
  expect((await fetchCsv(await aSharedShop(), "?period=13")).status).toBe(400);
});

it("another shop's file has none of it", async () => {
  await aSharedShop();
  expect(await rowsOf(await aMerchantsShop())).toMatchObject([{ part: "total", shown: "0", rewards_earned: "0.00" }, { part: "against-control", customers: "0" }, { part: "against-control", customers: "0" }]);
});
