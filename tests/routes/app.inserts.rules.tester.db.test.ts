import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { newRuleDefinition } from "~/features/inserts/domain/insert-rule";
import type { InsertRule } from "~/features/inserts/domain/insert-rule";
import { saveRule } from "~/features/inserts/insert-rule.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/app.inserts.rules.tester";
import { aConditionForm, aRuleForm } from "../features/inserts/domain/a-rule-form";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const today = new Date("2026-11-21T12:00:00Z");
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now: today }); });
afterEach(() => { vi.useRealTimers(); });

const path = "/app/inserts/rules/tester";
const daysAgo = (days: number): Date => new Date(today.getTime() - days * 86_400_000);
const open = (shop: Shop, query = "") => loader(asMerchant(shop, path + query));
const rule = (id: string, change: Partial<InsertRule>) => ({ id, name: id, on: true, ...newRuleDefinition("EUR"), controlShareBasisPoints: 0, ...change });

/** Orders of as many customers, each their first, one a day; what differs by its place. */
async function ordersOf(shop: Shop, count: number, change: (index: number) => { countryCode?: string; customerId?: string | null; test?: boolean; placedAt?: Date } = () => ({})): Promise<void> {
  await db().shopOrder.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      shopId: shop.id, orderId: String(100 + index), name: `#${1000 + index}`, customerId: `9${index}`, currency: "EUR", totalMinor: 5000, currentTotalMinor: 5000, locale: "de",
      countryCode: "DE", sourceName: "web", test: false, financialStatus: "paid", fulfillmentStatus: null, discountCodes: [], placedAt: daysAgo(index), toldAt: daysAgo(index), ...change(index),
    })),
  });
}

it("orders are offered newest first, or by a part of their name", async () => {
  const shop = await aMerchantsShop();
  await ordersOf(shop, 25);
  expect((await open(shop)).orders.map(({ name }) => name)).toEqual(Array.from({ length: 20 }, (_, index) => `#${1000 + index}`));
  expect((await open(shop, "?search=1024")).orders).toMatchObject([{ orderId: "124" }]);
  expect((await open(shop, "?search=%25")).orders).toEqual([]);
});

it("an order is taken by the first rule whose conditions are all met, and each answer is told", async () => {
  const shop = await aMerchantsShop();
  await ordersOf(shop, 1, () => ({ countryCode: "AT" }));
  await saveRule(shop, rule("german", { conditions: [{ kind: "countries", match: "any", countries: ["DE"] }] }), 0, daysAgo(3));
  await saveRule(shop, rule("tagged", { conditions: [{ kind: "customerTags", match: "any", tags: ["vip"] }] }), 0, daysAgo(2));
  await saveRule(shop, rule("austrian", { conditions: [{ kind: "countries", match: "any", countries: ["AT"] }] }), 0, daysAgo(1));
  await saveRule(shop, { ...rule("off", {}), on: false }, 0, daysAgo(0));
  const { tested } = await open(shop, "?order=100");
  expect(tested).toMatchObject({
    decision: "voucher", ruleId: "austrian", variant: "A", was: null,
    rules: [
      { id: "german", outcome: "conditions", answers: [{ met: "no" }] }, { id: "tagged", outcome: "conditions", answers: [{ met: "unknown" }] },
      { id: "austrian", outcome: "rule", answers: [{ met: "yes" }], lot: { control: false, variant: "A" } }, { id: "off", on: false, outcome: "not-asked", answers: [{ met: "yes" }] },
    ],
  });
});

it("the order's own voucher does not stand against it, another of the same customer does", async () => {
  const shop = await aMerchantsShop();
  await ordersOf(shop, 2, () => ({ customerId: "9" }));
  await saveRule(shop, rule("every", { conditions: [] }), 0, daysAgo(1));
  const voucher = (orderId: string) => db().voucher.create({
    data: { shopId: shop.id, key: `insert/order/${orderId}`, code: `CODE${orderId}`, cohortKey: "c", terms: {}, promisedAt: today, state: "live", ruleId: "every", customerId: "9", orderId },
  });
  await voucher("100");
  expect((await open(shop, "?order=100")).tested).toMatchObject({ decision: "voucher", reason: "rule" });
  expect((await open(shop, "?order=101")).tested).toMatchObject({ decision: "none", reason: "had-one" });
});

it("a customer in the control group is told by lot", async () => {
  const shop = await aMerchantsShop();
  await ordersOf(shop, 1);
  await saveRule(shop, rule("all-control", { controlShareBasisPoints: 10_000 }), 0, daysAgo(1));
  expect((await open(shop, "?order=100")).tested).toMatchObject({ decision: "control", reason: "lot", rules: [{ outcome: "lot", lot: { control: true } }] });
});

it("each order of the last 30 days is counted for the rule that would have taken it", async () => {
  const shop = await aMerchantsShop();
  // 10 within the month; of these 5 from Austria, one a test
  await ordersOf(shop, 40, (index) => ({ countryCode: index % 2 ? "AT" : "DE", test: index === 4, placedAt: daysAgo(index * 3.1) }));
  await saveRule(shop, rule("austrian", { conditions: [{ kind: "countries", match: "any", countries: ["AT"] }] }), 0, daysAgo(3));
  await saveRule(shop, rule("all", { conditions: [], controlShareBasisPoints: 10_000 }), 0, daysAgo(2));
  await saveRule(shop, { ...rule("tagged", { conditions: [{ kind: "customerTags", match: "any", tags: ["vip"] }] }), on: false }, 0, daysAgo(1));
  expect(await (await open(shop)).month).toEqual({
    all: 10, looked: 10,
    rules: [
      { ruleId: "austrian", name: "austrian", on: true, taken: 5, cards: 5, alone: 5, unknown: 0 }, { ruleId: "all", name: "all", on: true, taken: 4, cards: 0, alone: 9, unknown: 0 },
      { ruleId: "tagged", name: "tagged", on: false, taken: 0, cards: 0, alone: 0, unknown: 9 },
    ],
  });
});

it("a rule is tried as it stands in the form, whatever else is not filled in yet, and nothing is saved", async () => {
  const shop = await aMerchantsShop();
  await ordersOf(shop, 8, (index) => ({ countryCode: index < 6 ? "AT" : "DE" }));
  const trial = (form: unknown) => answerOf(action(asMerchant(shop, path, { method: "POST", body: JSON.stringify(form) })));
  const form = aRuleForm({ name: "", on: false, conditions: [aConditionForm("countries", { words: ["AT"] })] }, { percentage: "" });
  expect(await trial(form)).toEqual({
    status: 200,
    body: { ok: true, all: 8, looked: 8, takes: 6, unknown: 0, examples: [100, 101, 102, 103, 104].map((id) => ({ orderId: String(id), name: `#${id + 900}` })) },
  });
  expect(await trial({ ...form, conditions: [aConditionForm("countries")] })).toEqual({ status: 422, body: { ok: false } });
  expect((await trial("x")).status).toBe(422);
  expect(await db().insertRule.count()).toBe(0);
});

it("orders of another shop are not there, and do not count", async () => {
  const [mine, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await ordersOf(other, 3);
  const { orders, month } = await open(mine);
  expect([orders, (await month).all]).toEqual([[], 0]);
  expect((await answerOf(open(mine, "?order=100"))).status).toBe(404);
  expect((await answerOf(open(mine, "?order=x"))).status).toBe(400);
});
