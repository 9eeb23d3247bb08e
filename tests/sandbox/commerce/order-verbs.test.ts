import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { cancelOrder } from "../../../sandbox/commerce/cancel-order";
import { deliverOrder } from "../../../sandbox/commerce/deliver-order";
import { editOrder } from "../../../sandbox/commerce/edit-order";
import { fulfilOrder } from "../../../sandbox/commerce/fulfil-order";
import { currentTotal } from "../../../sandbox/commerce/order-arithmetic";
import { payOrder } from "../../../sandbox/commerce/pay-order";
import type { PlaceOrderInput } from "../../../sandbox/commerce/place-order";
import { refundOrder } from "../../../sandbox/commerce/refund-order";
import { returnOrder } from "../../../sandbox/commerce/return-order";
import type { TestShop } from "./a-shop";
import { aShop, lineOf, okay, placeIn } from "./a-shop";

let shop: TestShop;
beforeEach(async () => {
  shop = await aShop();
});

const place = (changes?: Partial<PlaceOrderInput>, lines?: Record<string, number>) => placeIn(shop, changes, lines);

/** An order, with the telling of it forgotten. */
function placed(changes: Partial<PlaceOrderInput> = {}, lines?: Record<string, number>) {
  const order = okay(place(changes, lines));
  shop.told.length = 0;
  return order;
}
const customerOf = (id: string | null) => shop.world.stores.customers.get(id ?? "");

describe("placing an order", () => {
  it("tells of the new customer, the order, its payment and the code, the order's topics under one event", () => {
    shop.aDiscount();
    const order = okay(place({ discountCodes: ["next10"] }));
    expect(shop.topics()).toEqual(["customers/create", "orders/create", "orders/paid", "orders/updated", "discounts/update"]);
    expect(new Set(shop.told.slice(1, 4).map(({ eventId }) => eventId)).size).toBe(1);
    expect(new Set(shop.told.map(({ eventId }) => eventId)).size).toBe(3);
    expect(order).toMatchObject({ name: "#1001", financialStatus: "paid", total: 2961 + 490, discountCodes: [{ code: "NEXT10", amount: 329 }] });
  });

  it("knows the customer again by mail address, counts and sums", () => {
    const first = placed();
    const second = okay(place({ customer: { email: "ANNA@example.com" } }));
    expect(second).toMatchObject({ number: 1002, customerId: first.customerId });
    expect(shop.topics()).toEqual(["orders/create", "orders/paid", "orders/updated"]);
    expect(customerOf(first.customerId)).toMatchObject({ numberOfOrders: 2, amountSpent: 2 * 3780, firstName: "Anna" });
  });

  it("counts a code's use and refuses it the next time, changing nothing", () => {
    shop.aDiscount({ usageLimit: 1 });
    placed({ discountCodes: ["NEXT10"] });
    const refused = place({ discountCodes: ["NEXT10"] });
    expect(refused).toMatchObject({ ok: false, errors: [{ code: "NEXT10", reason: "used_up" }] });
    expect(shop.told).toEqual([]);
    expect(shop.world.stores.orders.size).toBe(1);
  });

  it("only authorises in a shop that takes the money when the parcel leaves", async () => {
    shop = await aShop({ capture: "on_fulfilment" });
    expect(okay(place()).financialStatus).toBe("authorized");
    expect(shop.topics()).toEqual(["customers/create", "orders/create", "orders/updated"]);
  });

  it("over the counter belongs to nobody and ships nothing", () => {
    const order = okay(place({ customer: null, shippingAddress: null, sourceName: "pos" }));
    expect(order).toMatchObject({ customerId: null, email: null, shipping: 0, total: 3290 });
  });

  it("that costs nothing is paid at once", async () => {
    shop = await aShop({ capture: "on_fulfilment", shippingFee: 0 });
    shop.aDiscount({ value: { percentageBasisPoints: 10_000 } });
    expect(okay(place({ discountCodes: ["NEXT10"] }))).toMatchObject({ total: 0, financialStatus: "paid" });
  });

  it.each([
    [{ shop: "nobody.myshopify.com" }, "unknown_shop"],
    [{ lines: [] }, "empty"],
    [{ lines: [{ variantId: "77", quantity: 1 }] }, "unknown_variant"],
  ])("refuses %o", (changes, reason) => {
    expect(place(changes)).toMatchObject({ ok: false, errors: [{ reason }] });
  });

  it.each([0, -1, 1.5, Number.NaN])("refuses a quantity of %d", (quantity) => {
    expect(place({ lines: [{ variantId: shop.variant("WINE"), quantity }] })).toMatchObject({ ok: false, errors: [{ reason: "invalid_quantity" }] });
  });
});

