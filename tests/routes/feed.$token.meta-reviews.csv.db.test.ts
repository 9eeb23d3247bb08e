import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, expect, it } from "vitest";
import { feedAddresses } from "~/features/reviews/exchange/feed-address.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/feed.$token.meta-reviews[.]csv";
import { aShopify } from "../support/a-shopify";
import type { TestShopify } from "../support/a-shopify";
import { testDatabase } from "../support/database";
import { aFedShop, nasty } from "./a-fed-shop";
import { aMerchantsShop } from "./merchant-request";

await testDatabase();
let shopify: TestShopify;
beforeEach(async () => { shopify = await aShopify(); });
afterEach(() => shopify.close());

const fetchFeed = async (shop: Shop): Promise<Response> =>
  loader({ request: new Request("https://app.example/feed"), params: { token: new URL((await feedAddresses(shop)).addresses.meta).pathname.split("/").at(-2) ?? "" }, context: {} });
const rowsOf = async (shop: Shop) => parse(await (await fetchFeed(shop)).text(), { columns: true }) as unknown as Record<string, string>[];

it("has every published review with words, says of each whether something was given for it, and is no formula", async () => {
  await aFedShop(shopify);
  const rows = (await rowsOf(shopify.shop)).sort((one, other) => Number(one["rating"]) - Number(other["rating"]));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    rating: "1", incentivized: "true", has_verified_purchase: "true", content: "Schlecht.", "merchant_response.content": "Das tut uns leid.", "merchant_response.createdAt": "2026-11-03T08:00:00.000Z",
    "product.name": "Bergkäse", "product.productIdentifiers.skus": "['CHEESE']", "reviewer.isAnonymous": "false",
  });
  expect(rows[0]?.["review_image_urls"]).toMatch(/^\['https:\/\/.*\/photo\/0{32}'\]$/);
  expect(rows[1]).toMatchObject({ rating: "5", incentivized: "false", content: `'${nasty}`, "reviewer.isAnonymous": "true", "merchant_response.id": "" });
});

it("a forged address gets nothing, and another shop's feed has none of this shop's reviews", async () => {
  const other = await aMerchantsShop();
  await aFedShop(shopify);
  expect(await rowsOf(other)).toEqual([]);
  expect((await loader({ request: new Request("https://app.example/feed"), params: { token: `${shopify.shop.id}.0.${"A".repeat(43)}` }, context: {} })).status).toBe(404);
});
