import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basisOf } from "~/features/referrals/domain/attribution/basis";
import type { OrderLine } from "~/kernel/events/order-told";

const line = (over: Partial<OrderLine> = {}): OrderLine => ({
  lineId: "1", productId: "10", variantId: "11", sku: null, title: "Tea", quantity: 2, currentQuantity: 2, priceMinor: 2000, discountMinor: 0, needsShipping: true, isGiftCard: false, ...over,
});
const all = { excludedProducts: [] };

describe("what an order is worth to the programme", () => {
  it.each<[string, OrderLine[], number]>([
    ["every line, after discounts", [line({ discountMinor: 400 }), line({ priceMinor: 500, quantity: 1, currentQuantity: 1 })], 4100],
    ["no gift cards", [line({ isGiftCard: true }), line()], 4000],
    ["nothing that came back", [line({ currentQuantity: 1 })], 2000],
    ["a returned piece takes its share of the discount along", [line({ discountMinor: 1000, currentQuantity: 1 })], 1500],
    ["a third, rounded half up", [line({ priceMinor: 333, quantity: 3, currentQuantity: 1, discountMinor: 1 })], 333],
    ["everything came back", [line({ currentQuantity: 0 })], 0],
    ["given away", [line({ discountMinor: 4000 })], 0],
    ["discounted by more than it costs", [line({ discountMinor: 5000 })], 0],
    ["no lines", [], 0],
    ["a line that was taken out before it was anything", [line({ quantity: 0, currentQuantity: 0 })], 0],
  ])("%s", (_, lines, basis) => { expect(basisOf(lines, all)).toBe(basis); });

  it("excluded products do not count; a line without a product does", () => {
    const excluded = { excludedProducts: [{ id: "10", title: "Tea" }] };
    expect(basisOf([line(), line({ productId: "20" }), line({ productId: null, priceMinor: 100 })], excluded)).toBe(4200);
  });

  it("never grows when goods come back, and is nothing when all did", () => {
    const lines = fc.array(fc.record({ price: fc.nat(100_000), quantity: fc.integer({ min: 1, max: 20 }), discount: fc.nat(200_000), kept: fc.nat(20), less: fc.nat(20) }), { maxLength: 6 });
    fc.assert(fc.property(lines, (some) => {
      const at = (kept: (one: (typeof some)[number]) => number) => basisOf(some.map((one) => line({ priceMinor: one.price, quantity: one.quantity, discountMinor: one.discount, currentQuantity: Math.min(one.quantity, kept(one)) })), all);
      expect(at(({ kept, less }) => Math.max(0, kept - less))).toBeLessThanOrEqual(at(({ kept }) => kept));
      expect(at(() => 0)).toBe(0);
    }));
  });
});
