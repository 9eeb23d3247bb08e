import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { decideInsert, rankOrder } from "~/features/inserts/domain/decide-insert";
import type { OrderToDecide } from "~/features/inserts/domain/decide-insert";
import { firstInsertRule } from "~/features/inserts/domain/insert-rule";

const hash = (text: string): Uint8Array => createHmac("sha256", "secret").update(text).digest();
const rule = { ...firstInsertRule("EUR"), on: true, controlShareBasisPoints: 0 };
const order: OrderToDecide = { orderId: "5123", customerId: "77", test: false, cancelledAt: null };
const first = { nthOrder: 1, basis: "shopify" as const };

describe("which insert an order gets", () => {
  it.each<[string, Partial<OrderToDecide>, number | null, Partial<typeof rule>, string, string]>([
    ["a first order earns a voucher", {}, 1, {}, "voucher", "first-order"],
    ["a second order earns none", {}, 2, {}, "none", "not-first-order"],
    ["an order without a customer (sold over the counter) earns none", { customerId: null }, null, {}, "none", "no-customer"],
    ["a test order earns none", { test: true }, 1, {}, "none", "test-order"],
    ["a cancelled order earns none", { cancelledAt: new Date(0) }, 1, {}, "none", "cancelled"],
    ["a rule that is off gives nothing", {}, 1, { on: false }, "none", "rule-off"],
    ["the lot says control group", {}, 1, { controlShareBasisPoints: 10_000 }, "control", "lot"],
    ["who is not entitled takes no part in the lot", {}, 2, { controlShareBasisPoints: 10_000 }, "none", "not-first-order"],
  ])("%s", (_, change, nthOrder, ruleChange, decision, reason) => {
    expect(decideInsert({ ...order, ...change }, { ...first, nthOrder }, { ...rule, ...ruleChange }, hash)).toEqual({ decision, reason });
  });

  it("is drawn for the customer, not for the order: nobody gets a second chance", () => {
    const half = { ...rule, controlShareBasisPoints: 5000 };
    for (let customer = 0; customer < 50; customer++) {
      const decisions = ["1", "2", "3"].map((orderId) => decideInsert({ ...order, orderId, customerId: String(customer) }, first, half, hash).decision);
      expect(new Set(decisions).size).toBe(1);
    }
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
