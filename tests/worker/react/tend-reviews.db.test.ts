import { beforeEach, describe, expect, it } from "vitest";
import { moderateReviews } from "~/features/reviews/moderating/moderate-reviews.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { showWaitingReviews } from "~/worker/react/tend-reviews.server";
import { aWrittenReview, writtenAt } from "../../features/reviews/a-written-review";
import { aShop } from "../../support/a-shop";
import { testDatabase } from "../../support/database";
import { anEvent, expectToldTwiceIsOnce } from "../../support/told-twice";

const { pool } = await testDatabase();
let shop: Shop;
beforeEach(async () => {
  shop = await aShop();
});

const timeIsOver = (reviewKey: string, version = 1) => anEvent("review/look-over", { reviewKey, version });
const review = (key: string) => db().review.findUniqueOrThrow({ where: { shopId_key: { shopId: shop.id, key } } });
const published = () => db().ledgerEntry.findMany({ where: { shopId: shop.id, kind: "review.published" }, orderBy: { position: "asc" }, select: { data: true } });
const rating = () => db().productRating.findUnique({ where: { shopId_productId: { shopId: shop.id, productId: "7001" } } });

describe("the time for looking at a review is over", () => {
  it.each([1, 2, 3, 4, 5])("with %i stars it is shown, and counts; told twice, once", async (stars) => {
    const key = await aWrittenReview(shop, { stars, flags: ["link"] });
    await expectToldTwiceIsOnce(pool, showWaitingReviews, shop.id, [timeIsOver(key)]);
    expect(await review(key)).toMatchObject({ state: "published", waitingVersion: null });
    expect(await published()).toEqual([{ data: { version: 1, because: "time" } }]);
    expect(await rating()).toMatchObject({ revision: 1 });
  });

  it("one that was rejected meanwhile stays so", async () => {
    const key = await aWrittenReview(shop, { flags: ["link"] });
    await moderateReviews(shop, { which: [key], moderation: { do: "reject", because: "spam", note: "" } }, writtenAt);
    await showWaitingReviews(shop.id, [timeIsOver(key)]);
    expect(await review(key)).toMatchObject({ state: "rejected", because: "spam" });
    expect(await published()).toEqual([]);
  });

  it("of a version that the customer has replaced, nothing is shown: the newer waits for its own time", async () => {
    const key = await aWrittenReview(shop, { flags: ["link"], body: "Erst so." });
    await aWrittenReview(shop, { flags: ["email"], body: "Dann so." });
    await showWaitingReviews(shop.id, [timeIsOver(key, 1)]);
    expect(await published()).toEqual([]);
    await showWaitingReviews(shop.id, [timeIsOver(key, 2)]);
    expect(await review(key)).toMatchObject({ state: "published", version: 2, body: "Dann so." });
  });

  it("of a review of another shop under the same key, nothing happens", async () => {
    const other = await aShop();
    const key = await aWrittenReview(shop, { flags: ["link"] });
    await showWaitingReviews(other.id, [timeIsOver(key)]);
    expect(await review(key)).toMatchObject({ state: "pending" });
  });
});
