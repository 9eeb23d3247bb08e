import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { newRuleDefinition } from "~/features/inserts/domain/rules/insert-rule";
import { saveRule } from "~/features/inserts/rules/insert-rule.server";
import { readSettings } from "~/features/inserts/home/insert-settings.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/app.inserts.results";
import { arePeople, times } from "../features/inserts/result-builder";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, asMerchantPosting, withoutNetwork } from "./merchant-request";

const { pool } = await testDatabase();
withoutNetwork();
const now = new Date("2026-11-21T12:00:00Z");
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now }); });
afterEach(() => { vi.useRealTimers(); });

const open = (shop: Shop, query = "") => loader(asMerchant(shop, `/app/inserts/results${query}`));
const save = (shop: Shop, cost: string) => answerOf(action(asMerchantPosting(shop, "/app/inserts/results", { cost })));

async function aShopWithResults(id = "first-order"): Promise<Shop> {
  const shop = await aMerchantsShop();
  await saveRule(shop, { ...newRuleDefinition("EUR"), name: "Erste Bestellung", on: true, id }, 0, now);
  await arePeople(pool, shop.id, now, [...times(20, { arm: "card", ruleId: id, daysAgo: 80, printed: true, later: [{ days: 9, minor: 2000 }] }), ...times(5, { arm: "control", ruleId: id, daysAgo: 80 })]);
  return shop;
}

it("a shop without results sees that there are none yet", async () => {
  expect(await open(await aMerchantsShop())).toEqual({ frame: null, isHistoryComplete: true, results: null });
});

it("the results of the first rule are shown, and counted after the page", async () => {
  const { frame, results } = await open(await aShopWithResults());
  expect(frame).toMatchObject({ query: { ruleId: "first-order", period: "all", window: 60 }, rules: [{ name: "Erste Bestellung" }], months: ["2026-11", "2026-10", "2026-09"], cardCostMinor: null });
  expect(results).toBeInstanceOf(Promise);
  expect(await results).toMatchObject({ whole: { returned: { tried: { people: 20, value: 1 }, verdict: { kind: "not-enough" } } } });
});

it("a window that is not over for anybody has nobody", async () => {
  const { results } = await open(await aShopWithResults(), "?window=90");
  expect(await results).toMatchObject({ waiting: 25, whole: { returned: { tried: null, base: null } } });
});

it("while older orders are being read, the page says so", async () => {
  const shop = await aShopWithResults();
  await db().historyImport.create({ data: { shopId: shop.id, part: "orders", state: "reading" } });
  expect((await open(shop)).isHistoryComplete).toBe(false);
});

it("what a card costs is saved, and taken off", async () => {
  const shop = await aShopWithResults();
  expect(await save(shop, "0,50")).toEqual({ status: 200, body: { ok: true } });
  const { frame, results } = await open(shop);
  expect(frame?.cardCostMinor).toBe(50);
  expect((await results)?.whole.brought.tried?.value).toBe(1950);
  await save(shop, "");
  expect((await readSettings(shop.id)).cardCostMinor).toBeNull();
});

it("a cost that is none changes nothing", async () => {
  const shop = await aShopWithResults();
  await save(shop, "1");
  expect(await save(shop, "cheap")).toEqual({ status: 422, body: { ok: false, error: "not-a-number" } });
  expect((await readSettings(shop.id)).cardCostMinor).toBe(100);
});

it("the rules and customers of another shop are not found, and its cost is not changed", async () => {
  const [shop, other] = [await aShopWithResults(), await aShopWithResults("second-order")];
  expect(await answerOf(open(shop, "?rule=second-order"))).toMatchObject({ status: 404 });
  await save(shop, "3");
  expect((await readSettings(other.id)).cardCostMinor).toBeNull();
  expect((await (await open(shop)).results)?.customers).toEqual({ card: 20, control: 5 });
});

it.each(["?window=45", "?period=x", "?rule=%00", "?rule=A"])("%s is no address of this page", async (query) => {
  expect(await answerOf(open(await aMerchantsShop(), query))).toMatchObject({ status: 400 });
});
