import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { moderateReviews } from "~/features/reviews/moderating/moderate-reviews.server";
import { replyToReview } from "~/features/reviews/moderating/reply-to-review.server";
import { withdrawReview } from "~/features/reviews/answering/withdraw-review.server";
import { countStandardReviews } from "~/features/reviews/standard/count-standard-reviews.server";
import { reviseEarlierStandardReviews, retryStandardReviews } from "~/features/reviews/standard/revise-standard-reviews.server";
import { standardHandle } from "~/features/reviews/standard/standard-handle.server";
import { writeStandardReviews } from "~/features/reviews/standard/write-standard-reviews.server";
import { learnProxyPath } from "~/core/pages/learn-proxy-path.server";
import { reviewKey } from "~/kernel/entries/review-entries";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ShopifyUnavailable } from "~/platform/shopify/shopify-errors";
import { eraseCustomers } from "~/worker/react/comply.server";
import { aShop } from "../../../support/a-shop";
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
const entry = (customerId = "3001", productId = first()) => entries(shopify).get(handle(customerId, productId));
const reject = (of = key()) => moderateReviews(shop, { which: [of], moderation: { do: "reject", because: "spam", note: "" } }, reviewedAt);

/** The first call is answered (switching the type on, or looking a handle up); the second has its effect, and its answer is lost, three times over. */
async function loseAnswersAfterTheFirst(): Promise<void> {
  const draws = [0.5, 0.5, ...[1, 2, 3].flatMap(() => [0.5, 0.3, 0.9, 0.9])];
  shopify.chance.next = () => draws.shift() ?? 0.5;
  shopify.faults.failAdminApi = 0.4;
  await writeStandardReviews(shop, { admitted: true }).finally(() => { shopify.faults.failAdminApi = 0; });
}

describe("a review that is shown", () => {
  it("is one entry, with everything that Shopify's type knows of it", async () => {
    const order = shopify.order();
    await turn(shop, true);
    await record(shop, aReviewOf({ productId: first(), orderId: order.id, verified: "buyer", photoIds: ["p1", "p2"] }));
    await work();
    expect([...entries(shopify).keys()]).toEqual([handle()]);
    expect(entry()).toEqual({
      rating: '{"scale_min":"1.0","scale_max":"5.0","value":"4.0"}', title: "Gut", body: "Schmeckt.", submitted_at: "2026-03-10T10:00:00.000Z", published_at: "2026-03-10T10:00:00.000Z",
      source: "parcel_card", author_display_name: "Änne G.", order: `gid://shopify/Order/${order.id}`, product: `gid://shopify/Product/${first()}`,
      media_urls: '["https://feinkost.example/a/k/photo/p1","https://feinkost.example/a/k/photo/p2"]', language: "de", app_verification_status: "verified_buyer",
    });
    expect([...shopify.world.stores.metaobjects.all()].map(({ type, status }) => [type, status])).toEqual([["product_review", "ACTIVE"]]);
  });

  it("is written once when it is told twice, and not again when nothing changed", async () => {
    await turn(shop, true);
    await record(shop, aReviewOf({ productId: first() }));
    await work();
    const calls = metaobjectCalls(shopify);
    await record(shop, aReviewOf({ productId: first() }));
    expect(await writeStandardReviews(shop, { admitted: true })).toEqual({ isDone: true });
    await work();
    expect(metaobjectCalls(shopify)).toBe(calls);
    expect(entries(shopify).size).toBe(1);
  });

  it("follows what its customer changes and what the merchant replies, and loses the reply with it", async () => {
    await turn(shop, true);
    await record(shop, aReviewOf({ productId: first() }));
    await work();
    vi.setSystemTime(new Date("2026-03-11T10:00:00Z"));
    await record(shop, aReviewOf({ productId: first(), stars: 2, body: "Doch nicht.", writtenAt: new Date("2026-03-11T10:00:00Z") }));
    await replyToReview(shop, key(), "Das tut uns leid.", new Date("2026-03-11T11:00:00Z"));
    await work();
    expect(entry()).toMatchObject({ body: "Doch nicht.", edited_at: "2026-03-11T10:00:00.000Z", submitted_at: "2026-03-10T10:00:00.000Z", merchant_reply: "Das tut uns leid.", merchant_replied_at: "2026-03-11T11:00:00.000Z" });
    expect(entry()?.rating).toContain('"2.0"');
    await replyToReview(shop, key(), null, new Date("2026-03-11T12:00:00Z"));
    await work();
    expect(entry()).not.toHaveProperty("merchant_reply");
    expect(entry()).not.toHaveProperty("merchant_replied_at");
    expect(entries(shopify).size).toBe(1);
  });

  it("goes with its rejection and comes back with its restoring, under the same handle", async () => {
    await turn(shop, true);
    await record(shop, aReviewOf({ productId: first() }));
    await work();
    await reject();
    await work();
    expect(entries(shopify).size).toBe(0);
    expect(await db().standardReview.count()).toBe(0);
    await moderateReviews(shop, { which: [key()], moderation: { do: "restore" } }, reviewedAt);
    await work();
    expect([...entries(shopify).keys()]).toEqual([handle()]);
  });

  it("goes when its customer takes it back, and when its customer is erased", async () => {
    await turn(shop, true);
    await record(shop, aReviewOf({ productId: first() }), aReviewOf({ productId: first(), customerId: "3002" }), aReviewOf({ productId: first(), customerId: "3003" }));
    await work();
    await withdrawReview(shop, key("3001"), reviewedAt);
    await eraseCustomers(shop.id, [anEvent("customers/redact", { customer: { id: "3002" }, orders_to_redact: [] })]);
    await work();
    expect([...entries(shopify).keys()]).toEqual([handle("3003")]);
  });

  it("waits for its look like everywhere, and is left out where something was given for it", async () => {
    await turn(shop, true);
    await record(shop, aReviewOf({ productId: first(), flags: ["link"] }), aReviewOf({ productId: first(), customerId: "3002", incentivized: true }));
    await work();
    expect(entries(shopify).size).toBe(0);
    expect(await countStandardReviews(shop)).toMatchObject({ written: 0, open: 0, leftOut: 1 });
    await moderateReviews(shop, { which: [key()], moderation: { do: "publish" } }, reviewedAt);
    await work();
    expect([...entries(shopify).keys()]).toEqual([handle()]);
  });

  it("names its photos' new address when the path of the shop's pages changes", async () => {
    await turn(shop, true);
    await record(shop, aReviewOf({ productId: first(), photoIds: ["p1"] }));
    await work();
    await learnProxyPath(shop, "/apps/kunden");
    await work();
    expect(entry()?.media_urls).toBe('["https://feinkost.example/apps/kunden/photo/p1"]');
  });
});

