import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { priceCheckout } from "../../../sandbox/commerce/price-checkout";
import type { Discount } from "../../../sandbox/world/entities";
import type { TestShop } from "./a-shop";
import { aShop, shopDomain } from "./a-shop";

const withAll = { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true };

let shop: TestShop;
beforeEach(async () => {
  shop = await aShop();
});

/** Prices "2 CHEESE" with codes. */
function price(lines: Record<string, number>, codes: string[], customer: { id: string | null; email: string | null } | null = null) {
  return priceCheckout(shop.world, {
    shop: shopDomain, codes, customer, shippingCountry: "DE",
    lines: Object.entries(lines).map(([sku, quantity]) => ({ variantId: shop.variant(sku), quantity })),
  });
}
const reasons = (priced: ReturnType<typeof price>) => priced.refused.map(({ code, reason }) => [code, reason]);
const cheeseOnly = () => ({ productIds: [], variantIds: [shop.variant("CHEESE")], collectionIds: [] });

describe("a checkout's prices", () => {
  it("without a code are price times quantity, shipping, and the taxes inside", () => {
    expect(price({ CHEESE: 2, WINE: 1 }, []).totals).toEqual({
      items: 3290, discount: 0, subtotal: 3290, shipping: 490, shippingDiscount: 0, totalDiscounts: 0, total: 3780,
      // 7 % inside 20.00, 19 % inside 12.90 and inside 4.90.
      tax: 131 + 206 + 78,
    });
  });

  it("take a percentage off everything, split over the lines to the cent", () => {
    shop.aDiscount();
    const priced = price({ CHEESE: 1, PASTA: 1, WINE: 1 }, ["next10"]);
    expect(priced).toMatchObject({ ok: true, totals: { discount: 269, subtotal: 2420 }, applied: [{ code: "NEXT10", type: "percentage", amount: 269 }] });
    expect(priced.perLine.map(({ discount }) => discount)).toEqual([100, 40, 129]);
  });

  it("never take off more than there is", () => {
    shop.aDiscount({ value: { amount: 100_000, onEachItem: false } });
    expect(price({ CHEESE: 1 }, ["NEXT10"]).totals).toMatchObject({ subtotal: 0, total: 490 });
  });

  it("take a fixed amount off each entitled piece only", () => {
    shop.aDiscount({ value: { amount: 150, onEachItem: true }, items: cheeseOnly() });
    expect(price({ CHEESE: 3, PASTA: 1 }, ["NEXT10"]).perLine.map(({ discount }) => discount)).toEqual([450, 0]);
  });

  it("lose their shipping by a free-shipping code, and from the shop's threshold on after discounts", async () => {
    shop = await aShop({ freeShippingFrom: 2000 });
    shop.aDiscount({ kind: "free_shipping", value: { freeShipping: true }, code: "VERSAND" });
    shop.aDiscount({ code: "ZEHN" });
    expect(price({ CHEESE: 1 }, ["VERSAND"]).totals).toMatchObject({ shipping: 490, shippingDiscount: 490, total: 1000 });
    expect(price({ CHEESE: 2 }, []).totals).toMatchObject({ shipping: 0, total: 2000 });
    expect(price({ CHEESE: 2 }, ["ZEHN"]).totals).toMatchObject({ shipping: 490, total: 1800 + 490 });
  });

  it("are whole yen in a shop that sells in yen", async () => {
    shop = await aShop({ currency: "JPY", shippingFee: 0 });
    shop.aDiscount({ minimumSubtotal: 4000 });
    expect(price({ PASTA: 11 }, ["NEXT10"]).totals).toMatchObject({ discount: 439, total: 3950 });
    expect(price({ PASTA: 1 }, ["NEXT10"]).refused[0]?.message.de).toBe("Der Mindestbestellwert von 4.000 ¥ ist noch nicht erreicht.");
  });

  it("add taxes on top where the shop's prices exclude them", async () => {
    shop = await aShop({ taxesIncluded: false, shippingFee: 0 });
    expect(price({ CHEESE: 1 }, []).totals).toMatchObject({ tax: 70, total: 1070 });
  });
});

