import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { FEINKOST, TEEHAUS } from "../../../sandbox/seed/shop-rows";
import { gid } from "../../../sandbox/world/world";
import { ALL_SCOPES, anAdmin, at, createdDiscount } from "./an-admin";
import type { TestAdmin } from "./an-admin";

const MEMBERSHIP = "query ($customer: ID!, $segments: [ID!]!) { customerSegmentMembership(customerId: $customer, segmentIds: $segments) { memberships { segmentId isMember } } }";

describe("the seeded segments", () => {
  let admin: TestAdmin;
  beforeAll(async () => {
    admin = await anAdmin({ history: "whole" });
  });

  const idOfSegment = (name: string): string => gid("Segment", [...admin.world.stores.segments.ofShop(FEINKOST)].find((one) => one.name === name)?.id ?? "");

  it("are listed with their questions in both shops", async () => {
    const { data } = await admin.ask("{ segments(first: 20) { nodes { id name query creationDate lastEditDate } } segmentsCount { count } }");
    expect(at(data, "segments.nodes.0")).toMatchObject({ name: "Hat mehr als einmal bestellt", query: "number_of_orders > 1" });
    expect(at(data, "segmentsCount.count")).toBe((at(data, "segments.nodes") as unknown[]).length);
    expect(await admin.read("{ segments(first: 20) { nodes { name } } }", "segments.nodes.0.name", {}, TEEHAUS)).toEqual(expect.any(String));
  });

  it("are found by words of their names, whole or by their beginnings, whatever the size of letters; all words have to fit", async () => {
    const found = async (query: string): Promise<unknown> => (await admin.read("query ($query: String) { segments(first: 20, query: $query) { nodes { name } } }", "segments.nodes", { query }) as { name: string }[]).map(({ name }) => name);
    expect(await found("stammk*")).toEqual(["Stammkundschaft"]);
    expect(await found("STAMMKUNDSCHAFT")).toEqual(["Stammkundschaft"]);
    expect(await found("bestellt* mehr*")).toContain("Hat mehr als einmal bestellt");
    expect(await found("stammk")).toEqual([]);
    expect(await found("kundschaft*")).toEqual(["Gute Kundschaft"]);
    expect(await found("stamm* mehr*")).toEqual([]);
  });

  it("say of each customer whether they belong, as the customer is now", async () => {
    const segments = [idOfSegment("Hat mehr als einmal bestellt"), idOfSegment("Stammkundschaft"), idOfSegment("Newsletter")];
    const customers = [...admin.world.stores.customers.ofShop(FEINKOST)].slice(0, 200);
    for (const customer of customers) {
      const memberships = await admin.read(MEMBERSHIP, "customerSegmentMembership.memberships", { customer: gid("Customer", customer.id), segments });
      expect(memberships).toEqual([
        { segmentId: segments[0], isMember: customer.numberOfOrders > 1 },
        { segmentId: segments[1], isMember: customer.tags.includes("stammkundschaft") },
        { segmentId: segments[2], isMember: customer.emailMarketing.state === "SUBSCRIBED" },
      ]);
    }
  });

  it("have members, a thousand a page", async () => {
    const query = "query ($id: ID!, $after: String) { customerSegmentMembers(segmentId: $id, first: 1000, after: $after) { totalCount edges { node { id numberOfOrders lastOrderId } } pageInfo { hasNextPage endCursor } } }";
    const first = await admin.read(query, "customerSegmentMembers", { id: idOfSegment("Hat mehr als einmal bestellt") });
    const expected = [...admin.world.stores.customers.ofShop(FEINKOST)].filter(({ numberOfOrders }) => numberOfOrders > 1).length;
    expect(at(first, "totalCount")).toBe(expected);
    expect(at(first, "edges")).toHaveLength(Math.min(1000, expected));
    expect(String(at(first, "edges.0.node.id"))).toMatch(/^gid:\/\/shopify\/CustomerSegmentMember\/\d+$/);
  });
});

describe("segments", () => {
  let admin: TestAdmin;
  beforeEach(async () => {
    admin = await anAdmin({ history: "some" });
  });

  const CREATE = "mutation ($name: String!, $query: String!) { segmentCreate(name: $name, query: $query) { segment { id name } userErrors { field message } } }";

  it("are made, changed and deleted; a question that cannot be read is refused", async () => {
    expect(await admin.read(CREATE, "segmentCreate", { name: "Falsch", query: "number_of_orders >" })).toMatchObject({ segment: null, userErrors: [{ field: ["query"] }] });
    const id = await admin.read(CREATE, "segmentCreate.segment.id", { name: "Wien", query: "customer_countries CONTAINS 'AT'" });
    await admin.read("mutation ($id: ID!) { segmentUpdate(id: $id, name: \"Österreich\") { userErrors { message } } }", "", { id });
    expect(await admin.read("query ($id: ID!) { segment(id: $id) { name query } }", "segment", { id })).toEqual({ name: "Österreich", query: "customer_countries CONTAINS 'AT'" });
    expect(await admin.read("mutation ($id: ID!) { segmentDelete(id: $id) { deletedSegmentId } }", "segmentDelete.deletedSegmentId", { id })).toBe(id);
    expect(await admin.read("query ($id: ID!) { segment(id: $id) { name } }", "segment", { id })).toBeNull();
    expect(admin.announced.map(({ topic }) => topic)).toEqual(["segments/create", "segments/update", "segments/delete"]);
  });

  it("a discount may be for one, and tells which", async () => {
    const [segment] = [...admin.world.stores.segments.ofShop(FEINKOST)];
    const id = await createdDiscount(admin, { context: { customerSegments: { add: [gid("Segment", segment?.id ?? "")] } } });
    expect(
      await admin.read("query ($id: ID!) { codeDiscountNode(id: $id) { codeDiscount { ... on DiscountCodeBasic { context { ... on DiscountCustomerSegments { segments { name } } } } } } }", "codeDiscountNode.codeDiscount.context.segments", { id })
    ).toEqual([{ name: segment?.name }]);
  });

  it("another shop's customer or segment does not exist, and without read_customers nothing does", async () => {
    const [customer] = [...admin.world.stores.customers.ofShop(FEINKOST)];
    const [segment] = [...admin.world.stores.segments.ofShop(TEEHAUS)];
    const variables = { customer: gid("Customer", customer?.id ?? ""), segments: [gid("Segment", segment?.id ?? "")] };
    expect((await admin.ask(MEMBERSHIP, variables)).errors[0]?.message).toBe("Segment does not exist");
    expect((await admin.ask(MEMBERSHIP, variables, TEEHAUS)).errors[0]?.message).toBe("Customer does not exist");
    admin.scopes(ALL_SCOPES.filter((scope) => !scope.endsWith("_customers")));
    expect((await admin.ask("{ segments(first: 1) { nodes { id } } }")).errors[0]?.extensions?.code).toBe("ACCESS_DENIED");
  });
});