describe("what Shopify does not take", () => {
  it("is kept beside its review with Shopify's reason, holds up no other, and is tried again when asked", async () => {
    await turn(shop, true);
    await record(shop, aReviewOf({ productId: "999999999" }), aReviewOf({ productId: first() }));
    await work();
    expect([...entries(shopify).keys()]).toEqual([handle()]);
    expect(await countStandardReviews(shop)).toMatchObject({ written: 1, open: 0, refused: 1, refusedBecause: "Value references non-existent resource." });
    const [calls, other] = [metaobjectCalls(shopify), await aShop()];
    await work();
    expect(metaobjectCalls(shopify), "not by itself").toBe(calls);
    expect(await retryStandardReviews(other)).toBe(0);
    expect(await retryStandardReviews(shop)).toBe(1);
    await work();
    expect(metaobjectCalls(shopify)).toBeGreaterThan(calls);
  });

  it("leaves one entry when it was written and the answer was lost, and none when it was taken away and the answer was lost", async () => {
    await turn(shop, true);
    await record(shop, aReviewOf({ productId: first() }));
    await expect(loseAnswersAfterTheFirst()).rejects.toThrow(ShopifyUnavailable);
    expect(entries(shopify).size, "it had its effect").toBe(1);
    expect(await countStandardReviews(shop)).toMatchObject({ written: 0, open: 1 });
    await work();
    expect(entries(shopify).size).toBe(1);
    await reject();
    await expect(loseAnswersAfterTheFirst()).rejects.toThrow(ShopifyUnavailable);
    expect(entries(shopify).size, "it had its effect").toBe(0);
    expect(await db().standardReview.count()).toBe(1);
    await work();
    expect(entries(shopify).size).toBe(0);
    expect(await db().standardReview.count()).toBe(0);
  });
});

describe("the merchant's switch", () => {
  it("off: not one call, whatever happens to reviews", async () => {
    await record(shop, aReviewOf({ productId: first() }));
    await replyToReview(shop, key(), "Danke!", reviewedAt);
    await reject();
    await work();
    expect(await writeStandardReviews(shop, { admitted: true })).toEqual({ isDone: true });
    expect(metaobjectCalls(shopify)).toBe(0);
    expect(await db().standardReview.count()).toBe(0);
  });

  it("turned on writes what is there already, several a call, in rounds; turned off takes it all away; a shop's own switch concerns no other shop", async () => {
    const other = await aShop();
    await record(other, aReviewOf({ productId: first() }));
    const customers = Array.from({ length: 90 }, (_, index) => String(4000 + index));
    await record(shop, ...customers.map((customerId) => aReviewOf({ productId: first(), customerId })));
    await turn(shop, true);
    expect(await writeStandardReviews(shop, { admitted: true }), "one round is eighty").toEqual({ isDone: false });
    expect(await countStandardReviews(shop)).toMatchObject({ written: 80, open: 10 });
    await work();
    expect(entries(shopify).size).toBe(90);
    expect(shopify.calls("WriteMetaobject")).toBe(5);
    expect(await db().standardReview.count({ where: { shopId: other.id } })).toBe(0);
    await turn(shop, false);
    await work();
    expect(entries(shopify).size).toBe(0);
    expect(await db().standardReview.count()).toBe(0);
  });

  it("writes everything anew after the app was removed and has come back", async () => {
    await turn(shop, true);
    await record(shop, aReviewOf({ productId: first() }));
    await work();
    for (const { id } of [...shopify.world.stores.metaobjects.all()]) shopify.world.stores.metaobjects.remove(id);
    vi.setSystemTime(new Date("2026-03-20T10:00:00Z"));
    const back = { id: shop.id, installedAt: new Date("2026-03-20T09:00:00Z") };
    expect([await reviseEarlierStandardReviews(db(), back), await reviseEarlierStandardReviews(db(), back)]).toEqual([1, 0]);
    await writeStandardReviews(shop, { admitted: true });
    expect(entries(shopify).size).toBe(1);
    expect(await reviseEarlierStandardReviews(db(), back)).toBe(0);
  });
});
