import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { expect, it } from "vitest";
import { missingScopes, requiredScopes } from "~/platform/shopify/required-scopes";

it("the app looks for exactly the scopes that shopify.app.toml asks for", () => {
  const { access_scopes: { scopes } } = parse(readFileSync("shopify.app.toml", "utf8")) as { access_scopes: { scopes: string } };
  expect([...requiredScopes].sort()).toEqual(scopes.split(",").sort());
});

it("a scope to write holds the one to read, and what is missing is named", () => {
  const writing = requiredScopes.filter((scope) => scope !== "read_orders" && scope !== "read_fulfillments").join(",");
  expect(missingScopes(writing)).toEqual(["read_fulfillments"]);
});