describe("paying", () => {
  it("takes what is owed once", () => {
    const order = placed({ paid: false });
    expect(order.financialStatus).toBe("pending");
    expect(okay(payOrder(shop.world, shop.emit, { orderId: order.id })).financialStatus).toBe("paid");
    expect(shop.topics()).toEqual(["orders/paid", "orders/updated"]);
    okay(payOrder(shop.world, shop.emit, { orderId: order.id }));
    expect(shop.topics(), "paying again tells nobody anything").toEqual(["orders/paid", "orders/updated"]);
    expect(order.transactions).toHaveLength(1);
  });
});

describe("authorised money", () => {
  it("is taken only as far as it is still owed, the rest is given up", () => {
    const order = placed({ capture: "on_fulfilment" });
    okay(editOrder(shop.world, shop.emit, { orderId: order.id, remove: [{ sku: "WINE" }] }));
    okay(fulfilOrder(shop.world, shop.emit, { orderId: order.id }));
    expect(order.financialStatus).toBe("paid");
    expect(order.transactions.map(({ kind, amount }) => [kind, amount])).toEqual([["authorization", 3780], ["capture", 2490], ["void", 1290]]);
    okay(payOrder(shop.world, shop.emit, { orderId: order.id }));
    expect(order.transactions, "nothing more is taken").toHaveLength(3);
  });
});

describe("a parcel", () => {
  it("may be one of several; the money is taken when the last one leaves", () => {
    const order = placed({ capture: "on_fulfilment" });
    okay(fulfilOrder(shop.world, shop.emit, { orderId: order.id, lines: [{ sku: "CHEESE", quantity: 1 }] }));
    expect(order).toMatchObject({ fulfillmentStatus: "partial", financialStatus: "authorized" });
    expect(shop.topics()).toEqual(["fulfillments/create", "orders/partially_fulfilled", "orders/updated"]);
    shop.told.length = 0;
    okay(fulfilOrder(shop.world, shop.emit, { orderId: order.id }));
    expect(order).toMatchObject({ fulfillmentStatus: "fulfilled", financialStatus: "paid" });
    expect(shop.topics()).toEqual(["fulfillments/create", "orders/fulfilled", "orders/paid", "orders/updated"]);
    expect(fulfilOrder(shop.world, shop.emit, { orderId: order.id })).toMatchObject({ errors: [{ reason: "nothing_left" }] });
  });

  it("cannot hold more than was ordered, nor what nobody ordered", () => {
    const order = placed();
    const fulfil = (sku: string, quantity: number) => fulfilOrder(shop.world, shop.emit, { orderId: order.id, lines: [{ sku, quantity }] });
    expect(fulfil("CHEESE", 3)).toMatchObject({ errors: [{ code: "CHEESE", reason: "quantity_too_large" }] });
    expect(fulfil("PASTA", 1)).toMatchObject({ errors: [{ code: "PASTA", reason: "unknown_line" }] });
    expect(shop.told).toEqual([]);
  });

  it("arrives by itself, each with its event", () => {
    const order = placed();
    expect(deliverOrder(shop.world, shop.emit, { orderId: order.id })).toMatchObject({ errors: [{ reason: "nothing_under_way" }] });
    okay(fulfilOrder(shop.world, shop.emit, { orderId: order.id, lines: [{ sku: "CHEESE" }] }));
    okay(fulfilOrder(shop.world, shop.emit, { orderId: order.id }));
    shop.told.length = 0;
    okay(deliverOrder(shop.world, shop.emit, { orderId: order.id, lines: [{ sku: "WINE" }] }));
    expect(order.fulfillments.map(({ deliveredAt }) => deliveredAt !== null)).toEqual([false, true]);
    expect(shop.topics()).toEqual(["fulfillment_events/create", "fulfillments/update", "orders/updated"]);
    okay(deliverOrder(shop.world, shop.emit, { orderId: order.id }));
    expect(order.fulfillments.every(({ deliveredAt }) => deliveredAt !== null)).toBe(true);
  });
});

