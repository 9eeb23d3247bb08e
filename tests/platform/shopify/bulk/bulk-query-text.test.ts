import { buildSchema, parse, validate } from "graphql";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { bulkQueryText } from "~/platform/shopify/bulk/bulk-query-text";
import { HistoryCustomersDocument, HistoryOrdersDocument, HistoryProductsDocument } from "~/platform/shopify/generated";

const schema = buildSchema(readFileSync("sandbox/admin-api/schema.graphql", "utf8"));

it.each([["products", HistoryProductsDocument], ["customers", HistoryCustomersDocument], ["orders", HistoryOrdersDocument]])(
  "%s: one query without name, variables or named fragments that fits Shopify's schema", (_, document) => {
    const text = bulkQueryText(document, { search: "created_at:>='2024-11-21T12:00:00Z'" });
    const parsed = parse(text);
    expect(validate(schema, parsed)).toEqual([]);
    expect(parsed.definitions).toHaveLength(1);
    expect(text).not.toMatch(/\$|\.\.\.\s*[A-Z]/);
  });

it("writes values in so that no quote breaks out of them", () => {
  const text = bulkQueryText(HistoryCustomersDocument, { search: 'a"b\\' });
  expect(text).toContain('query: "a\\"b\\\\"');
});

it("fails, naming it, where a value is missing", () => {
  expect(() => bulkQueryText(HistoryCustomersDocument, {})).toThrow(/\$search/);
});
