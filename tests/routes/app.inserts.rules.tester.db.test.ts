import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { saveRule } from "~/features/inserts/rules/insert-rule.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/app.inserts.rules.tester";
import { aConditionForm, aRuleForm } from "../features/inserts/domain/a-rule-form";
import { testDatabase } from "../support/database";
import { aRuleOf, daysAgo, ordersOf, today } from "./past-month";
import { aMerchantsShop, answerOf, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now: today }); });
afterEach(() => { vi.useRealTimers(); });

const path = "/app/inserts/rules/tester";
const open = (shop: Shop, query = "") => loader(asMerchant(shop, path + query));
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
  await saveRule(shop, aRuleOf("german", { conditions: [{ kind: "countries", match: "any", countries: ["DE"] }] }), 0, daysAgo(3));
  await saveRule(shop, aRuleOf("tagged", { conditions: [{ kind: "customerTags", match: "any", tags: ["vip"] }] }), 0, daysAgo(2));
  await saveRule(shop, aRuleOf("austrian", { conditions: [{ kind: "countries", match: "any", countries: ["AT"] }] }), 0, daysAgo(1));
  await saveRule(shop, { ...aRuleOf("off", {}), on: false }, 0, daysAgo(0));
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
  await saveRule(shop, aRuleOf("every", { conditions: [] }), 0, daysAgo(1));
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
  await saveRule(shop, aRuleOf("all-control", { controlShareBasisPoints: 10_000 }), 0, daysAgo(1));
  expect((await open(shop, "?order=100")).tested).toMatchObject({ decision: "control", reason: "lot", rules: [{ outcome: "lot", lot: { control: true } }] });
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

it("orders of another shop are not there", async () => {
  const [mine, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await ordersOf(other, 3);
  expect((await open(mine)).orders).toEqual([]);
  expect((await answerOf(open(mine, "?order=100"))).status).toBe(404);
  expect((await answerOf(open(mine, "?order=x"))).status).toBe(400);
});
