import { afterEach, beforeEach, expect, it } from "vitest";
import { findProducts, productOf } from "~/features/reviews/exchange/find-products.server";
import type { KnownProducts } from "~/features/reviews/exchange/find-products.server";
import { aShopify } from "../../../support/a-shopify";
import type { TestShopify } from "../../../support/a-shopify";
import { testDatabase } from "../../../support/database";

await testDatabase();
let shopify: TestShopify;
beforeEach(async () => { shopify = await aShopify(); });
afterEach(() => shopify.close());

const byHandle = (handle: string) => ({ productId: null, handle, sku: null });

it("is asked once about each product, fifty at a time, however often a file names it", async () => {
  const known: KnownProducts = new Map();
  const some = Array.from({ length: 500 }, (_, n) => byHandle(n % 2 ? "cheese" : `nothing-${n % 60}`));
  await findProducts(shopify.shop, some, known);
  await findProducts(shopify.shop, some, known);
  expect(shopify.calls("FindProducts")).toBe(1);
  expect([productOf(byHandle("cheese"), known), productOf(byHandle("nothing-2"), known), productOf(byHandle("pasta"), known)]).toEqual([expect.any(String), null, undefined]);
});

it("what is left when somebody is waiting is not known, rather than not there", async () => {
  const known: KnownProducts = new Map();
  await findProducts(shopify.shop, Array.from({ length: 120 }, (_, n) => byHandle(`nothing-${n}`)), known, 2);
  expect(shopify.calls("FindProducts")).toBe(2);
  expect([productOf(byHandle("nothing-99"), known), productOf(byHandle("nothing-100"), known)]).toEqual([null, undefined]);
});

it("a handle that would widen the search is a name like any other", async () => {
  const known: KnownProducts = new Map();
  await findProducts(shopify.shop, [{ productId: null, handle: null, sku: "x\" OR sku:\"CHEESE" }], known);
  expect(productOf({ productId: null, handle: null, sku: "x\" OR sku:\"CHEESE" }, known)).toBeNull();
});
