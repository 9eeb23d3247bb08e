import { buildSchema, getOperationAST, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { queryCost } from "../../../sandbox/admin-api/query-cost";
import { createThrottle } from "../../../sandbox/admin-api/throttle";
import { FEINKOST, TEEHAUS } from "../../../sandbox/seed/shop-rows";
import { anAdmin, at, createdDiscount } from "./an-admin";

const schema = buildSchema(readFileSync("sandbox/admin-api/schema.graphql", "utf8"));

const costOf = (source: string, variables: Record<string, unknown> = {}): number => {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("no operation");
  return queryCost(schema, document, operation, variables);
};

describe("the cost of a query", () => {
  it.each([
    ["{ shop { name } }", {}, 1],
    ["{ shop { name primaryDomain { url } } }", {}, 2],
    ["{ orders(first: 10) { nodes { id name } } }", {}, 7],
    ["{ orders(first: 10) { edges { cursor node { id } } pageInfo { hasNextPage } } }", {}, 7],
    ["query ($n: Int) { orders(first: $n) { nodes { id } } }", { n: 50 }, 10],
    ["{ orders(first: 10) { nodes { id customer { id } } } }", {}, 12],
    ['{ product(id: "gid://shopify/Product/1") { variants(first: 250) { nodes { inventoryItem { id } } } } }', {}, 25],
    [
      "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Customer { numberOfOrders } } }",
      { ids: Array.from({ length: 250 }, () => "gid://shopify/Customer/1") },
      250,
    ],
    ['mutation { tagsAdd(id: "gid://shopify/Order/1", tags: ["x"]) { userErrors { message } } }', {}, 10],
    ["query { ...Shop } fragment Shop on QueryRoot { shop { name } }", {}, 1],
  ])("of %s is what Shopify's rules say", (source, variables, expected) => {
    expect(costOf(source, variables)).toBe(expected);
  });
});

describe("the bucket of points", () => {
  it("refills by real time, up to what twenty seconds restore", () => {
    let now = 0;
    const throttle = createThrottle(() => now);
    expect(throttle.take("a", 100, 1500)).toBe(true);
    expect(throttle.take("a", 100, 501)).toBe(false);
    now += 1000;
    expect(throttle.status("a", 100)).toEqual({ maximumAvailable: 2000, currentlyAvailable: 600, restoreRate: 100 });
    now += 3_600_000;
    expect(throttle.status("a", 100).currentlyAvailable).toBe(2000);
  });

  it("is each shop's own", () => {
    const throttle = createThrottle(() => 0);
    throttle.empty("a", 100);
    expect(throttle.take("b", 100, 10)).toBe(true);
    expect(throttle.take("a", 100, 1)).toBe(false);
  });
});

describe("throttling", () => {
  it("tells the cost of every answer and gives back what was not needed", async () => {
    const admin = await anAdmin();
    const { answer } = await admin.api.run(FEINKOST, { query: "{ orders(first: 100) { nodes { id } } }", variables: {}, operationName: null });
    expect(answer.extensions).toEqual({
      cost: { requestedQueryCost: 11, actualQueryCost: 2, throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 1998, restoreRate: 100 } },
    });
  });

  it("charges every one of many things that were asked for by id", async () => {
    const admin = await anAdmin();
    const ids = [...admin.world.stores.products.ofShop(FEINKOST)].map(({ id }) => `gid://shopify/Product/${id}`);
    const { answer } = await admin.api.run(FEINKOST, {
      query: "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
      variables: { ids },
      operationName: null,
    });
    expect(answer.extensions?.cost).toMatchObject({ requestedQueryCost: ids.length, actualQueryCost: ids.length });
  });

  it("refuses with THROTTLED when the points are used up, changes nothing then, and leaves other shops alone", async () => {
    const admin = await anAdmin();
    const id = await createdDiscount(admin);
    for (let call = 0; call < 199; call += 1)
      await admin.ask("mutation ($id: ID!) { discountCodeActivate(id: $id) { userErrors { code } } }", { id });
    const { data, errors } = await admin.ask("mutation ($id: ID!) { discountCodeDelete(id: $id) { deletedCodeDiscountId } }", { id });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ message: "Throttled", extensions: { code: "THROTTLED" } }]);
    expect(admin.world.stores.discounts.size).toBe(1);
    expect((await admin.ask("{ shop { name } }", {}, TEEHAUS)).errors).toEqual([]);
  });

  it("refuses a query above 1,000 points, whatever is in the bucket", async () => {
    const admin = await anAdmin();
    const ids = Array.from({ length: 250 }, (_, number) => `gid://shopify/Order/${number}`);
    const query =
      "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Order { customer { id } totalPriceSet { shopMoney { amount } } shippingAddress { city } } } }";
    const { errors } = await admin.ask(query, { ids });
    expect(errors[0]).toMatchObject({ extensions: { code: "MAX_COST_EXCEEDED", maxCost: 1000 } });
    expect(at(errors, "0.message")).toContain("exceeds the single query max cost limit (1000)");
  });
});
