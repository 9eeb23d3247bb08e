import { beforeEach, describe, expect, it } from "vitest";
import { changeCustomer } from "../../../sandbox/commerce/change-customer";
import { deleteCustomer } from "../../../sandbox/commerce/delete-customer";
import { mergeCustomers } from "../../../sandbox/commerce/merge-customers";
import type { PlaceOrderInput } from "../../../sandbox/commerce/place-order";
import { redactCustomer } from "../../../sandbox/commerce/redact-customer";
import type { TestShop } from "./a-shop";
import { aShop, okay, placeIn, shopDomain } from "./a-shop";

let shop: TestShop;
beforeEach(async () => {
  shop = await aShop();
});

/** An order, with the telling of it forgotten. */
function placed(changes: Partial<PlaceOrderInput> = {}) {
  const order = okay(placeIn(shop, changes));
  shop.told.length = 0;
  return order;
}
const customerOf = (id: string | null) => shop.world.stores.customers.get(id ?? "");

describe("a customer", () => {
  it("who consents is told of as consent, too", () => {
    const { customerId } = placed();
    okay(changeCustomer(shop.world, shop.emit, { customerId: customerId ?? "", change: { firstName: "Anne", emailMarketing: "SUBSCRIBED" } }));
    expect(shop.topics()).toEqual(["customers/update", "customers_email_marketing_consent/update"]);
    expect(customerOf(customerId)).toMatchObject({ firstName: "Anne", lastName: "Ähre" });
  });

  it("cannot take another's mail address", () => {
    const { customerId } = placed();
    placed({ customer: { email: "other@example.com" } });
    expect(changeCustomer(shop.world, shop.emit, { customerId: customerId ?? "", change: { email: "OTHER@example.com" } })).toMatchObject({ errors: [{ reason: "taken" }] });
  });

  it("merged into another leaves the orders there", () => {
    const kept = placed();
    const gone = placed({ customer: { email: "other@example.com" } });
    okay(mergeCustomers(shop.world, shop.emit, { keptId: kept.customerId ?? "", deletedId: gone.customerId ?? "" }));
    expect(shop.world.ordersOfCustomer(shopDomain, kept.customerId ?? "")).toHaveLength(2);
    expect(customerOf(kept.customerId)).toMatchObject({ numberOfOrders: 2, amountSpent: 2 * 3780 });
    expect(shop.topics()).toEqual(["customers/merge", "customers/update"]);
    expect(shop.world.customerByEmail(shopDomain, "other@example.com")).toBeUndefined();
  });

  it("with orders cannot be deleted, but erased", () => {
    const order = placed();
    const customerId = order.customerId ?? "";
    expect(deleteCustomer(shop.world, shop.emit, { customerId })).toMatchObject({ errors: [{ reason: "has_orders" }] });
    okay(redactCustomer(shop.world, shop.emit, { customerId }));
    expect(shop.told[0]?.body).toContain(`"orders_to_redact":[${order.id}]`);
    expect(JSON.stringify([order, customerOf(customerId)])).not.toMatch(/anna|ähre|lindenweg/i);
  });
});
