import { expect, it } from "vitest";
import { firstInsertRule, newRuleDefinition } from "~/features/inserts/domain/rules/insert-rule";
import type { RuleDefinition } from "~/features/inserts/domain/rules/insert-rule";
import type { ResultQuery } from "~/features/inserts/domain/results/result-query";
import { saveRule } from "~/features/inserts/rules/insert-rule.server";
import { changeSettings } from "~/features/inserts/home/insert-settings.server";
import { readResultFrame } from "~/features/inserts/results/read-result-frame.server";
import type { ResultFrame } from "~/features/inserts/results/read-result-frame.server";
import { readResults } from "~/features/inserts/results/read-results.server";
import type { Results } from "~/features/inserts/results/read-results.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aShop } from "../../../support/a-shop";
import { testDatabase } from "../../../support/database";
import { arePeople, times } from "../result-builder";

const { pool } = await testDatabase();
const now = new Date("2026-11-21T12:00:00Z");

/** A shop with the rule it begins with, saved once. */
async function aShopWithRule(change: Partial<RuleDefinition> = {}, id = "first-order"): Promise<Shop> {
  const shop = await aShop();
  await saveRule(shop, { ...newRuleDefinition("EUR"), name: firstInsertRule("EUR").name, on: true, ...change, id }, 0, now);
  return shop;
}

async function resultsOf(shop: Shop, query: Partial<ResultQuery> = {}): Promise<ResultFrame & { results: Results }> {
  const frame = await readResultFrame(shop, { ruleId: null, period: "all", window: 60, ...query }, now);
  if (frame === null || frame === "unknown") throw new Error("there are no results");
  return { ...frame, results: await readResults(shop, frame, now) };
}

it("a shop in which no rule has given anything has no results, and none of a rule it does not have", async () => {
  const shop = await aShopWithRule();
  expect(await readResultFrame(shop, { ruleId: null, period: "all", window: 60 }, now)).toBeNull();
  expect(await readResultFrame(shop, { ruleId: "first-order", period: "all", window: 60 }, now)).toBe("unknown");
});

it("counts what became of cards, and of whom nothing can be said yet", async () => {
  const shop = await aShopWithRule();
  await arePeople(pool, shop.id, now, [
    ...times(3, { arm: "card", daysAgo: 100 }), ...times(4, { arm: "card", daysAgo: 100, printed: true }), ...times(2, { arm: "card", daysAgo: 100, printed: true, packed: true, scanned: true }),
    { arm: "card", daysAgo: 40, printed: true, packed: true, scanned: true, used: true }, { arm: "control", daysAgo: 100 }, { arm: "control", daysAgo: 20 },
  ]);
  const { results, rules } = await resultsOf(shop);
  expect(rules).toEqual([{ id: "first-order", name: "Erste Bestellung" }]);
  expect(results.whole.funnel).toEqual({ cards: 10, printed: 7, packed: 3, scanned: 3, used: 1 });
  expect(results.customers).toEqual({ card: 10, control: 2 });
  expect(results.waiting).toBe(2);
  expect(results.byWindow.map(({ window, waiting }) => [window, waiting])).toEqual([[30, 1], [60, 2], [90, 2]]);
});

it("whoever ordered again within the window counts, for each window by itself; tests and cancelled orders do not", async () => {
  const shop = await aShopWithRule();
  await arePeople(pool, shop.id, now, [
    { arm: "card", daysAgo: 100, later: [{ days: 10 }, { days: 50 }] }, { arm: "card", daysAgo: 100, later: [{ days: 45 }] }, { arm: "card", daysAgo: 100, later: [{ days: 89 }] },
    { arm: "card", daysAgo: 100, later: [{ days: 95 }] }, { arm: "card", daysAgo: 100, later: [{ days: 5, test: true }] }, { arm: "card", daysAgo: 100, later: [{ days: 5, cancelled: true }] },
    ...times(10, { arm: "control", daysAgo: 100 }),
  ]);
  const { results } = await resultsOf(shop);
  expect(results.byWindow.map(({ window, returned: { tried } }) => [window, tried?.people, Math.round((tried?.value ?? 0) * 6)])).toEqual([[30, 6, 1], [60, 6, 2], [90, 6, 3]]);
});

it("only whose window is over counts in it", async () => {
  const shop = await aShopWithRule();
  await arePeople(pool, shop.id, now, [
    ...times(4, { arm: "card", daysAgo: 59, later: [{ days: 1 }] }), ...times(2, { arm: "card", daysAgo: 61 }), ...times(3, { arm: "control", daysAgo: 61 }),
  ]);
  expect((await resultsOf(shop)).results.whole.returned).toMatchObject({ tried: { people: 2, value: 0 }, base: { people: 3 } });
});

