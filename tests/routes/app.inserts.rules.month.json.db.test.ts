import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { saveRule } from "~/features/inserts/rules/insert-rule.server";
import { loader } from "~/routes/app.inserts.rules.month[.]json";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";
import { aRuleOf, daysAgo, ordersOf, today } from "./past-month";

await testDatabase();
withoutNetwork();
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now: today }); });
afterEach(() => { vi.useRealTimers(); });
const count = (shop: { domain: string }) => loader(asMerchant(shop, "/app/inserts/rules/month.json"));

it("each order of the last 30 days is counted for the rule that would have taken it", async () => {
  const shop = await aMerchantsShop();
  // 10 within the month; of these 5 from Austria, one a test
  await ordersOf(shop, 40, (index) => ({ countryCode: index % 2 ? "AT" : "DE", test: index === 4, placedAt: daysAgo(index * 3.1) }));
  await saveRule(shop, aRuleOf("austrian", { conditions: [{ kind: "countries", match: "any", countries: ["AT"] }] }), 0, daysAgo(3));
  await saveRule(shop, aRuleOf("all", { conditions: [], controlShareBasisPoints: 10_000 }), 0, daysAgo(2));
  await saveRule(shop, { ...aRuleOf("tagged", { conditions: [{ kind: "customerTags", match: "any", tags: ["vip"] }] }), on: false }, 0, daysAgo(1));
  expect(await count(shop)).toEqual({
    all: 10, looked: 10,
    rules: [
      { ruleId: "austrian", name: "austrian", on: true, taken: 5, cards: 5, alone: 5, unknown: 0 }, { ruleId: "all", name: "all", on: true, taken: 4, cards: 0, alone: 9, unknown: 0 },
      { ruleId: "tagged", name: "tagged", on: false, taken: 0, cards: 0, alone: 0, unknown: 9 },
    ],
  });
});

it("a customer's second order within the month is taken, but gets no second card from a rule that gives one only", async () => {
  const shop = await aMerchantsShop();
  await ordersOf(shop, 3, () => ({ customerId: "9" }));
  await saveRule(shop, aRuleOf("once", { conditions: [] }), 0, daysAgo(3));
  expect((await count(shop)).rules).toMatchObject([{ taken: 3, cards: 1, alone: 3 }]);
});

it("orders of another shop do not count", async () => {
  const [mine, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await ordersOf(other, 3);
  expect(await count(mine)).toMatchObject({ all: 0, looked: 0, rules: [{ taken: 0 }] });
});
