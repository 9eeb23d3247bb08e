import { beforeEach, describe, expect, it } from "vitest";
import { priceCheckout } from "../../../sandbox/commerce/price-checkout";
import type { Discount } from "../../../sandbox/world/entities";
import type { TestShop } from "./a-shop";
import { aShop, okay, placeIn, shopDomain } from "./a-shop";

let shop: TestShop;
beforeEach(async () => {
  shop = await aShop();
});

const noItems = { productIds: [], variantIds: [], collectionIds: [] };
const product = (sku: string) => ({ ...noItems, productIds: [shop.world.variantBySku(shopDomain, sku)?.product.id ?? ""] });
const cheeseCollection = () => ({ ...noItems, collectionIds: [[...shop.world.stores.collections.all()][0]?.id ?? ""] });
/** Two of the cheese collection bring one pasta for nothing. */
const aGift = (changes: Partial<Discount> & { code?: string } = {}) =>
  shop.aDiscount({
    code: "GIFT", kind: "bxgy", value: { percentageBasisPoints: 10_000 }, items: product("PASTA"), buys: { items: cheeseCollection(), quantity: 2 }, getsQuantity: 1,
    usesPerOrderLimit: 1, ...changes,
  });
const price = (lines: Record<string, number>, codes = ["GIFT"]) =>
  priceCheckout(shop.world, {
    shop: shopDomain, codes, customer: null, shippingCountry: null,
    lines: Object.entries(lines).map(([sku, quantity]) => ({ variantId: shop.variant(sku), quantity })),
  });
const reasons = (priced: ReturnType<typeof price>) => priced.refused.map(({ reason }) => reason);

describe("buy X get Y", () => {
  it("adds nothing to the cart: without the gift in it the code is refused", () => {
    aGift();
    const priced = price({ CHEESE: 2 });
    expect(reasons(priced)).toEqual(["nothing_to_get"]);
    expect(priced.perLine).toHaveLength(1);
    expect(priced.totals.total).toBe(2000);
  });

  it("makes the gift free when both are there, and nothing else cheaper", () => {
    aGift();
    const priced = price({ CHEESE: 3, PASTA: 2 });
    expect(priced.ok).toBe(true);
    expect(priced.perLine.map(({ discount }) => discount)).toEqual([0, 399]);
    expect(priced.applied).toMatchObject([{ code: "GIFT", type: "percentage", value: 10_000, amount: 399, selection: "entitled", allocationMethod: "each" }]);
  });

  it("is refused while too little is bought", () => {
    aGift();
    expect(reasons(price({ CHEESE: 1, PASTA: 1 }))).toEqual(["minimum_not_reached"]);
    expect(price({ CHEESE: 1, PASTA: 1 }).refused[0]?.message.de).toContain("fehlen noch Artikel");
  });

  it("counts goods for an amount as well", () => {
    aGift({ buys: { items: { ...noItems, productIds: [...product("CHEESE").productIds, ...product("WINE").productIds] }, amount: 2290 } });
    expect(reasons(price({ CHEESE: 1, PASTA: 1 }))).toEqual(["minimum_not_reached"]);
    expect(price({ CHEESE: 1, WINE: 1, PASTA: 1 }).totals.discount).toBe(399);
  });

  it("is used as often as the order allows, and without a limit as often as it fits", () => {
    const discount = aGift({ usesPerOrderLimit: 2 });
    expect(price({ CHEESE: 9, PASTA: 9 }).totals.discount).toBe(2 * 399);
    discount.usesPerOrderLimit = null;
    expect(price({ CHEESE: 9, PASTA: 9 }).totals.discount).toBe(4 * 399);
    expect(price({ CHEESE: 9, PASTA: 3 }).totals.discount).toBe(3 * 399);
  });

  it("a piece that is bought for it is not also the one that is got", () => {
    aGift({ items: product("CHEESE"), usesPerOrderLimit: null });
    expect(reasons(price({ CHEESE: 2 }))).toEqual(["nothing_to_get"]);
    expect(price({ CHEESE: 3 }).totals.discount).toBe(1000);
    expect(price({ CHEESE: 5 }).totals.discount).toBe(1000);
    expect(price({ CHEESE: 6 }).totals.discount).toBe(2000);
  });

  it("the cheapest of what can be got becomes cheaper, and only in whole sets", () => {
    aGift({ items: { ...noItems, productIds: [...product("PASTA").productIds, ...product("WINE").productIds] }, getsQuantity: 2 });
    expect(price({ CHEESE: 2, WINE: 1, PASTA: 2 }).perLine.map(({ discount }) => discount)).toEqual([0, 0, 798]);
    expect(reasons(price({ CHEESE: 2, WINE: 1 }))).toEqual(["nothing_to_get"]);
  });

  it("an amount comes off each piece, and never more than its price", () => {
    aGift({ value: { amount: 500, onEachItem: true } });
    expect(price({ CHEESE: 2, PASTA: 1 }).totals.discount).toBe(399);
    aGift({ code: "LESS", value: { amount: 150, onEachItem: true } });
    expect(price({ CHEESE: 2, PASTA: 1 }, ["LESS"]).totals.discount).toBe(150);
  });

  it("is a discount on products: it stands beside one on the order only when both allow it", () => {
    aGift();
    shop.aDiscount({ code: "TEN" });
    expect(reasons(price({ CHEESE: 2, PASTA: 1 }, ["GIFT", "TEN"]))).toEqual(["not_combinable"]);
    aGift({ code: "GIFT2", combinesWith: { orderDiscounts: true, productDiscounts: false, shippingDiscounts: false } });
    shop.aDiscount({ code: "TEN2", combinesWith: { orderDiscounts: false, productDiscounts: true, shippingDiscounts: false } });
    const both = price({ CHEESE: 2, PASTA: 1 }, ["GIFT2", "TEN2"]);
    expect(both.applied.map(({ amount }) => amount)).toEqual([399, 200]);
  });

  it("an order tells its code with the gift's worth, and counts it as used", () => {
    const discount = aGift({ usageLimit: 1 });
    okay(placeIn(shop, { discountCodes: ["gift"] }, { CHEESE: 2, PASTA: 1 }));
    expect(JSON.parse(shop.told.find(({ topic }) => topic === "orders/create")?.body ?? "{}")).toMatchObject({
      discount_codes: [{ code: "GIFT", amount: "3.99", type: "percentage" }],
      discount_applications: [{ code: "GIFT", value: "100.0", value_type: "percentage", allocation_method: "each", target_selection: "entitled" }],
      line_items: [{ discount_allocations: [] }, { discount_allocations: [{ amount: "3.99", discount_application_index: 0 }] }],
    });
    expect(discount.codes[0]?.usageCount).toBe(1);
    expect(reasons(price({ CHEESE: 2, PASTA: 1 }))).toEqual(["used_up"]);
  });
});