it("a customer counts once in a rule, with the first card; the next one is one of the orders after it", async () => {
  const shop = await aShopWithRule();
  const [customerId] = await arePeople(pool, shop.id, now, [{ arm: "card", daysAgo: 150, later: [{ days: 20 }] }]);
  await arePeople(pool, shop.id, now, [{ arm: "control", daysAgo: 130 }]);
  await pool.query("UPDATE insert_card SET customer_id = $1", [customerId]);
  const { results } = await resultsOf(shop);
  expect(results.customers).toEqual({ card: 1, control: 0 });
  expect(results.whole.returned.tried).toMatchObject({ people: 1, value: 1 });
});

it("money is what is left after discount, refunds and print cost; a card that was not printed costs nothing", async () => {
  const shop = await aShopWithRule();
  await changeSettings(shop.id, { cardCostMinor: 25 }, now);
  await arePeople(pool, shop.id, now, [
    { arm: "card", daysAgo: 100, printed: true, later: [{ days: 10, minor: 4000 }, { days: 20, minor: 1000 }, { days: 70, minor: 9999 }] },
    { arm: "card", daysAgo: 100, printed: true }, { arm: "card", daysAgo: 100, later: [{ days: 10, minor: 50, cancelled: true }] },
    { arm: "control", daysAgo: 100, later: [{ days: 3, minor: 3000 }] }, { arm: "control", daysAgo: 100 },
  ]);
  const { results, cardCostMinor } = await resultsOf(shop);
  expect(cardCostMinor).toBe(25);
  expect(results.whole.brought.tried?.value).toBeCloseTo((5000 - 25 - 25) / 3, 8);
  expect(results.whole.brought.base?.value).toBe(1500);
});

it("a gift card pays for an order without taking anything off it, and store credit is money given away: both are taken off", async () => {
  const shop = await aShopWithRule();
  await arePeople(pool, shop.id, now, [
    { arm: "card", daysAgo: 100, offer: { kind: "giftCard", minor: 1000 }, later: [{ days: 10, minor: 4000, usesVoucher: true }, { days: 12, minor: 2000 }] },
    { arm: "card", daysAgo: 100, offer: { kind: "giftCard", minor: 1000 } },
    { arm: "card", daysAgo: 100, offer: { kind: "storeCredit", minor: 700 }, credit: "given", later: [{ days: 10, minor: 3000 }] },
    { arm: "card", daysAgo: 100, offer: { kind: "storeCredit", minor: 700 }, later: [{ days: 10, minor: 3000, usesVoucher: true }] },
    ...times(2, { arm: "control", daysAgo: 100 }),
  ]);
  expect((await resultsOf(shop)).results.whole.brought.tried?.value).toBe((3000 + 2000 + 2300 + 3000) / 4);
});

it("a voucher that was given again and then used counts as used, once", async () => {
  const shop = await aShopWithRule();
  await arePeople(pool, shop.id, now, [{ arm: "card", daysAgo: 100 }]);
  await pool.query(`INSERT INTO voucher (shop_id, key, code, order_id, cohort_key, terms, promised_at, state, rule_id)
    SELECT shop_id, key || '/again', 'NEW', order_id, cohort_key, terms, promised_at, 'used', rule_id FROM voucher`);
  await pool.query("UPDATE voucher SET state = 'revoked' WHERE code <> 'NEW'");
  expect((await resultsOf(shop)).results.whole.funnel).toMatchObject({ cards: 1, used: 1 });
});

it("hundreds of customers are told apart by version, design and month, and versions are compared with each other", async () => {
  const variants = (["A", "B"] as const).map((id) => ({ ...newRuleDefinition("EUR").variants[0], id, weight: 1 })) as RuleDefinition["variants"];
  const shop = await aShopWithRule({ variants, controlShareBasisPoints: 5000 });
  await arePeople(pool, shop.id, now, [
    ...times(140, { arm: "card", variant: "A", daysAgo: 100 }), ...times(10, { arm: "card", variant: "A", daysAgo: 100, later: [{ days: 9 }] }),
    ...times(70, { arm: "card", variant: "B", designId: "winter", daysAgo: 100 }), ...times(80, { arm: "card", variant: "B", designId: "winter", daysAgo: 130, later: [{ days: 9 }] }),
    ...times(280, { arm: "control", daysAgo: 100 }), ...times(20, { arm: "control", daysAgo: 100, later: [{ days: 9 }] }),
  ]);
  const { results: { versions, againstFirst, designs, months, lots } } = await resultsOf(shop);
  expect(versions.map(({ id, funnel, returned }) => [id, funnel.cards, returned.tried?.people, returned.verdict.kind])).toEqual([["A", 150, 150, "not-enough"], ["B", 150, 150, "more"]]);
  expect(againstFirst).toMatchObject([{ id: "B", first: "A", returned: { verdict: { kind: "more" } } }]);
  expect(designs.map(({ id, returned }) => [id, returned.tried?.people, returned.base?.people])).toEqual([["", 150, 300], ["winter", 150, 300]]);
  expect(months.map(({ id, returned }) => [id, returned.tried?.people, returned.base?.people])).toEqual([["2026-07", 80, undefined], ["2026-08", 220, 300]]);
  expect(lots).toMatchObject({ control: { kind: "as-they-should" }, versions: { kind: "as-they-should" } });
});

