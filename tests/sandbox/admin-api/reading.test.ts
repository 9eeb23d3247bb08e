import { beforeAll, describe, expect, it } from "vitest";
import { FEINKOST, TEEHAUS } from "../../../sandbox/seed/shop-rows";
import type { Order } from "../../../sandbox/world/entities";
import { gid } from "../../../sandbox/world/world";
import { at, anAdmin } from "./an-admin";
import type { TestAdmin } from "./an-admin";

describe("reading a shop", () => {
  let admin: TestAdmin;
  let orders: Order[] = [];
  beforeAll(async () => {
    admin = await anAdmin({ history: "whole" });
    orders = [...admin.world.stores.orders.ofShop(FEINKOST)];
  });

  const anOrder = (fits: (order: Order) => boolean): Order => {
    const found = orders.find(fits);
    if (!found) throw new Error("no such order in the seed");
    return found;
  };

  it("tells the shop, its address and the app's scopes", async () => {
    const { data } = await admin.ask(
      "{ shop { name myshopifyDomain currencyCode ianaTimezone primaryDomain { url host } plan { publicDisplayName } billingAddress { countryCodeV2 } } currentAppInstallation { accessScopes { handle } } shopLocales { locale primary } }"
    );
    expect(data).toMatchObject({
      shop: { name: "Feinkost Lindner", myshopifyDomain: FEINKOST, currencyCode: "EUR", primaryDomain: { url: "http://127.0.0.1:4002" } },
      shopLocales: [{ locale: "de", primary: true }],
    });
    expect(JSON.stringify(at(data, "currentAppInstallation"))).toContain("write_discounts");
  });

  it("answers every field of an order, a customer and a product that it has in its schema", async () => {
    const order = anOrder(({ returns, customerId }) => returns.length > 0 && customerId !== null);
    const money = "{ shopMoney { amount currencyCode } }";
    const { data, errors } = await admin.ask(
      `query ($id: ID!) { order(id: $id) {
        id legacyResourceId name number email phone note tags test confirmed createdAt updatedAt processedAt closed closedAt cancelledAt cancelReason currencyCode presentmentCurrencyCode
        customerLocale customAttributes { key value } discountCode discountCodes displayFinancialStatus displayFulfillmentStatus returnStatus fullyPaid unpaid edited fulfillable refundable
        sourceName sourceIdentifier clientIp cartToken checkoutToken paymentGatewayNames statusPageUrl taxesIncluded currentSubtotalLineItemsQuantity subtotalLineItemsQuantity
        subtotalPriceSet ${money} totalPriceSet ${money} currentTotalPriceSet ${money} totalRefundedSet ${money} totalOutstandingSet ${money} netPaymentSet ${money} totalTaxSet ${money}
        billingAddress { formatted(withName: true) countryCodeV2 } shippingAddress { id name city zip }
        discountApplications(first: 5) { nodes { __typename index } }
        lineItems(first: 5) { nodes { id name title sku quantity currentQuantity refundableQuantity unfulfilledQuantity originalTotalSet ${money} discountedTotalSet ${money} product { handle } variant { sku price inventoryItem { id } } } }
        shippingLine { title originalPriceSet ${money} }
        fulfillments(first: 5) { id status displayStatus deliveredAt inTransitAt trackingInfo { company number } events(first: 5) { nodes { status happenedAt } } fulfillmentLineItems(first: 5) { nodes { quantity lineItem { id } } } }
        refunds(first: 5) { id createdAt totalRefundedSet ${money} refundLineItems(first: 5) { nodes { quantity restockType subtotalSet ${money} lineItem { id } } } transactions(first: 2) { nodes { kind } } }
        returns(first: 5) { nodes { id name status totalQuantity returnLineItems(first: 5) { nodes { quantity refundedQuantity ... on ReturnLineItem { fulfillmentLineItem { id } } } } } }
        transactions(first: 5) { id kind status amountSet ${money} parentTransaction { id } }
        metafields(first: 5) { nodes { key } }
        customer { id displayName firstName lastName email phone locale state tags numberOfOrders amountSpent { amount } createdAt defaultEmailAddress { emailAddress marketingState } defaultAddress { city } addressesV2(first: 1) { nodes { id } } lastOrder { id } orders(first: 3) { nodes { name } } }
      } }`,
      { id: gid("Order", order.id) }
    );
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      order: { legacyResourceId: order.id, name: order.name, returnStatus: "RETURNED", currentTotalPriceSet: { shopMoney: { currencyCode: "EUR" } } },
    });
    expect(at(data, "order.returns.nodes.0.returnLineItems.nodes.0.refundedQuantity")).toBe(
      at(data, "order.returns.nodes.0.returnLineItems.nodes.0.quantity")
    );
  });

  it("writes money with the currency's decimals", async () => {
    const order = anOrder(({ total }) => total % 100 !== 0);
    expect(
      await admin.read("query ($id: ID!) { order(id: $id) { totalPriceSet { shopMoney { amount } } } }", "order.totalPriceSet.shopMoney.amount", {
        id: gid("Order", order.id),
      })
    ).toBe(`${Math.floor(order.total / 100)}.${String(order.total % 100).padStart(2, "0")}`);
  });

  it("pages through all orders without leaving one out or giving one twice", async () => {
    const names: unknown[] = [];
    let after: unknown = null;
    do {
      const { data } = await admin.ask(
        'query ($after: String) { orders(first: 250, after: $after, query: "created_at:>=2026-06-01") { nodes { name } pageInfo { hasNextPage endCursor } } }',
        { after }
      );
      names.push(...(at(data, "orders.nodes") as { name: string }[]).map(({ name }) => name));
      after = at(data, "orders.pageInfo.hasNextPage") ? at(data, "orders.pageInfo.endCursor") : null;
    } while (after !== null);
    expect(names).toEqual(orders.filter(({ createdAt }) => createdAt >= "2026-06-01").map(({ name }) => name));
  });

  it("goes on behind a cursor although its order has gone in the meantime", async () => {
    const query = "query ($after: String) { orders(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } }";
    const own = await anAdmin({ history: "whole" });
    const { data } = await own.ask(query, { after: null });
    const [, second] = [...own.world.stores.orders.ofShop(FEINKOST)];
    own.world.stores.orders.remove(second?.id ?? "");
    const next = await own.ask(query, { after: at(data, "orders.pageInfo.endCursor") });
    expect(at(next.data, "orders.nodes.0.id")).toBe(gid("Order", orders[2]?.id ?? ""));
  });

  it.each([
    ["name:#1005", (order: Order) => order.name === "#1005"],
    ["financial_status:refunded", (order: Order) => order.financialStatus === "refunded"],
    ["created_at:<2024-08-01", (order: Order) => order.createdAt < "2024-08-01"],
    ["updated_at:>='2026-07-14T00:00:00Z'", (order: Order) => order.updatedAt >= "2026-07-14"],
    ["source_name:pos created_at:>2026-07-01", (order: Order) => order.sourceName === "pos" && order.createdAt > "2026-07-01"],
    ["(name:#1005 OR name:#1006) -name:#1006", (order: Order) => order.name === "#1005"],
    ["fulfillment_status:unfulfilled", (order: Order) => order.fulfillmentStatus !== "fulfilled"],
  ])("finds orders by %s", async (query, fits) => {
    const expected = orders.filter(fits).map(({ id }) => gid("Order", id));
    const found = (await admin.read("query ($query: String) { orders(first: 250, query: $query, sortKey: ID) { nodes { id } } }", "orders.nodes", {
      query,
    })) as { id: string }[];
    expect(found.map(({ id }) => id)).toEqual(expected.slice(0, 250));
    expect(expected.length).toBeGreaterThan(0);
  });

  it("finds orders and customers by ids beyond 2^53", async () => {
    const order = anOrder(({ customerId }) => customerId !== null);
    expect(
      await admin.read("query ($query: String) { orders(first: 9, query: $query) { nodes { legacyResourceId } } }", "orders.nodes", {
        query: `id:${order.id}`,
      })
    ).toEqual([{ legacyResourceId: order.id }]);
    expect(
      await admin.read("query ($query: String) { ordersCount(query: $query) { count } }", "ordersCount.count", {
        query: `customer_id:${order.customerId}`,
      })
    ).toBe(orders.filter(({ customerId }) => customerId === order.customerId).length);
  });

  it("reads 250 customers' lifetime counts at once", async () => {
    const customers = [...admin.world.stores.customers.ofShop(FEINKOST)].slice(0, 250);
    const nodes = await admin.read("query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Customer { numberOfOrders } } }", "nodes", {
      ids: customers.map(({ id }) => gid("Customer", id)),
    });
    expect(nodes).toEqual(customers.map(({ numberOfOrders }) => ({ numberOfOrders: String(numberOfOrders) })));
  });

  it("gives null for what is unknown or another shop's", async () => {
    const [foreign] = [...admin.world.stores.customers.ofShop(TEEHAUS)];
    const [own] = [...admin.world.stores.customers.ofShop(FEINKOST)];
    const ids = [gid("Customer", foreign?.id ?? ""), gid("Customer", "5"), gid("Customer", own?.id ?? "")];
    expect(await admin.read("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", "nodes", { ids })).toEqual([null, null, { id: ids[2] }]);
    expect(await admin.read("query ($id: ID!) { customer(id: $id) { id } }", "customer", { id: ids[0] })).toBeNull();
    const [foreignOrder] = [...admin.world.stores.orders.ofShop(TEEHAUS)];
    expect(await admin.read("query ($id: ID!) { order(id: $id) { id } }", "order", { id: gid("Order", foreignOrder?.id ?? "") })).toBeNull();
  });

  it.each([
    [
      "more than 250 ids",
      "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }",
      { ids: Array.from({ length: 251 }, (_, number) => gid("Customer", String(number))) },
      "MAX_INPUT_SIZE_EXCEEDED",
    ],
    ["a page of more than 250", "{ customers(first: 251) { nodes { id } } }", {}, "BAD_REQUEST"],
    ["no page size", "{ customers { nodes { id } } }", {}, "BAD_REQUEST"],
    ["a strange cursor", '{ customers(first: 1, after: "x") { nodes { id } } }', {}, "INVALID_CURSOR"],
    ["an id in short form", '{ order(id: "5") { id } }', {}, "INVALID_GLOBAL_ID"],
  ])("refuses %s", async (_what, query, variables, code) => {
    expect((await admin.ask(query, variables)).errors[0]?.extensions?.code).toBe(code);
  });

  it("fails loudly, naming the field, where the schema knows more than the sandbox", async () => {
    const { errors } = await admin.ask("{ webhookSubscriptions(first: 1) { nodes { id } } }");
    expect(errors[0]?.message).toBe("the sandbox does not know QueryRoot.webhookSubscriptions yet");
    expect((await admin.ask('{ orders(first: 1, query: "colour:red") { nodes { id } } }')).errors[0]?.message).toContain(
      'the search field "colour" of orders'
    );
  });

  it("refuses a field that Shopify does not have, as Shopify does", async () => {
    const { data, errors } = await admin.ask("{ shop { nonsense } }");
    expect(data).toBeNull();
    expect(errors[0]?.message).toContain('Cannot query field "nonsense" on type "Shop"');
  });
});
