import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withdrawReview } from "~/features/reviews/answering/withdraw-review.server";
import { countStandardReviews } from "~/features/reviews/standard/count-standard-reviews.server";
import { standardHandle } from "~/features/reviews/standard/standard-handle.server";
import { writeStandardReviews } from "~/features/reviews/standard/write-standard-reviews.server";
import { reviewKey } from "~/kernel/entries/review-entries";
import { db } from "~/platform/db/prisma.server";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { writeWhatIsAllowed } from "~/worker/react/tend-reviews.server";
import { aShopify } from "../../../support/a-shopify";
import type { TestShopify } from "../../../support/a-shopify";
import { testDatabase } from "../../../support/database";
import { runJobs } from "../../../support/run-jobs";
import { anEvent } from "../../../support/told-twice";
import { admit, allow, aReviewOf, entries, metaobjectCalls, record, reviewedAt, turn } from "./a-standard-shop";

const { pool } = await testDatabase();
let shopify: TestShopify;
let shop: Shop;
beforeEach(async () => {
  admit(true);
  vi.useFakeTimers({ toFake: ["Date"], now: reviewedAt });
  shopify = await aShopify();
  shop = await allow(shopify, true);
  // Points come back faster than anybody would have to wait for them.
  for (const one of shopify.world.stores.shops.all()) one.restoreRate = 10_000;
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

const products = (): string[] => [...shopify.world.stores.products.all()].map(({ id }) => id);
const first = (): string => products()[0] ?? "";
const key = (customerId = "3001", productId = first()) => reviewKey(customerId, productId);
const handle = (customerId = "3001", productId = first()) => standardHandle(shop, key(customerId, productId));
const work = () => runJobs(pool, shopify);

describe("without permission", () => {
  it("nothing is called for; once it is granted, what waited is written", async () => {
    await allow(shopify, false);
    await turn(shop, true);
    await record(shop, aReviewOf({ productId: first() }));
    await work();
    expect(metaobjectCalls(shopify)).toBe(0);
    expect(await countStandardReviews(await requireShop(shop.id))).toMatchObject({ granted: false, open: 1 });
    const { scopes } = await allow(shopify, true);
    await db().shop.update({ where: { id: shop.id }, data: { scopes: "" } });
    const told = anEvent("app/scopes_update", { current: scopes.split(",") });
    await writeWhatIsAllowed(shop.id, [told]);
    await writeWhatIsAllowed(shop.id, [told]);
    await work();
    expect(entries(shopify).size).toBe(1);
  });

  it("taken back while the app does not know it yet, it stops quietly and knows it then", async () => {
    await turn(shop, true);
    await record(shop, aReviewOf({ productId: first() }));
    const known = (await requireShop(shop.id)).scopes;
    await allow(shopify, false);
    await db().shop.update({ where: { id: shop.id }, data: { scopes: known } });
    expect(await writeStandardReviews(await requireShop(shop.id), { admitted: true })).toEqual({ isDone: true });
    expect(await countStandardReviews(await requireShop(shop.id))).toMatchObject({ granted: false, open: 1 });
  });

  it("of Shopify's for the app, nothing is written; what has to go goes", async () => {
    await turn(shop, true);
    await record(shop, aReviewOf({ productId: first() }));
    await work();
    await record(shop, aReviewOf({ productId: first(), customerId: "3002" }));
    await writeStandardReviews(shop, { admitted: false });
    expect([...entries(shopify).keys()]).toEqual([handle()]);
    await withdrawReview(shop, key(), reviewedAt);
    await writeStandardReviews(shop, { admitted: false });
    expect(entries(shopify).size).toBe(0);
    expect(await countStandardReviews(shop)).toMatchObject({ written: 0, open: 1 });
  });

  it("after an uninstall not one call is made", async () => {
    await turn(shop, true);
    await record(shop, aReviewOf({ productId: first() }));
    await db().shop.update({ where: { id: shop.id }, data: { uninstalledAt: reviewedAt } });
    await work();
    expect(metaobjectCalls(shopify)).toBe(0);
  });
});
