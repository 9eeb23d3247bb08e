import { AppProvider } from "@shopify/polaris";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newRuleDefinition } from "~/features/inserts/domain/rules/insert-rule";
import { saveRule } from "~/features/inserts/rules/insert-rule.server";
import { readSettings } from "~/features/inserts/home/insert-settings.server";
import { UnknownBefore } from "~/features/inserts/ui/results/unknown-before";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ReaderProvider } from "~/platform/ui/reader";
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
  expect(await open(await aMerchantsShop())).toMatchObject({ frame: null, results: null });
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

describe("what the app cannot know of the time before it", () => {
  const shown = async (shop: Shop, locale: "de" | "en"): Promise<string> => {
    const { history } = await open(shop);
    return renderToStaticMarkup(createElement(AppProvider, { i18n: {}, children: createElement(ReaderProvider, { reader: { locale, timeZone: "Europe/Berlin" }, children: createElement(UnknownBefore, { history }) }) }));
  };
  const read = (shop: Shop, part: string, state: string, since: string) =>
    db().historyImport.create({ data: { shopId: shop.id, part, state, since: new Date(since), startedAt: now, finishedAt: state === "done" ? now : null } });

  it("stands on the page until all of it has been read", async () => {
    const shop = await aShopWithResults();
    expect(await shown(shop, "de")).toContain("kennt die App die Zeit vor ihr nicht");
    await read(shop, "orders", "reading", "2024-11-21");
    expect(await shown(shop, "en")).toContain("the app does not know the time before it");
  });

  it("is said of refunds, too, while only the orders have been read", async () => {
    const shop = await aShopWithResults();
    await read(shop, "orders", "done", "2024-11-21");
    await read(shop, "orderDetails", "reading", "2024-11-21");
    const text = await shown(shop, "en");
    expect(text).toContain("refunds may be missing");
    expect(text).not.toContain("the app does not know the time before it");
  });

  it("is from when on orders are known, where Shopify shows 60 days of them", async () => {
    const shop = await aShopWithResults();
    await read(shop, "orders", "done", "2026-09-22");
    expect(await shown(shop, "de")).toContain("Bestellungen sind bekannt ab 22.09.2026.");
  });

  it("is nothing where two years have been read", async () => {
    const shop = await aShopWithResults();
    await read(shop, "orders", "done", "2024-11-21");
    expect(await shown(shop, "de")).not.toMatch(/bekannt|eingelesen/);
  });
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
