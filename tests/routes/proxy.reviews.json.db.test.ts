import { beforeEach, expect, it } from "vitest";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/proxy.reviews[.]json";
import { aWrittenReview } from "../features/reviews/a-written-review";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asVisitor, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
let shop: Shop;
beforeEach(async () => {
  shop = await aMerchantsShop();
});

interface Json { count: number; average: string | null; histogram: number[]; next: string | null; previous: string | null; reviews: { id: string; stars: number; productTitle: string | null }[] }
const ask = async (query: Record<string, string>, of = shop) => {
  const response = await loader(asVisitor(of, "reviews.json", { query }));
  return { status: response.status, headers: response.headers, body: await response.json() as Json };
};

it("says of a product what the block shows: count, mean, histogram, reviews, and where the next ones are", async () => {
  for (let n = 1; n <= 11; n++) await aWrittenReview(shop, { customerId: String(n), stars: n === 1 ? 1 : 5 });
  const { status, body } = await ask({ product: "7001" });
  expect(status).toBe(200);
  expect(body).toMatchObject({ count: 11, average: "4.64", histogram: [1, 0, 0, 0, 10], previous: null });
  expect(body.next).toMatch(/^product=7001&after=.+&page=2$/);
});

it("says of a product without reviews that there are none", async () => {
  expect((await ask({ product: "7001" })).body).toMatchObject({ count: 0, average: null, reviews: [], next: null });
});

it("says of all products whatever stands in this shop, newest first, and nothing of another shop's", async () => {
  const other = await aMerchantsShop({ domain: "other.myshopify.com" });
  await aWrittenReview(other, { stars: 2 });
  await aWrittenReview(shop, { productId: "7002", stars: 3 });
  const { body: { reviews: [elsewhere] } } = await ask({}, other);
  expect((await ask({})).body.reviews.map(({ stars }) => stars)).toEqual([3]);
  expect((await ask({ review: elsewhere?.id ?? "" })).status).toBe(404);
  expect((await ask({ review: elsewhere?.id ?? "" }, other)).body.reviews).toHaveLength(1);
});

it("answers nobody whom Shopify has not sent", async () => {
  expect((await loader(asVisitor(shop, "reviews.json", { secret: "another" }))).status).toBe(400);
});
