import { JSDOM } from "jsdom";
import { afterEach, beforeEach, expect, it } from "vitest";
import { feedAddresses, renewFeedAddress } from "~/features/reviews/exchange/feed-address.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/feed.$token.google-reviews[.]xml";
import { aShopify } from "../support/a-shopify";
import type { TestShopify } from "../support/a-shopify";
import { testDatabase } from "../support/database";
import { aFedShop, nasty } from "./a-fed-shop";
import { aMerchantsShop } from "./merchant-request";

await testDatabase();
let shopify: TestShopify;
beforeEach(async () => { shopify = await aShopify(); });
afterEach(() => shopify.close());

const tokenOf = async (shop: Shop): Promise<string> => new URL((await feedAddresses(shop)).addresses.google).pathname.split("/").at(-2) ?? "";
const fetchFeed = (token: string): Promise<Response> => loader({ request: new Request("https://app.example/feed"), params: { token }, context: {} });
const textOf = (review: Element | undefined, name: string): string | undefined => review?.querySelector(name)?.textContent;

it("has every published review with words, whatever its stars, in well-formed XML; what somebody typed is text in it", async () => {
  const { productId } = await aFedShop(shopify);
  const response = await fetchFeed(await tokenOf(shopify.shop));
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/xml; charset=utf-8"]);
  const xml = await response.text();
  const { document } = new JSDOM(xml, { contentType: "application/xml" }).window;
  expect(document.querySelector("feed > version")?.textContent).toBe("2.4");
  const reviews = [...document.querySelectorAll("review")];
  const [bad, good] = reviews.sort((one, other) => Number(textOf(one, "overall")) - Number(textOf(other, "overall")));
  expect(reviews).toHaveLength(2);
  expect(["content", "title", "is_verified_purchase", "is_incentivized_review", "review_timestamp", "collection_method"].map((name) => textOf(good, name)))
    .toEqual([nasty, "Toll & gut", "true", "false", "2026-11-01T08:00:00.000Z", "post_fulfillment"]);
  expect(good?.querySelector("reviewer name")?.getAttribute("is_anonymous")).toBe("true");
  expect(textOf(bad, "is_incentivized_review")).toBe("true");
  expect(textOf(bad, "reviewer_image url")).toMatch(/\/a\/k\/photo\/0{32}$/);
  expect([textOf(bad, "product_name"), textOf(bad, "sku"), textOf(bad, "brand")]).toEqual(["Bergkäse", "CHEESE", "Hof"]);
  // The order in which the schema wants them.
  expect([...(bad?.children ?? [])].map(({ tagName }) => tagName)).toEqual([
    "review_id", "reviewer", "is_verified_purchase", "is_incentivized_review", "review_timestamp", "content", "review_language", "review_url", "reviewer_images", "ratings", "products", "collection_method",
  ]);
  for (const secret of ["3001", "3002", "5001", "@"]) expect(xml.replaceAll(productId, ""), secret).not.toContain(secret);
});

it("control characters and halves of pairs do not break it", async () => {
  await aFedShop(shopify);
  await db().review.updateMany({ data: { body: "vor\u0008\u001bnach", title: "a\ufffeb" } });
  const xml = await (await fetchFeed(await tokenOf(shopify.shop))).text();
  expect(new JSDOM(xml, { contentType: "application/xml" }).window.document.querySelector("content")?.textContent).toBe("vornach");
});

it("a renewed address ends the old one; a forged one, another shop's signature and a shop that has gone get nothing", async () => {
  const { shop } = shopify;
  const other = await aMerchantsShop();
  const old = await tokenOf(shop);
  expect((await fetchFeed(old)).status).toBe(200);
  await renewFeedAddress(shop, new Date());
  expect((await fetchFeed(old)).status).toBe(404);
  const token = await tokenOf(shop);
  expect((await fetchFeed(token)).status).toBe(200);
  const [, , mac = ""] = (await tokenOf(other)).split(".");
  for (const forged of ["", "x", `${shop.id}.1.${mac}`, `${other.id}.${token.split(".").slice(1).join(".")}`, `${token}x`, token.replace(".1.", ".2."), "999999.0." + "A".repeat(43)]) expect((await fetchFeed(forged)).status, forged).toBe(404);
  await db().shop.updateMany({ where: { id: shop.id }, data: { uninstalledAt: new Date() } });
  expect((await fetchFeed(token)).status).toBe(404);
});

it("another shop's feed has none of this shop's reviews", async () => {
  const other = await aMerchantsShop();
  await aFedShop(shopify);
  expect(await (await fetchFeed(await tokenOf(other))).text()).not.toContain("<review>");
});

it("where Shopify does not say which products there are it breaks off, rather than be short", async () => {
  await aFedShop(shopify);
  shopify.faults.failAdminApi = 1;
  await expect((await fetchFeed(await tokenOf(shopify.shop))).text()).rejects.toThrow();
}, 60_000);