describe("a refund", () => {
  it("of a part gives its discounted price back and leaves the rest", () => {
    shop.aDiscount();
    const order = placed({ discountCodes: ["NEXT10"] });
    okay(refundOrder(shop.world, shop.emit, { orderId: order.id, lines: [{ sku: "CHEESE", quantity: 1 }] }));
    expect(order).toMatchObject({ financialStatus: "partially_refunded", refunds: [{ amount: 900, shipping: 0 }] });
    expect(shop.topics()).toEqual(["refunds/create", "orders/updated"]);
    expect(customerOf(order.customerId)?.amountSpent).toBe(order.total - 900);
  });

  it("of everything gives all back with its shipping, once", () => {
    const order = placed();
    okay(refundOrder(shop.world, shop.emit, { orderId: order.id }));
    expect(order).toMatchObject({ financialStatus: "refunded", refunds: [{ amount: 3780, shipping: 490 }] });
    expect(refundOrder(shop.world, shop.emit, { orderId: order.id })).toMatchObject({ errors: [{ reason: "already_refunded" }] });
  });

  it("takes what has not left first, so that a parcel can follow with the rest", () => {
    const order = placed({}, { CHEESE: 3 });
    okay(fulfilOrder(shop.world, shop.emit, { orderId: order.id, lines: [{ sku: "CHEESE", quantity: 1 }] }));
    okay(refundOrder(shop.world, shop.emit, { orderId: order.id, lines: [{ sku: "CHEESE", quantity: 1 }] }));
    okay(fulfilOrder(shop.world, shop.emit, { orderId: order.id }));
    expect(lineOf(order, "CHEESE")).toMatchObject({ fulfilledQuantity: 2, removedQuantity: 1, cancelledQuantity: 1 });
    expect(order.fulfillmentStatus).toBe("fulfilled");
  });

  it("in whatever parts adds up to the total, to the cent", async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 9999 }), async (parts, basisPoints) => {
      shop = await aShop();
      shop.aDiscount({ value: { percentageBasisPoints: basisPoints } });
      const order = placed({ discountCodes: ["NEXT10"] }, { PASTA: parts.reduce((sum, part) => sum + part, 0) });
      for (const quantity of parts) okay(refundOrder(shop.world, shop.emit, { orderId: order.id, lines: [{ sku: "PASTA", quantity }] }));
      const refunded = order.refunds.reduce((sum, { amount }) => sum + amount, 0);
      expect(refunded).toBe(order.total);
      expect(order.financialStatus).toBe("refunded");
      expect(currentTotal(order)).toBe(0);
    }), { numRuns: 50 });
  });

  it("of goodwill takes no goods, and never more than was paid", () => {
    const order = placed();
    okay(refundOrder(shop.world, shop.emit, { orderId: order.id, amount: 500 }));
    expect(order.refunds[0]).toMatchObject({ amount: 500, lines: [] });
    expect(refundOrder(shop.world, shop.emit, { orderId: order.id, amount: 3281 })).toMatchObject({ errors: [{ reason: "amount_too_large" }] });
  });
});

describe("cancelling", () => {
  it("gives up what was authorised, and the customer's count", () => {
    const order = placed({ capture: "on_fulfilment" });
    okay(cancelOrder(shop.world, shop.emit, { orderId: order.id }));
    expect(order).toMatchObject({ financialStatus: "voided", cancelReason: "customer", cancelledAt: shop.world.nowText() });
    expect(shop.topics()).toEqual(["orders/cancelled", "refunds/create", "orders/updated"]);
    expect(customerOf(order.customerId)).toMatchObject({ numberOfOrders: 0, amountSpent: 0 });
    expect(cancelOrder(shop.world, shop.emit, { orderId: order.id })).toMatchObject({ errors: [{ reason: "already_cancelled" }] });
  });

  it("gives paid money back, and not the use of the code", () => {
    const discount = shop.aDiscount({ usageLimit: 1 });
    const order = placed({ discountCodes: ["NEXT10"] });
    okay(cancelOrder(shop.world, shop.emit, { orderId: order.id }));
    expect(order.financialStatus).toBe("refunded");
    expect(discount.codes[0]?.usageCount).toBe(1);
  });

  it("voids what was never paid", () => {
    const order = placed({ paid: false });
    expect(okay(cancelOrder(shop.world, shop.emit, { orderId: order.id })).financialStatus).toBe("voided");
  });

  it("is too late for what is paid and has left", () => {
    const order = placed();
    okay(fulfilOrder(shop.world, shop.emit, { orderId: order.id }));
    expect(cancelOrder(shop.world, shop.emit, { orderId: order.id })).toMatchObject({ errors: [{ reason: "paid_and_fulfilled" }] });
  });
});

describe("a return", () => {
  it("goes from request over approval to its close, with what has left", () => {
    const order = placed();
    const step = (name: "request" | "approve" | "close") => returnOrder(shop.world, shop.emit, { orderId: order.id, step: name });
    expect(step("request")).toMatchObject({ errors: [{ reason: "nothing_left" }] });
    okay(fulfilOrder(shop.world, shop.emit, { orderId: order.id }));
    shop.told.length = 0;
    okay(step("request"));
    expect(step("close")).toMatchObject({ errors: [{ reason: "not_possible_now" }] });
    okay(step("approve"));
    okay(step("close"));
    expect(shop.topics()).toEqual(["returns/request", "returns/approve", "returns/close"]);
    expect(step("request")).toMatchObject({ errors: [{ reason: "nothing_left" }] });
  });
});

describe("an edit", () => {
  it("adds lines that are then owed, and takes out what has not left", () => {
    const order = placed();
    okay(editOrder(shop.world, shop.emit, { orderId: order.id, add: [{ sku: "PASTA", quantity: 2 }], remove: [{ sku: "WINE" }] }));
    expect(order).toMatchObject({ total: 3780 + 798, financialStatus: "paid" });
    expect(currentTotal(order)).toBe(3780 + 798 - 1290);
    expect(shop.topics()).toEqual(["orders/edited", "orders/updated"]);
    okay(editOrder(shop.world, shop.emit, { orderId: order.id, add: [{ sku: "WINE", quantity: 1 }] }));
    expect(order.financialStatus).toBe("partially_paid");
  });
});
