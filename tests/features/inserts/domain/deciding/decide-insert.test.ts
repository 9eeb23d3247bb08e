import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideInsert, rankOrder } from "~/features/inserts/domain/deciding/decide-insert";
import type { InsertRule } from "~/features/inserts/domain/rules/insert-rule";
import type { OrderFacts, RuleStanding } from "~/features/inserts/domain/deciding/order-facts";
import { daySchema } from "~/kernel/day";
import { aRule } from "../../../../support/a-rule";
import { someFacts } from "../../../../support/some-facts";

const hash = (text: string): Uint8Array => createHmac("sha256", "secret").update(text).digest();
const nothingYet: RuleStanding = { hadByCustomer: 0, heldByCustomer: 0, given: 0, savedMinor: 0 };
const decide = (order: OrderFacts, rules: InsertRule[], standing: Partial<RuleStanding> = {}) => decideInsert(order, rules, () => ({ ...nothingYet, ...standing }), hash);

describe("which insert an order gets", () => {
  it.each<[string, Partial<OrderFacts>, Partial<InsertRule>, string, string]>([
    ["a first order earns a voucher", {}, {}, "voucher", "rule"],
    ["a second order earns none", { nthOrder: 2 }, {}, "none", "not-first-order"],
    ["an order without a customer earns none", { customerId: null, nthOrder: null }, {}, "none", "no-customer"],
    ["a sale over the counter earns none: there is no parcel", { source: "counter" }, {}, "none", "sold-over-counter"],
    ["a sale over the counter earns one where the rule asks for it", { source: "counter" }, { conditions: [{ kind: "sources", sources: ["counter"] }] }, "voucher", "rule"],
    ["an order that began as a draft is an order like any other", { source: "draft" }, {}, "voucher", "rule"],
    ["a test order earns none", { test: true }, {}, "none", "test-order"],
    ["a cancelled order earns none", { cancelled: true }, {}, "none", "cancelled"],
    ["a rule that is off gives nothing", {}, { on: false }, "none", "rule-off"],
    ["the lot says control group", {}, { controlShareBasisPoints: 10_000 }, "control", "lot"],
    ["who is not entitled takes no part in the lot", { nthOrder: 2 }, { controlShareBasisPoints: 10_000 }, "none", "not-first-order"],
    ["no rule takes it", { countryCode: "AT" }, { conditions: [{ kind: "countries", match: "any", countries: ["DE"] }] }, "none", "no-rule"],
    ["the programme has not begun", {}, { startsOn: daySchema.parse("2026-11-22") }, "none", "programme-ended"],
    ["the programme is over", {}, { endsOn: daySchema.parse("2026-11-20") }, "none", "programme-ended"],
    ["its last day still counts", {}, { startsOn: daySchema.parse("2026-11-21"), endsOn: daySchema.parse("2026-11-21") }, "voucher", "rule"],
  ])("%s", (_, change, ruleChange, decision, reason) => {
    expect(decide(someFacts(change), [aRule(ruleChange)])).toMatchObject({ decision, reason });
  });

  it.each<[string, Partial<InsertRule>, Partial<RuleStanding>, string, string]>([
    ["had one before: once per customer", {}, { hadByCustomer: 1 }, "none", "had-one"],
    ["had one before, and the rule gives it again", { oncePerCustomer: false }, { hadByCustomer: 1 }, "voucher", "rule"],
    ["holds one that is live, and the rule would give it again", { oncePerCustomer: false }, { hadByCustomer: 1, heldByCustomer: 1 }, "none", "holds-one"],
    ["all vouchers are given", { budget: { kind: "vouchers", most: 10 } }, { given: 10 }, "none", "budget-used-up"],
    ["one voucher is left", { budget: { kind: "vouchers", most: 10 } }, { given: 9 }, "voucher", "rule"],
    ["the money is used up", { budget: { kind: "money", minor: 50_000 } }, { savedMinor: 50_000 }, "none", "budget-used-up"],
    ["a cent is left", { budget: { kind: "money", minor: 50_000 } }, { savedMinor: 49_999 }, "voucher", "rule"],
  ])("%s", (_, ruleChange, standing, decision, reason) => {
    expect(decide(someFacts(), [aRule(ruleChange)], standing)).toMatchObject({ decision, reason });
  });

  it("the first rule that takes the order decides, whatever comes after it: also when it gives nothing", () => {
    const [generous, control] = [aRule({ id: "generous" }), aRule({ id: "control", controlShareBasisPoints: 10_000 })];
    expect(decide(someFacts(), [generous, control])).toMatchObject({ decision: "voucher", rule: { id: "generous" } });
    expect(decide(someFacts(), [control, generous])).toMatchObject({ decision: "control", rule: { id: "control" } });
  });

  it("what could not be known does not take an order, and is named", () => {
    const rule = aRule({ conditions: [{ kind: "customerTags", match: "none", tags: ["wholesale"] }] });
    expect(decide(someFacts({ customerTags: null }), [rule])).toMatchObject({ decision: "none", reason: "no-rule", unknown: ["customerTags"] });
    expect(decide(someFacts({ customerTags: [] }), [rule])).toMatchObject({ decision: "voucher", unknown: [] });
  });

  it("says of every rule how it came out", () => {
    const rules = [aRule({ id: "second", conditions: [{ kind: "nthOrder", from: 2, to: 2 }] }), aRule({ id: "first" }), aRule({ id: "any", conditions: [] })];
    expect(decide(someFacts(), rules).considered.map(({ ruleId, outcome }) => [ruleId, outcome])).toEqual([["second", "conditions"], ["first", "rule"], ["any", "not-reached"]]);
  });

  it("is drawn for the customer, not for the order: nobody gets a second chance, and everybody keeps their version", () => {
    const half = aRule({ controlShareBasisPoints: 5000, variants: ["A", "B"].map((id) => ({ id, weight: 1, designId: null, terms: aRule().variants[0]!.terms })) });
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (customer, one, other) => {
      const [first, second] = [one, other].map((orderId) => decide(someFacts({ orderId: String(orderId), customerId: String(customer) }), [half]));
      expect([first?.decision, first?.variant?.id]).toEqual([second?.decision, second?.variant?.id]);
    }));
  });
});

describe("which order of a customer it is", () => {
  it.each<[string, number | null, number, number, number, string]>([
    ["the only one", 1, 0, 0, 1, "shopify"],
    ["the fifth of a regular from before the installation", 5, 0, 0, 5, "shopify"],
    ["read late, after a second order had come", 2, 0, 1, 1, "shopify"],
    ["Shopify's count lags behind", 0, 0, 0, 1, "shopify"],
    ["Shopify's count lags behind what is known", 1, 1, 0, 2, "shopify"],
    ["Shopify is silent, nothing is known", null, 0, 0, 1, "known-orders"],
    ["Shopify is silent, one is known", null, 1, 0, 2, "known-orders"],
  ])("%s", (_, lifetime, earlier, later, nthOrder, basis) => {
    expect(rankOrder(lifetime, earlier, later)).toEqual({ nthOrder, basis });
  });
});
