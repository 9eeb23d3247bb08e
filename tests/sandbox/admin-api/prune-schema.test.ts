import { buildSchema, introspectionFromSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { pruneSchema } from "../../../sandbox/admin-api/prune-schema";

const full = introspectionFromSchema(
  buildSchema(`
    schema { query: QueryRoot mutation: Mutation }
    interface Node { id: ID! }
    interface Forgotten { id: ID! }
    union Thing = Order | Secret
    enum Sort { "By age." AGE "By size." SIZE }
    input Filter { text: String, nested: Nested = { deep: 1 } }
    input Nested { deep: Int! }
    type Secret { word: String }
    "Where all begins."
    type QueryRoot {
      "Finds orders.\\n\\nMore about it."
      orders("How many.\\n\\nA long table." first: Int, sort: Sort = AGE, filter: Filter): OrderConnection!
      secret: Secret
    }
    type Mutation { orderUpdate(id: ID!): OrderUpdatePayload }
    type OrderUpdatePayload { order: Order, secret: Secret, userErrors: [UserError!]! }
    type UserError { field: [String!], message: String! }
    type OrderConnection { edges: [OrderEdge!]!, nodes: [Order!]!, pageInfo: PageInfo!, statistics: Secret }
    type OrderEdge { cursor: String!, node: Order! }
    type PageInfo { hasNextPage: Boolean! }
    type Order implements Node & Forgotten { id: ID!, name: String!, secret: Secret, old: String @deprecated(reason: "Use name.") }
  `)
);
const wanted = { QueryRoot: "orders", Mutation: "orderUpdate", Node: "id", Order: "name old", Thing: "", PageInfo: "hasNextPage" };

describe("cutting a schema", () => {
  const { sdl } = pruneSchema(full, [], wanted);

  it("keeps wanted fields word for word, with every argument, default and deprecation", () => {
    expect(sdl).toContain("sort: Sort = AGE");
    expect(sdl).toContain("filter: Filter");
    expect(sdl).toContain("Finds orders.");
    expect(sdl).toContain("More about it.");
    expect(sdl).toContain('old: String @deprecated(reason: "Use name.")');
  });

  it("keeps what is reached by them whole: inputs, enums, connections, payloads and their errors", () => {
    for (const part of ["input Nested", "deep: Int!", "SIZE", "type OrderEdge", "type OrderUpdatePayload", "userErrors: [UserError!]!"])
      expect(sdl).toContain(part);
  });

  it("leaves out everything else", () => {
    for (const part of ["Secret", "statistics", "Forgotten"]) expect(sdl).not.toContain(part);
  });

  it("gives a type the fields of its wanted interfaces, and a schema that builds", () => {
    expect(sdl).toContain("type Order implements Node {");
    expect(Object.keys(buildSchema(sdl).getTypeMap())).toContain("Order");
  });

  it("ends an argument's description after its first paragraph", () => {
    expect(sdl).toContain("How many.");
    expect(sdl).not.toContain("A long table.");
  });

  it("names what does not exist, and what is reached without a wanted field", () => {
    expect(() => pruneSchema(full, [], { ...wanted, Order: "nmae" })).toThrow("Order has no field nmae");
    expect(() => pruneSchema(full, [], { ...wanted, Nothing: "id" })).toThrow("There is no type Nothing");
    expect(() => pruneSchema(full, [], { ...wanted, Order: "secret" })).toThrow("Secret can be reached, but no field of it is wanted");
  });

  it("takes scopes from Shopify's list, or else out of the prose", () => {
    const annotated = structuredClone(full);
    const root = annotated.__schema.types.find(({ name }) => name === "QueryRoot");
    if (root?.kind === "OBJECT")
      Object.assign(root.fields[0] ?? {}, { requiredAccess: "`read_orders` access scope. Also: The user must have `read_permissions`." });
    const listed = [
      {
        typeName: "Order",
        requiredAccess: "`read_orders` access scope or `read_market` access scope.",
        offlineScopes: ["read_orders", "read_market"],
      },
    ];
    expect(pruneSchema(annotated, listed, wanted).access).toMatchObject({
      "QueryRoot.orders": { scopes: ["read_orders"] },
      Order: { scopes: ["read_orders", "read_market"] },
    });
  });
});