describe("a code is refused", () => {
  const now = "2026-03-02T08:00:00.000Z";
  it.each<[string, Partial<Discount>, string]>([
    ["before it starts", { startsAt: "2026-03-02T08:00:01.000Z" }, "not_started"],
    ["from the instant it ends", { endsAt: now }, "expired"],
    ["once it was deactivated", { deactivatedAt: now }, "expired"],
    ["for others than its customers", { context: { customerIds: ["7"] } }, "not_for_this_customer"],
    ["for segments, which are not evaluated", { context: { segmentIds: ["7"] } }, "not_for_this_customer"],
    ["without its products in the cart", { items: { productIds: ["7"], variantIds: [], collectionIds: [] } }, "not_for_these_products"],
    ["below its minimum value", { minimumSubtotal: 1001 }, "minimum_not_reached"],
    ["below its minimum quantity", { minimumQuantity: 2 }, "minimum_not_reached"],
    ["when shipping costs more than it covers", { kind: "free_shipping", value: { freeShipping: true }, maximumShippingPrice: 489 }, "shipping_too_expensive"],
  ])("%s", (_, rules, reason) => {
    shop.aDiscount(rules);
    const priced = price({ CHEESE: 1 }, ["NEXT10"], { id: "8", email: "a@example.com" });
    expect(reasons(priced)).toEqual([["NEXT10", reason]]);
    expect(priced.totals.total).toBe(1490);
  });

  it("when nobody knows it, as it was typed", () => {
    expect(reasons(price({ CHEESE: 1 }, [" nix ", "nix"]))).toEqual([["nix", "unknown"]]);
  });

  it("when its uses are used up, each code of a discount by itself", () => {
    const discount = shop.aDiscount({ usageLimit: 1, code: "EINS" });
    discount.codes[0]!.usageCount = 1;
    discount.codes.push({ id: shop.world.nextId(), code: "ZWEI", usageCount: 0, createdAt: now });
    shop.world.stores.discounts.put(discount);
    expect(reasons(price({ CHEESE: 1 }, ["EINS"]))).toEqual([["EINS", "used_up"]]);
    expect(price({ CHEESE: 1 }, ["ZWEI"]).ok).toBe(true);
  });

  it("when this customer has used it, whatever the case of the address", () => {
    shop.aDiscount({ appliesOncePerCustomer: true, usedBy: [{ code: "NEXT10", customerKey: "a@example.com" }] });
    expect(reasons(price({ CHEESE: 1 }, ["NEXT10"], { id: null, email: "A@Example.com" }))).toEqual([["NEXT10", "already_used_by_customer"]]);
    expect(price({ CHEESE: 1 }, ["NEXT10"], { id: null, email: "b@example.com" }).ok).toBe(true);
  });

  it("in words that name the missing minimum", () => {
    shop.aDiscount({ minimumSubtotal: 4000 });
    expect(price({ CHEESE: 1 }, ["NEXT10"]).refused[0]?.message).toEqual({
      de: "Der Mindestbestellwert von 40,00 € ist noch nicht erreicht.",
      en: "The minimum order value of €40.00 has not been reached yet.",
    });
  });

  it("counts only entitled items for a minimum", () => {
    shop.aDiscount({ items: cheeseOnly(), minimumSubtotal: 2000 });
    expect(reasons(price({ CHEESE: 1, WINE: 9 }, ["NEXT10"]))).toEqual([["NEXT10", "minimum_not_reached"]]);
    expect(price({ CHEESE: 2 }, ["NEXT10"]).ok).toBe(true);
  });
});