it("lots that did not come out as they should are told", async () => {
  const shop = await aShopWithRule({ controlShareBasisPoints: 1000 });
  await arePeople(pool, shop.id, now, [...times(300, { arm: "card", daysAgo: 10 }), ...times(100, { arm: "control", daysAgo: 10 })]);
  expect((await resultsOf(shop)).results.lots).toMatchObject({ control: { kind: "off" }, versions: null });
});

it("customers are compared with those who had the same chances: before the control group was made larger, and after", async () => {
  const shop = await aShopWithRule({ controlShareBasisPoints: 1000 });
  await saveRule(shop, { ...newRuleDefinition("EUR"), name: "Erste Bestellung", on: true, id: "first-order", controlShareBasisPoints: 5000 }, 1, now);
  await saveRule(shop, { ...newRuleDefinition("EUR"), name: "Erste Bestellung", on: true, id: "first-order", controlShareBasisPoints: 0 }, 2, now);
  const again = [{ days: 5 }];
  await arePeople(pool, shop.id, now, [
    // In the first time half of all order again, in the second a tenth; cards change nothing.
    ...times(90, { arm: "card", daysAgo: 200, later: again }), ...times(90, { arm: "card", daysAgo: 200 }), ...times(10, { arm: "control", daysAgo: 200, later: again }), ...times(10, { arm: "control", daysAgo: 200 }),
    ...times(10, { arm: "card", ruleVersion: 2, daysAgo: 100, later: again }), ...times(90, { arm: "card", ruleVersion: 2, daysAgo: 100 }),
    ...times(10, { arm: "control", ruleVersion: 2, daysAgo: 100, later: again }), ...times(90, { arm: "control", ruleVersion: 2, daysAgo: 100 }),
    ...times(30, { arm: "card", ruleVersion: 3, daysAgo: 90, later: again }),
  ]);
  const { results } = await resultsOf(shop);
  expect(results.whole.returned.difference?.value).toBeCloseTo(0, 10);
  expect(results.whole.returned.leftOut).toBe(30);
  expect(results.lots.control.kind).toBe("as-they-should");
});

it("a period is about the orders placed in it, by the shop's clock", async () => {
  const shop = await aShopWithRule();
  const at = async (instant: string): Promise<void> => { await arePeople(pool, shop.id, new Date(instant), [{ arm: "card", daysAgo: 0 }]); };
  // In Berlin the first is already in October.
  for (const instant of ["2026-09-30T22:30:00Z", "2026-10-31T22:30:00Z", "2026-10-31T23:30:00Z", "2026-09-30T21:30:00Z"]) await at(instant);
  const cards = async (period: ResultQuery["period"]): Promise<number> => (await resultsOf(shop, { period })).results.whole.funnel.cards;
  expect([await cards("all"), await cards("2026-10"), await cards("2026-11"), await cards("2026-09"), await cards("3"), await cards("2025-09")]).toEqual([4, 2, 1, 1, 4, 0]);
  expect((await resultsOf(shop)).months).toEqual(["2026-11", "2026-10", "2026-09"]);
});

it("several rules are each compared by themselves, also those that were done away with", async () => {
  const shop = await aShopWithRule();
  await saveRule(shop, { ...newRuleDefinition("EUR"), name: "Zweite", on: true, id: "second" }, 0, now);
  await saveRule(shop, { ...newRuleDefinition("EUR"), name: "Zweite", on: false, id: "second" }, 1, now, true);
  await arePeople(pool, shop.id, now, [{ arm: "card", daysAgo: 100 }, ...times(2, { arm: "card", ruleId: "second", daysAgo: 100 })]);
  const { rules, results: { byRule }, query } = await resultsOf(shop);
  expect([rules.map(({ name }) => name), query.ruleId]).toEqual([["Erste Bestellung", "Zweite"], "first-order"]);
  expect(byRule.map(({ id, funnel }) => [id, funnel.cards])).toEqual([["first-order", 1], ["second", 2]]);
  expect((await resultsOf(shop, { ruleId: "second" })).results.whole.funnel.cards).toBe(2);
});

it("nothing of another shop is counted", async () => {
  const [shop, other] = [await aShopWithRule(), await aShopWithRule()];
  await arePeople(pool, shop.id, now, times(2, { arm: "card", daysAgo: 100, printed: true }));
  await arePeople(pool, other.id, now, times(5, { arm: "card", daysAgo: 100, printed: true, later: [{ days: 3 }] }));
  // The same ids in both shops: another shop's orders are not this customer's.
  await pool.query("UPDATE shop_order SET customer_id = 'same'; UPDATE insert_card SET customer_id = 'same'");
  expect((await resultsOf(shop)).results).toMatchObject({ customers: { card: 1 }, whole: { funnel: { cards: 2 } } });
  expect((await resultsOf(shop)).results.whole.returned.tried).toMatchObject({ people: 1, value: 0 });
  expect(await db().insertCard.count({ where: { shopId: other.id } })).toBe(5);
});
