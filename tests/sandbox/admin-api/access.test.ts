import { beforeEach, describe, expect, it } from "vitest";
import { FEINKOST } from "../../../sandbox/seed/shop-rows";
import { gid } from "../../../sandbox/world/world";
import { anAdmin, aDiscountInput, CREATE_DISCOUNT } from "./an-admin";
import type { TestAdmin } from "./an-admin";

describe("access", () => {
  let admin: TestAdmin;
  beforeEach(async () => {
    admin = await anAdmin({ history: "some" });
  });

  const orderId = (position: number): string => gid("Order", [...admin.world.stores.orders.ofShop(FEINKOST)].at(position)?.id ?? "");

  it("a missing scope is ACCESS_DENIED with Shopify's words, and the data is null", async () => {
    admin.scopes(["read_products"]);
    const { data, errors } = await admin.ask("query ($id: ID!) { order(id: $id) { id } }", { id: orderId(-1) });
    expect(data).toEqual({ order: null });
    expect(errors[0]).toMatchObject({
      message:
        "Access denied for order field. Required access: `read_orders` access scope, `read_marketplace_orders` access scope or `read_quick_sale` access scope.",
      extensions: { code: "ACCESS_DENIED" },
    });
  });

  it.each([
    ["orders", "{ orders(first: 1) { nodes { id } } }"],
    ["customers", "{ customers(first: 1) { nodes { id } } }"],
    ["codeDiscountNodeByCode", '{ codeDiscountNodeByCode(code: "X") { id } }'],
    ["shopLocales", "{ shopLocales { locale } }"],
  ])("%s is closed without its scope", async (field, query) => {
    admin.scopes(["read_themes"]);
    expect((await admin.ask(query)).errors[0]?.message).toContain(`Access denied for ${field} field.`);
  });

  it("a node of a closed type is denied, whichever way it is asked for", async () => {
    admin.scopes(["write_discounts"]);
    const { errors } = await admin.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: [orderId(-1)] });
    expect(errors[0]?.extensions?.code).toBe("ACCESS_DENIED");
  });

  it("writing needs more than reading, and contains it", async () => {
    admin.scopes(["read_discounts"]);
    expect((await admin.ask(CREATE_DISCOUNT, { discount: aDiscountInput() })).errors[0]?.message).toContain(
      "Apps must have `write_discounts` access scope."
    );
    admin.scopes(["write_discounts"]);
    expect((await admin.ask(CREATE_DISCOUNT, { discount: aDiscountInput() })).errors).toEqual([]);
    expect(
      await admin.read(
        '{ codeDiscountNodeByCode(code: "danke-1") { codeDiscount { __typename } } }',
        "codeDiscountNodeByCode.codeDiscount.__typename"
      )
    ).toBe("DiscountCodeBasic");
  });

  it("a metafield needs the right to change its owner", async () => {
    admin.scopes(["read_orders"]);
    const metafields = [{ ownerId: orderId(-1), namespace: "kundenkreis", key: "voucher_code", type: "single_line_text_field", value: "X" }];
    const { data, errors } = await admin.ask(
      "mutation ($metafields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $metafields) { userErrors { code } } }",
      { metafields }
    );
    expect(data).toEqual({ metafieldsSet: null });
    expect(errors[0]?.extensions?.code).toBe("ACCESS_DENIED");
  });

  it("orders beyond sixty days do not exist without read_all_orders", async () => {
    const ask = async () => ({
      byId: await admin.read("query ($id: ID!) { order(id: $id) { id } }", "order", { id: orderId(0) }),
      byNode: await admin.read("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", "nodes.0", { ids: [orderId(0)] }),
      first: String(await admin.read("{ orders(first: 1) { nodes { createdAt } } }", "orders.nodes.0.createdAt")),
    });
    expect(await ask()).toMatchObject({ byId: { id: orderId(0) }, byNode: { id: orderId(0) } });
    admin.scopes(["write_orders", "read_customers"]);
    const without = await ask();
    expect(without).toMatchObject({ byId: null, byNode: null });
    expect(without.first > "2026-05-16").toBe(true);
  });

  it("a customer's lifetime count is told all the same", async () => {
    admin.scopes(["read_orders", "read_customers"]);
    const customer = [...admin.world.stores.customers.ofShop(FEINKOST)].find(
      ({ numberOfOrders, createdAt }) => numberOfOrders === 1 && createdAt < "2025-01-01"
    );
    const { data } = await admin.ask("query ($id: ID!) { customer(id: $id) { numberOfOrders orders(first: 5) { nodes { id } } } }", {
      id: gid("Customer", customer?.id ?? ""),
    });
    expect(data).toEqual({ customer: { numberOfOrders: "1", orders: { nodes: [] } } });
  });
});