describe("several codes", () => {
  it("of which none combines: the better one stays, in whatever order they were typed", () => {
    shop.aDiscount({ code: "ZEHN" });
    shop.aDiscount({ code: "ZWANZIG", value: { percentageBasisPoints: 2000 } });
    for (const codes of [["ZEHN", "ZWANZIG"], ["ZWANZIG", "ZEHN"]]) {
      const priced = price({ CHEESE: 1 }, codes);
      expect(priced.applied.map(({ code }) => code)).toEqual(["ZWANZIG"]);
      expect(reasons(priced)).toEqual([["ZEHN", "not_combinable"]]);
    }
  });

  it("combine only where both allow it", () => {
    shop.aDiscount({ code: "ZEHN", combinesWith: withAll });
    shop.aDiscount({ code: "VERSAND", kind: "free_shipping", value: { freeShipping: true } });
    expect(price({ CHEESE: 1 }, ["ZEHN", "VERSAND"]).applied.map(({ code }) => code)).toEqual(["VERSAND"]);
    shop.aDiscount({ code: "VERSAND2", kind: "free_shipping", value: { freeShipping: true }, combinesWith: withAll });
    expect(price({ CHEESE: 1 }, ["ZEHN", "VERSAND2"])).toMatchObject({ ok: true, totals: { subtotal: 900, total: 900 } });
  });

  it("of the order each come off the same subtotal, what is left after those of products", () => {
    shop.aDiscount({ code: "PRODUKT", items: cheeseOnly(), value: { percentageBasisPoints: 5000 }, combinesWith: withAll });
    shop.aDiscount({ code: "ZEHN", combinesWith: withAll });
    shop.aDiscount({ code: "ZWANZIG", value: { percentageBasisPoints: 2000 }, combinesWith: withAll });
    const priced = price({ CHEESE: 2 }, ["ZEHN", "PRODUKT", "ZWANZIG"]);
    expect(priced.applied.map(({ code, amount }) => [code, amount])).toEqual([["ZEHN", 100], ["PRODUKT", 1000], ["ZWANZIG", 200]]);
    expect(priced.perLine[0]?.allocations).toEqual([{ applied: 0, amount: 100 }, { applied: 1, amount: 1000 }, { applied: 2, amount: 200 }]);
  });

  it("on the same product: the better one a line", () => {
    shop.aDiscount({ code: "A", items: cheeseOnly(), combinesWith: withAll });
    shop.aDiscount({ code: "B", items: cheeseOnly(), value: { percentageBasisPoints: 3000 }, combinesWith: withAll });
    expect(price({ CHEESE: 1 }, ["A", "B"]).totals.discount).toBe(300);
  });

  it("of one and the same discount never stand together", () => {
    const discount = shop.aDiscount({ code: "EINS", combinesWith: withAll });
    discount.codes.push({ id: shop.world.nextId(), code: "ZWEI", usageCount: 0, createdAt: discount.createdAt });
    shop.world.stores.discounts.put(discount);
    expect(reasons(price({ CHEESE: 1 }, ["EINS", "ZWEI"]))).toEqual([["ZWEI", "not_combinable"]]);
  });

  it("are five at most, and one for shipping", () => {
    const codes = ["A", "B", "C", "D", "E", "F"];
    for (const code of codes) shop.aDiscount({ code, value: { amount: 10, onEachItem: false }, combinesWith: withAll });
    shop.aDiscount({ code: "V", kind: "free_shipping", value: { freeShipping: true }, combinesWith: withAll });
    const priced = price({ CHEESE: 1 }, [...codes, "V"]);
    expect(priced.applied.map(({ code }) => code)).toEqual(["A", "B", "C", "D", "E", "V"]);
    expect(reasons(priced)).toEqual([["F", "not_combinable"]]);
  });

  it("always add up: lines, codes and totals tell the same sums, and nothing falls below zero", () => {
    const value = fc.oneof(
      fc.record({ percentageBasisPoints: fc.integer({ min: 1, max: 10_000 }) }),
      fc.record({ amount: fc.integer({ min: 1, max: 5_000 }), onEachItem: fc.boolean() }),
      fc.constant({ freeShipping: true as const }),
    );
    const combinesWith = fc.record({ orderDiscounts: fc.boolean(), productDiscounts: fc.boolean(), shippingDiscounts: fc.boolean() });
    const rules = fc.record({ value, onCheese: fc.boolean(), combinesWith });
    const cart = fc.record({ CHEESE: fc.integer({ min: 1, max: 9 }), PASTA: fc.integer({ min: 1, max: 9 }), WINE: fc.integer({ min: 1, max: 9 }) });
    fc.assert(fc.property(fc.array(rules, { maxLength: 6 }), cart, (discounts, lines) => {
      for (const old of [...shop.world.stores.discounts.all()]) shop.world.stores.discounts.remove(old.id);
      const codes = discounts.map((one, index) => {
        const free = "freeShipping" in one.value;
        shop.aDiscount({
          code: `C${index}`, value: one.value, kind: free ? "free_shipping" : "basic", combinesWith: one.combinesWith,
          items: one.onCheese && !free ? cheeseOnly() : null,
        });
        return `C${index}`;
      });
      const { totals, perLine, applied, refused } = price(lines, codes);
      const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
      expect(applied.length + refused.length).toBe(codes.length);
      expect(sum(perLine.map(({ discount }) => discount))).toBe(totals.discount);
      expect(sum(applied.map(({ amount }) => amount))).toBe(totals.totalDiscounts);
      applied.forEach(({ type, amount }, place) => {
        const shares = perLine.flatMap(({ allocations }) => allocations).filter((share) => share.applied === place);
        expect(sum(shares.map((share) => share.amount))).toBe(type === "shipping" ? 0 : amount);
      });
      for (const line of perLine) expect(line.discount).toBeLessThanOrEqual(line.price * line.quantity);
      expect(totals.total).toBe(totals.items - totals.discount + totals.shipping - totals.shippingDiscount);
      expect(totals.total).toBeGreaterThanOrEqual(0);
      // No single one of the refused would have been better than what stayed.
      for (const code of codes) expect(totals.totalDiscounts).toBeGreaterThanOrEqual(price(lines, [code]).totals.totalDiscounts);
    }), { numRuns: 150 });
  });
});
