import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { firstReviewProgramme } from "~/features/reviews/domain/programme/review-programme";
import { bookReviewEntries, reviewEntry } from "~/features/reviews/reviews/book-reviews.server";
import { projectReviews } from "~/features/reviews/reviews/project-reviews.server";
import { recordReviews } from "~/features/reviews/reviews/record-reviews.server";
import type { NewReview } from "~/features/reviews/reviews/record-reviews.server";
import { reviewKey } from "~/kernel/entries/review-entries";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aShop } from "../../../support/a-shop";
import { testDatabase } from "../../../support/database";

await testDatabase();
let shop: Shop;
beforeEach(async () => {
  shop = await aShop();
});

const now = new Date("2026-11-20T10:00:00Z");
const aReview = (change: Partial<NewReview> = {}): NewReview => {
  const { productId = "7001", customerId = "3001" } = change;
  return {
    key: reviewKey(customerId ?? "", productId), productId, orderId: "5001", customerId, source: "card", verified: "buyer", incentivized: false, stars: 4, title: "Gut", body: "Schmeckt.",
    displayName: "Änne G.", locale: "de", attributes: {}, photoIds: [], flags: [], writtenAt: now, ...change,
  };
};
const record = (...reviews: NewReview[]): Promise<string[]> => recording(shop.id, (tx) => recordReviews(tx, shop.id, firstReviewProgramme, reviews, now));
const rating = (productId = "7001") => db().productRating.findUnique({ where: { shopId_productId: { shopId: shop.id, productId } } });
const review = () => db().review.findFirstOrThrow({ where: { shopId: shop.id } });

describe("what customers write", () => {
  it("is shown at once, whatever its stars, and counts for its product", async () => {
    await record(aReview({ stars: 1 }));
    expect(await review()).toMatchObject({ state: "published", stars: 1, body: "Schmeckt." });
    expect(await rating()).toMatchObject({ ones: 1, fives: 0, revision: 1, notedRevision: 0 });
  });

  it("told twice is one version; written anew is a second, and the first is kept", async () => {
    await record(aReview());
    expect(await record(aReview())).toEqual([]);
    expect(await record(aReview({ stars: 2, body: "Doch nicht." }))).toHaveLength(1);
    expect(await review()).toMatchObject({ version: 2, stars: 2, state: "published" });
    expect(await rating()).toMatchObject({ twos: 1, fours: 0, revision: 2 });
    expect(await db().reviewVersion.count({ where: { shopId: shop.id } })).toBe(2);
  });

  it("with something to look at waits no longer than the merchant's time, and counts nothing until then", async () => {
    await record(aReview({ flags: ["link"] }));
    expect(await review()).toMatchObject({ state: "pending", waitingVersion: 1, flags: ["link"] });
    expect(await rating()).toBeNull();
    expect(await db().due.findMany({ where: { shopId: shop.id } })).toMatchObject([{ topic: "review/look-over", dueAt: new Date("2026-12-04T10:00:00Z"), fact: { version: 1 } }]);
  });
});

describe("a product's counters", () => {
  it("are what counting its published reviews anew says, whatever happened to them, and a rebuilt table is the same table", { timeout: 120_000 }, async () => {
    const act = fc.record({
      who: fc.constantFrom("3001", "3002", "3003"), product: fc.constantFrom("7001", "7002"), stars: fc.integer({ min: 1, max: 5 }), photo: fc.boolean(), flagged: fc.boolean(),
      what: fc.constantFrom("write", "write", "write", "publish", "reject", "restore", "withdraw"),
    });
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 25 }), async (acts) => {
      shop = await aShop();
      for (const [index, { who, product, stars, photo, flagged, what }] of acts.entries()) {
        const key = reviewKey(who, product);
        if (what === "write") {
          await record(aReview({ customerId: who, productId: product, stars, photoIds: photo ? ["p1"] : [], flags: flagged ? ["link"] : [] }));
          continue;
        }
        const row = await db().review.findUnique({ where: { shopId_key: { shopId: shop.id, key } } });
        if (!row) continue;
        const version = row.waitingVersion ?? row.version;
        const entry = what === "publish" ? reviewEntry(key, "review.published", null, { version, because: "looked-at" }, `published/${version}`)
          : what === "reject" ? reviewEntry(key, "review.rejected", null, { time: index + 1, version, because: "spam", note: "" }, `verdict/${index + 1}`)
          : what === "restore" ? reviewEntry(key, "review.restored", null, { time: index + 1 }, `verdict/${index + 1}`)
          : reviewEntry(key, "review.withdrawn", null, { version, because: "customer" }, `withdrawn/${version}`);
        await recording(shop.id, (tx) => bookReviewEntries(tx, shop.id, [entry], now));
      }
      const reviews = await db().review.findMany({ where: { shopId: shop.id }, orderBy: { key: "asc" } });
      for (const product of ["7001", "7002"]) {
        const shown = reviews.filter(({ productId, state }) => productId === product && state === "published");
        const counted = await rating(product);
        expect([counted?.ones ?? 0, counted?.twos ?? 0, counted?.threes ?? 0, counted?.fours ?? 0, counted?.fives ?? 0, counted?.withPhotos ?? 0])
          .toEqual([...[1, 2, 3, 4, 5].map((stars) => shown.filter((one) => one.stars === stars).length), shown.filter(({ photoIds }) => photoIds.length > 0).length]);
      }
      await db().review.deleteMany({ where: { shopId: shop.id } });
      await db().productRating.deleteMany({ where: { shopId: shop.id } });
      await recording(shop.id, (tx) => projectReviews(tx, shop.id, reviews.map(({ key }) => key), now));
      expect(await db().review.findMany({ where: { shopId: shop.id }, orderBy: { key: "asc" } })).toEqual(reviews);
    }), { numRuns: 12 });
  });
});
