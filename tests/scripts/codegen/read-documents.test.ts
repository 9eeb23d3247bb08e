import { buildSchema } from "graphql";
import { expect, it } from "vitest";
import { checkDocument } from "../../../scripts/codegen/read-documents";

const schema = buildSchema("type Query { shop: Shop } type Shop { name: String }");

it("an operation that fits has no problems", () => {
  expect(checkDocument("query A { shop { name } }", schema).problems).toEqual([]);
});

it("a field that Shopify does not have is named with its line", () => {
  expect(checkDocument("query A {\n  shop {\n    motto\n  }\n}", schema).problems).toEqual(['3: Cannot query field "motto" on type "Shop".']);
});

it("an operation that cannot be read is named with its line", () => {
  expect(checkDocument("query A {\n  shop {", schema).problems[0]).toMatch(/^2: Syntax Error/);
});
