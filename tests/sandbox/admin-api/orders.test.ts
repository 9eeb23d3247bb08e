import { beforeEach, describe, expect, it } from "vitest";
import { deliverOrder } from "../../../sandbox/commerce/deliver-order";
import { editOrder } from "../../../sandbox/commerce/edit-order";
import { fulfilOrder } from "../../../sandbox/commerce/fulfil-order";
import { placeOrder } from "../../../sandbox/commerce/place-order";
import { refundOrder } from "../../../sandbox/commerce/refund-order";
import { returnOrder } from "../../../sandbox/commerce/return-order";
import { FEINKOST, TEEHAUS } from "../../../sandbox/seed/shop-rows";
import type { Order } from "../../../sandbox/world/entities";
import { gid } from "../../../sandbox/world/world";
import { okay } from "../commerce/a-shop";
import { anAdmin, at } from "./an-admin";
import type { TestAdmin } from "./an-admin";

const UPDATE = "mutation ($input: OrderInput!) { orderUpdate(input: $input) { order { id note tags customAttributes { key value } } userErrors { field message } } }";
const money = "{ shopMoney { amount } }";

describe("orders", () => {
  let admin: TestAdmin;
  const emit = (): string => "event";
  beforeEach(async () => {
    admin = await anAdmin();
  });

  const place = (changes: Partial<Parameters<typeof placeOrder>[2]> = {}): Order => {
    const [one, two] = [...admin.world.stores.products.ofShop(FEINKOST)];
    return okay(
      placeOrder(admin.world, emit, {
        shop: FEINKOST,
        customer: { email: "anna@example.com", firstName: "Anna" },
        lines: [one, two].map((product) => ({ variantId: product?.variants[0]?.id ?? "", quantity: 2 })),
        discountCodes: [],
        shippingAddress: { firstName: "Anna", lastName: null, address1: "Weg 1", address2: null, zip: "1010", city: "Wien", province: null, countryCode: "AT", phone: null, company: null },
        paid: true,
        ...changes,
      })
    );
  };

  it("an update overwrites the attributes as a whole, and leaves what it does not name", async () => {
    const order = place({ attributes: [{ name: "gift", value: "yes" }], note: "Bitte klingeln", tags: ["a"] });
    const input = { id: gid("Order", order.id), customAttributes: [{ key: "card", value: "K1" }] };
    const { data } = await admin.ask(UPDATE, { input });
    expect(at(data, "orderUpdate")).toEqual({
      order: { id: input.id, note: "Bitte klingeln", tags: ["a"], customAttributes: [{ key: "card", value: "K1" }] },
      userErrors: [],
    });
    expect(admin.announced.at(-1)?.topic).toBe("orders/updated");
    expect(await admin.read(UPDATE, "orderUpdate.order", { input: { id: input.id, customAttributes: [], tags: ["b", "a"], note: "" } })).toMatchObject({
      note: "",
      tags: ["a", "b"],
      customAttributes: [],
    });
    expect(await admin.read(UPDATE, "orderUpdate.userErrors.0.message", { input }, TEEHAUS)).toBe("Order does not exist");
  });

  it("are found page by page by the moment of their last change, though they change between the pages", async () => {
    const orders: Order[] = [];
    for (let hour = 0; hour < 5; hour += 1) {
      admin.clock.time = new Date(Date.UTC(2026, 6, 15, 10 + hour));
      orders.push(place());
    }
    const page = (after: string | null): Promise<unknown> =>
      admin.read(
        `query ($after: String) { orders(first: 2, after: $after, sortKey: UPDATED_AT, query: "updated_at:>='2026-07-15T11:00:00Z'") { nodes { name updatedAt } pageInfo { hasNextPage endCursor } } }`,
        "orders",
        { after }
      );
    const first = await page(null);
    expect(at(first, "nodes.0.name")).toBe(orders[1]?.name);
    admin.clock.time = new Date(Date.UTC(2026, 6, 15, 20));
    okay(fulfilOrder(admin.world, emit, { orderId: orders[1]?.id ?? "" }));
    const second = await page(String(at(first, "pageInfo.endCursor")));
    const third = await page(String(at(second, "pageInfo.endCursor")));
    const names = [first, second, third].flatMap((one) => (at(one, "nodes") as { name: string }[]).map(({ name }) => name));
    expect(names).toEqual([1, 2, 3, 4, 1].map((place) => orders[place]?.name));
    expect(at(third, "pageInfo.hasNextPage")).toBe(false);
  });

  it("tell where they come from, where they go, what is in them and who ordered", async () => {
    const order = place({ sourceName: "shopify_draft_order" });
    expect(
      await admin.read(
        `query ($id: ID!) { order(id: $id) { sourceName edited shippingAddress { countryCodeV2 formattedArea } customer { tags numberOfOrders } confirmationNumber fulfillmentsCount { count }
         lineItems(first: 1) { nodes { taxable fulfillmentStatus fulfillableQuantity image { url } product { productType tags vendor collections(first: 10) { nodes { title } } } } } } }`,
        "order",
        { id: gid("Order", order.id) }
      )
    ).toMatchObject({
      sourceName: "shopify_draft_order",
      edited: false,
      shippingAddress: { countryCodeV2: "AT", formattedArea: "Wien, Austria" },
      customer: { tags: [], numberOfOrders: "1" },
      fulfillmentsCount: { count: 0 },
      lineItems: { nodes: [{ fulfillableQuantity: 2, product: { vendor: expect.any(String), collections: { nodes: expect.arrayContaining([{ title: "Alle Produkte" }]) } } }] },
    });
    okay(editOrder(admin.world, emit, { orderId: order.id, remove: [{ lineItemId: order.lines[0]?.id ?? "", quantity: 1 }] }));
    expect(await admin.read("query ($id: ID!) { order(id: $id) { edited } }", "order.edited", { id: gid("Order", order.id) })).toBe(true);
  });

  it("their parcels, refunds, returns and lines are found by their own ids; of another shop's there are none", async () => {
    const order = place();
    okay(fulfilOrder(admin.world, emit, { orderId: order.id }));
    okay(deliverOrder(admin.world, emit, { orderId: order.id }));
    okay(returnOrder(admin.world, emit, { orderId: order.id, step: "request", lines: [{ lineItemId: order.lines[0]?.id ?? "", quantity: 1 }] }));
    okay(refundOrder(admin.world, emit, { orderId: order.id, amount: 100 }));
    const ids = [
      gid("Fulfillment", order.fulfillments[0]?.id ?? ""),
      gid("Refund", order.refunds[0]?.id ?? ""),
      gid("Return", order.returns[0]?.id ?? ""),
      gid("LineItem", order.lines[0]?.id ?? ""),
      gid("OrderTransaction", order.transactions[0]?.id ?? ""),
    ];
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Fulfillment { deliveredAt displayStatus order { name } } ... on Refund { totalRefundedSet ${money} transactions(first: 5) { nodes { gateway } } } ... on Return { status } } }`;
    const found = await admin.read(query, "nodes", { ids });
    expect(found).toMatchObject([
      { id: ids[0], deliveredAt: "2026-07-15T09:30:00.000Z", displayStatus: "DELIVERED", order: { name: order.name } },
      { id: ids[1], totalRefundedSet: { shopMoney: { amount: "1.00" } }, transactions: { nodes: [{ gateway: "shopify_payments" }] } },
      { id: ids[2], status: "REQUESTED" },
      { id: ids[3] },
      { id: ids[4] },
    ]);
    expect(await admin.read(query, "nodes", { ids }, TEEHAUS)).toEqual([null, null, null, null, null]);
  });

  it("an exchange puts its goods into the same order when the return is processed, and pays out only the difference", async () => {
    const order = place();
    const [line] = order.lines;
    const returned = (line?.price ?? 0) * 2;
    const cheaper = [...admin.world.stores.products.ofShop(FEINKOST)].flatMap(({ variants }) => variants).find(({ price }) => price < returned);
    okay(fulfilOrder(admin.world, emit, { orderId: order.id }));
    okay(
      returnOrder(admin.world, emit, {
        orderId: order.id,
        step: "request",
        lines: [{ lineItemId: line?.id ?? "" }],
        exchange: [{ sku: cheaper?.sku ?? "", quantity: 1 }],
      })
    );
    okay(returnOrder(admin.world, emit, { orderId: order.id, step: "approve" }));
    const query = `query ($id: ID!) { return(id: $id) { status requestApprovedAt closedAt exchangeLineItems(first: 5) { nodes { quantity processedQuantity variantId lineItems { id sku } } }
      refunds(first: 5) { nodes { totalRefundedSet ${money} return { id } } } order { displayFulfillmentStatus lineItems(first: 10) { nodes { currentQuantity } } } } }`;
    const variables = { id: gid("Return", order.returns[0]?.id ?? "") };
    expect(await admin.read(query, "return", variables)).toMatchObject({
      status: "OPEN",
      exchangeLineItems: { nodes: [{ quantity: 1, processedQuantity: 0, variantId: gid("ProductVariant", cheaper?.id ?? ""), lineItems: [] }] },
      order: { displayFulfillmentStatus: "FULFILLED" },
    });
    okay(returnOrder(admin.world, emit, { orderId: order.id, step: "process" }));
    expect(await admin.read(query, "return", variables)).toMatchObject({
      status: "CLOSED",
      exchangeLineItems: { nodes: [{ processedQuantity: 1, lineItems: [{ sku: cheaper?.sku }] }] },
      refunds: { nodes: [{ totalRefundedSet: { shopMoney: { amount: ((returned - (cheaper?.price ?? 0)) / 100).toFixed(2) } }, return: { id: variables.id } }] },
      order: { displayFulfillmentStatus: "PARTIALLY_FULFILLED", lineItems: { nodes: [{ currentQuantity: 0 }, { currentQuantity: 2 }, { currentQuantity: 1 }] } },
    });
    expect(returnOrder(admin.world, emit, { orderId: order.id, step: "process" })).toMatchObject({ ok: false, errors: [{ reason: "not_possible_now" }] });
    expect(order.lines).toHaveLength(3);
  });
});
