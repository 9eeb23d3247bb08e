import { beforeEach, expect, it } from "vitest";
import { publicReviewId } from "~/features/reviews/showing/public-review-id.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action } from "~/routes/proxy.reviews_.vote";
import { aWrittenReview } from "../features/reviews/a-written-review";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asVisitor, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
let shop: Shop;
let id: string;
beforeEach(async () => {
  shop = await aMerchantsShop();
  id = publicReviewId(shop, await aWrittenReview(shop));
});

const vote = async (form: Record<string, string>, { accept = "application/json", of = shop, address = "198.51.100.20" } = {}) => {
  const { request, params, context } = asVisitor(of, "reviews/vote");
  const response = await action({ request: new Request(request.url, { method: "POST", headers: { accept, "x-forwarded-for": address }, body: new URLSearchParams(form) }), params, context });
  return { status: response.status, location: response.headers.get("location"), body: response.headers.get("content-type")?.includes("json") ? await response.json() as object : null };
};
const review = () => db().review.findFirstOrThrow({ where: { shopId: shop.id } });

it("a vote counts once and changes the review's rank; the second changes nothing", async () => {
  expect(await vote({ review: id, helpful: "1", v: "12345678-12345678" })).toMatchObject({ status: 200, body: { ok: true, isNew: true, helpful: 1 } });
  expect(await vote({ review: id, helpful: "0", v: "12345678-12345678" })).toMatchObject({ status: 200, body: { ok: true, isNew: false, helpful: 1 } });
  expect(await review()).toMatchObject({ helpful: 1, notHelpful: 0, rank: 206_543 });
});

it("without JavaScript leads back to where it was, and to no other place", async () => {
  const { status, location } = await vote({ review: id, helpful: "1", where: "product=7001&sort=lowest&back=https://evil.example" }, { accept: "text/html", address: "198.51.100.21" });
  expect([status, location]).toEqual([303, "/a/k/reviews?product=7001&sort=lowest&voted=1"]);
});

it("about another shop's review, or what is none, is not taken", async () => {
  const other = await aMerchantsShop({ domain: "other.myshopify.com" });
  expect((await vote({ review: id, helpful: "1" }, { of: other, address: "198.51.100.22" })).status).toBe(404);
  expect((await vote({ review: id, helpful: "2" }, { address: "198.51.100.23" })).status).toBe(404);
  expect(await review()).toMatchObject({ helpful: 0, notHelpful: 0 });
});
