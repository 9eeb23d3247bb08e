import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/app.reviews.results[.]csv";
import { aReviewProgramme, anAsked, anAskedShop } from "../features/reviews/inviting/an-asked-shop";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const now = new Date("2026-11-21T12:00:00Z");
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now }); });
afterEach(() => { vi.useRealTimers(); });

const fetchCsv = (shop: Shop, query = "") => loader(asMerchant(shop, `/app/reviews/results.csv${query}`));
const rowsOf = async (shop: Shop, query = "?locale=en"): Promise<Record<string, string>[]> => parse(await (await fetchCsv(shop, query)).text(), { columns: true, bom: true });

it("the file says what the page says", async () => {
  const rows = await rowsOf(await anAskedShop(now));
  expect(rows.map(({ part, name, count }) => [part, name, count]).slice(0, 4)).toEqual([["products", "toAsk", "2"], ["products", "asked", "2"], ["products", "reminded", "0"], ["products", "answered", "1"]]);
  expect(rows.filter(({ part }) => part === "stars").map(({ count }) => count)).toEqual(["0", "0", "0", "1", "0"]);
  expect(rows.find(({ name }) => name === "again60")).toMatchObject({ customers: "2", share: "0.5", base_customers: "1", base_share: "1", left_out: "0" });
});

it("the verdict is in the language asked for", async () => {
  expect((await rowsOf(await anAskedShop(now), "?locale=de")).at(-1)?.verdict).toContain("Noch nicht genug Daten");
});

it("a time that is none is refused", async () => {
  expect((await fetchCsv(await anAskedShop(now), "?period=13")).status).toBe(400);
});

it("another shop's customers are not in the file", async () => {
  await anAskedShop(now);
  const other = await aMerchantsShop();
  await aReviewProgramme(other.id, 1, 1000, new Date(now.getTime() - 100 * 86_400_000));
  await anAsked(other.id, { customerId: "1", lot: "programme", since: new Date(now.getTime() - 70 * 86_400_000) });
  expect((await rowsOf(other)).map(({ name, count }) => [name, count]).slice(0, 6)).toEqual([["toAsk", "1"], ["asked", "0"], ["reminded", "0"], ["answered", "0"], ["withdrawn", "0"], ["control", "0"]]);
});
