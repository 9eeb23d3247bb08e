import { afterEach, expect, it } from "vitest";
import { loader } from "~/routes/app.referrals.advocates.find[.]json";
import { createCustomer } from "../../sandbox/commerce/create-customer";
import { anAdvocate, aProgramme } from "../features/referrals/an-advocate";
import { okay, shopDomain } from "../sandbox/commerce/a-shop";
import { aShopify } from "../support/a-shopify";
import type { TestShopify } from "../support/a-shopify";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant } from "./merchant-request";

await testDatabase();
let shopify: TestShopify;
afterEach(() => shopify.close());

it("who is an advocate of another shop is none here, and a search finds the shop's own customers only", async () => {
  shopify = await aShopify();
  const other = await aMerchantsShop();
  const { id } = okay(createCustomer(shopify.world, shopify.emit, { shop: shopDomain, email: "dora@example.com", firstName: "Dora" }));
  await aProgramme(other);
  await anAdvocate(other, id);
  const response = await loader(asMerchant(shopify.shop, "/app/referrals/advocates/find.json?typed=dora"));
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.json()).toEqual({ customers: [{ customerId: id, name: "Dora", email: "dora@example.com", isAdvocate: false }] });
});
