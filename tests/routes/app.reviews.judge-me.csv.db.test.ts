import { afterEach, beforeEach, expect, it } from "vitest";
import { importReviewsJob } from "~/features/reviews/exchange/import-reviews.server";
import { judgeMeColumns } from "~/features/reviews/domain/exchange/judge-me-columns";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action } from "~/routes/app.reviews.exchange";
import { loader } from "~/routes/app.reviews.judge-me[.]csv";
import { uploading } from "../features/reviews/exchange/a-review-file";
import { aShopify } from "../support/a-shopify";
import type { TestShopify } from "../support/a-shopify";
import { testDatabase } from "../support/database";
import { aFedShop, nasty } from "./a-fed-shop";
import { aMerchantsShop, asMerchant } from "./merchant-request";

const database = await testDatabase();
let shopify: TestShopify;
beforeEach(async () => { shopify = await aShopify(); });
afterEach(() => shopify.close());

const save = async (shop: Shop): Promise<string> => (await loader(asMerchant(shop, "/app/reviews/judge-me.csv"))).text();

it("is Judge.me's template with every published review, and comes back in as it went out", async () => {
  await aFedShop(shopify);
  const csv = await save(shopify.shop);
  expect(csv.split("\n")[0]).toBe(judgeMeColumns.join(","));
  expect(csv).toContain(",2026-11-01 08:00:00 UTC,");
  expect(csv).not.toContain("@");
  await database.pool.query("TRUNCATE review, review_version, product_rating");
  await action(uploading(shopify.shop, "import", csv));
  await importReviewsJob({ name: "import-reviews", shopId: shopify.shop.id, payload: {}, failures: 0 });
  const rows = await db().review.findMany({ orderBy: { stars: "asc" }, select: { stars: true, body: true, verified: true, reply: true, writtenAt: true } });
  expect(rows.map(({ stars, body, verified }) => [stars, body, verified])).toEqual([[1, "Schlecht.", "none"], [4, "", "none"], [5, nasty, "none"]]);
  expect(rows[0]).toMatchObject({ reply: "Das tut uns leid.", writtenAt: new Date("2026-11-02T08:00:00Z") });
});

it("another shop's file has none of this shop's reviews", async () => {
  const other = await aMerchantsShop();
  await aFedShop(shopify);
  expect((await save(other)).trim().split("\n")).toHaveLength(1);
});
