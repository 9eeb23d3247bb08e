import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metafieldCalls, orderMetafields } from "~/features/inserts/domain/deciding/order-metafields";

const card = (orderId: string, code: string | null) => ({ orderId, code, decision: code ? "voucher" : "control", reason: code ? "first-order" : "lot" });

describe("the metafields of an order", () => {
  it("carry the decision always, also when the lot said control group", () => {
    expect(orderMetafields(card("1", null))).toEqual([
      { ownerId: "gid://shopify/Order/1", namespace: "kundenkreis", key: "insert", type: "json", value: '{"decision":"control","reason":"lot"}' },
    ]);
    expect(orderMetafields(card("1", "7KQM2RXW9TZB")).map(({ key, value }) => [key, value])).toEqual([
      ["voucher_code", "7KQM2RXW9TZB"], ["insert", '{"decision":"voucher","reason":"first-order"}'],
    ]);
  });

  it("fill every call as far as it goes, without tearing an order apart", () => {
    fc.assert(fc.property(fc.array(fc.boolean(), { maxLength: 200 }), (codes) => {
      const cards = codes.map((has, index) => card(String(index), has ? "X" : null));
      const calls = metafieldCalls(cards, 25);
      expect(calls.flat()).toEqual(cards);
      const sizes = calls.map((call) => call.flatMap(orderMetafields).length);
      expect(sizes.every((size) => size <= 25)).toBe(true);
      // One field short is unavoidable where an order needs two; more is waste.
      expect(sizes.slice(0, -1).every((size) => size >= 24)).toBe(true);
    }));
  });
});
