import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { firstReviewProgramme } from "~/features/reviews/domain/programme/review-programme";
import { averageText } from "~/features/reviews/domain/showing/product-metafields";
import type { ProductReviews } from "~/features/reviews/domain/showing/product-metafields";
import { moderateReviews } from "~/features/reviews/moderating/moderate-reviews.server";
import { replyToReview } from "~/features/reviews/moderating/reply-to-review.server";
import { bookReviewEntries, reviewEntry } from "~/features/reviews/reviews/book-reviews.server";
import { recordReviews } from "~/features/reviews/reviews/record-reviews.server";
import type { NewReview } from "~/features/reviews/reviews/record-reviews.server";
import { prepareReviewsJob } from "~/features/reviews/showing/prepare-reviews.server";
import { publicReviewId } from "~/features/reviews/showing/public-review-id.server";
import { voteReview } from "~/features/reviews/showing/vote-review.server";
import { reviewKey } from "~/kernel/entries/review-entries";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { aShopify } from "../../../support/a-shopify";
import type { TestShopify } from "../../../support/a-shopify";
import { testDatabase } from "../../../support/database";
import { runJobs } from "../../../support/run-jobs";
import { mulberry32 } from "../../../support/mulberry32";

const { pool } = await testDatabase();
const now = new Date("2026-03-10T10:00:00Z");
let shopify: TestShopify;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now });
  shopify = await aShopify();
  for (const product of shopify.world.stores.products.all()) product.metafields = [];
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

const products = () => [...shopify.world.stores.products.all()];
const productIds = (): string[] => products().map(({ id }) => id);
const first = (): string => productIds()[0] ?? "";
const aReview = (change: Partial<NewReview> = {}): NewReview => {
  const { productId = first(), customerId = "3001" } = change;
  return {
    key: reviewKey(customerId ?? "", productId), productId, orderId: "5001", customerId, source: "card", verified: "buyer", incentivized: false, stars: 4, title: "Gut", body: "Schmeckt.",
    displayName: "Änne G.", locale: "de", attributes: {}, photoIds: [], flags: [], writtenAt: now, ...change,
  };
};
const record = (...reviews: NewReview[]): Promise<string[]> => recording(shopify.shop.id, (tx) => recordReviews(tx, shopify.shop.id, firstReviewProgramme, reviews, now));
const work = () => runJobs(pool, shopify);
const id = (customer = "3001", productId = first()) => publicReviewId(shopify.shop, reviewKey(customer, productId));
/** What stands on a product in Shopify. */
const noted = (productId = first()): Record<string, unknown> =>
  Object.fromEntries((shopify.world.stores.products.get(productId)?.metafields ?? []).map(({ namespace, key, value }) => [`${namespace}.${key}`, JSON.parse(value) as unknown]));
const shown = (productId = first()) => noted(productId)["kundenkreis.reviews"] as ProductReviews | undefined;
const ratingOf = (productId = first()) => db().productRating.findUniqueOrThrow({ where: { shopId_productId: { shopId: shopify.shop.id, productId } } });

describe("what stands on a product in Shopify", () => {
  it("is its rating, its count, and what its block shows first", async () => {
    await record(aReview(), aReview({ customerId: "3002", stars: 5 }), aReview({ customerId: "3003", stars: 1, photoIds: ["p1"], incentivized: true }));
    await work();
    expect(noted()).toMatchObject({ "reviews.rating": { value: "3.33", scale_min: "1.0", scale_max: "5.0" }, "reviews.rating_count": 3 });
    expect(shown()).toMatchObject({ count: 3, average: "3.33", histogram: [1, 0, 0, 1, 1], withPhotos: 1, incentivized: 1 });
    expect(shown()?.reviews.map(({ stars }) => stars)).toEqual([1, 5, 4]);
    expect(await ratingOf()).toMatchObject({ revision: 1, notedRevision: 1, notedRefused: null });
  });

  it("names nobody's number", async () => {
    await record(aReview({ customerId: "300100200", orderId: "500100200" }));
    await work();
    expect(JSON.stringify(shopify.world.stores.products.get(first())?.metafields)).not.toMatch(/300100200|500100200/);
  });

  it("is written once when it is told once, not again when nothing changed, and again when a shopper would see something else", async () => {
    await record(aReview());
    await work();
    const calls = shopify.calls("SetMetafields");
    await record(aReview());
    await prepareReviewsJob({ name: "prepare-reviews", shopId: shopify.shop.id, payload: {}, failures: 0 });
    await work();
    expect(shopify.calls("SetMetafields") - calls, "only the app's own facts, which prepare-reviews has renewed").toBe(1);
    await replyToReview(shopify.shop, reviewKey("3001", first()), "Danke!", now);
    await work();
    expect(shown()?.reviews[0]?.reply).toEqual({ text: "Danke!", on: "2026-03-10" });
  });

  it("is taken away with the last review", async () => {
    await record(aReview());
    await work();
    await moderateReviews(shopify.shop, { which: [reviewKey("3001", first())], moderation: { do: "reject", because: "spam", note: "" } }, now);
    await work();
    expect(noted()).toEqual({});
    expect(await ratingOf()).toMatchObject({ revision: 2, notedRevision: 2 });
  });

  it("goes in calls of at most twenty-five metafields, and a product that is gone takes no other with it", async () => {
    const gone = "999999999";
    await record(...[...productIds(), gone].map((productId) => aReview({ productId })));
    await work();
    for (const productId of productIds()) expect(noted(productId)["reviews.rating_count"]).toBe(1);
    expect(await ratingOf(gone)).toMatchObject({ revision: 1, notedRevision: 1, notedRefused: "Owner does not exist.; Owner does not exist.; Owner does not exist." });
    expect((await db().productRating.findMany({ where: { notedRefused: null } })).length).toBe(productIds().length);
  });

  it("stays open where the app may not write to products, until it may", async () => {
    const install = shopify.world.stores.installs.get(shopify.shop.domain);
    if (install) install.scopes = install.scopes.filter((scope) => scope !== "write_products");
    await record(aReview());
    await runJobs(pool, shopify, 1);
    expect((await ratingOf()).notedRevision, "left open until the scope is granted").toBe(0);
  });

  it("is defined for the storefront, as often as it is prepared", async () => {
    for (const time of [1, 2]) await prepareReviewsJob({ name: "prepare-reviews", shopId: shopify.shop.id, payload: {}, failures: time - 1 });
    const definitions = [...shopify.world.stores.metafieldDefinitions.all()].filter(({ ownerType }) => ownerType === "PRODUCT");
    expect(definitions.map(({ namespace, key, type, access }) => [`${namespace}.${key}`, type, access?.storefront]).sort()).toEqual([
      ["kundenkreis.reviews", "json", "PUBLIC_READ"], ["reviews.rating", "rating", "PUBLIC_READ"], ["reviews.rating_count", "number_integer", "PUBLIC_READ"],
    ]);
  });
});

describe("what stands on the app's installation", () => {
  it("says how reviews are checked, asked for and answered, and which are the most helpful of the best rated products, whatever their stars", async () => {
    const [one = "", two = ""] = productIds();
    await record(aReview({ productId: one, stars: 5 }), aReview({ productId: one, customerId: "3002", stars: 2 }), aReview({ productId: two, stars: 3, verified: "none" }));
    await voteReview(shopify.shop, id("3002", one), true, { visitor: "1234567890-abcdefgh", address: null }, now);
    await work();
    const own = Object.fromEntries((shopify.world.stores.installs.get(shopify.shop.domain)?.metafields ?? []).map(({ key, value }) => [key, JSON.parse(value) as unknown]));
    expect(own.reviews).toMatchObject({ path: "/a/k", asOf: "2026-03-10", published: 3, buyer: 2, unchecked: 1, imported: 0, bought: 0, asked: 0, answered: 0 });
    expect((own.reviews_best as { product: { handle: string }; review: { stars: number } }[]).map(({ review, product }) => [product.handle, review.stars]))
      .toEqual([[shopify.world.stores.products.get(one)?.handle, 2], [shopify.world.stores.products.get(two)?.handle, 3]]);
  });
});

describe("a vote", () => {
  const voter = { visitor: "1234567890-abcdefgh", address: "198.51.100.7" };

  it("counts once, whatever the same voter says later, and moves the review up", async () => {
    await record(aReview(), aReview({ customerId: "3002", photoIds: ["p1"] }));
    expect(await voteReview(shopify.shop, id(), true, voter, now)).toEqual({ ok: true, isNew: true, helpful: 1 });
    const revision = (await ratingOf()).revision;
    expect(await voteReview(shopify.shop, id(), true, voter, now)).toEqual({ ok: true, isNew: false, helpful: 1 });
    expect(await voteReview(shopify.shop, id(), false, voter, now)).toEqual({ ok: true, isNew: false, helpful: 1 });
    expect((await ratingOf()).revision).toBe(revision);
    await work();
    expect(shown()?.reviews.map(({ helpful }) => helpful)).toEqual([1, 0]);
    expect(JSON.stringify(await db().reviewVote.findMany())).not.toMatch(/1234567890|198\.51/);
  });

  it("without an id of one's own is the network's", async () => {
    await record(aReview());
    const nameless = { visitor: null, address: "198.51.100.7" };
    expect(await voteReview(shopify.shop, id(), true, nameless, now)).toMatchObject({ isNew: true });
    expect(await voteReview(shopify.shop, id(), true, { ...nameless, visitor: "short" }, now)).toMatchObject({ isNew: false });
    expect(await voteReview(shopify.shop, id(), false, { ...nameless, address: "203.0.113.9" }, now)).toMatchObject({ isNew: true, helpful: 1 });
  });

  it("about what is not shown, is another shop's or is nothing changes nothing", async () => {
    await record(aReview({ flags: ["link"] }));
    for (const named of [id(), "x", "A".repeat(60), publicReviewId({ key: Buffer.alloc(32, 1) }, reviewKey("3001", first()))]) {
      expect(await voteReview(shopify.shop, named, true, voter, now)).toEqual({ ok: false, reason: "unknown" });
    }
    expect(await db().reviewVote.count()).toBe(0);
  });

  it("from one network too often has to wait", async () => {
    await record(aReview());
    const address = "192.0.2.77";
    const answers = [];
    for (let vote = 0; vote < 61; vote++) answers.push(await voteReview(shopify.shop, id(), true, { visitor: `visitor-number-${vote}-000`, address }, now));
    expect(answers.slice(0, 60).every(({ ok }) => ok)).toBe(true);
    expect(answers.at(-1)).toEqual({ ok: false, reason: "too-many" });
  });
});

describe("whatever happens to reviews, and however badly Shopify answers", () => {
  it("what stands on products is what counting the reviews anew says", { timeout: 240_000 }, async () => {
    const act = fc.record({
      who: fc.constantFrom("3001", "3002", "3003", "3004"), product: fc.nat(2), stars: fc.integer({ min: 1, max: 5 }), photo: fc.boolean(), flagged: fc.boolean(),
      what: fc.constantFrom("write", "write", "write", "publish", "reject", "restore", "withdraw", "vote", "vote", "reply", "work"),
    });
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 30 }), fc.integer(), async (acts, seed) => {
      const { shop } = shopify;
      await pool.query("TRUNCATE review, review_version, review_vote, product_rating, ledger_entry, graphile_worker._private_jobs");
      for (const product of products()) product.metafields = [];
      shopify.chance.next = mulberry32(seed);
      Object.assign(shopify.faults, { failAdminApi: 0.4, throttle: 0.1 });
      const ids = productIds().slice(0, 3);
      for (const [index, { who, product, stars, photo, flagged, what }] of acts.entries()) {
        const productId = ids[product] ?? "";
        const key = reviewKey(who, productId);
        const row = await db().review.findUnique({ where: { shopId_key: { shopId: shop.id, key } } });
        if (what === "write") await record(aReview({ customerId: who, productId, stars, body: `Nr. ${index}`, photoIds: photo ? ["p1"] : [], flags: flagged ? ["link"] : [], incentivized: flagged }));
        if (what === "work") await runJobs(pool, shopify, 3);
        if (what === "vote") await voteReview(shop, publicReviewId(shop, key), stars > 2, { visitor: `visitor-of-the-shop-${index}`, address: `10.${seed & 127}.${index}.1` }, now);
        if (what === "reply") await replyToReview(shop, key, stars === 1 ? null : `Danke ${index}`, now);
        if (what === "publish") await moderateReviews(shop, { which: [key], moderation: { do: "publish" } }, now);
        if (what === "reject") await moderateReviews(shop, { which: [key], moderation: { do: "reject", because: "spam", note: "" } }, now);
        if (what === "restore") await moderateReviews(shop, { which: [key], moderation: { do: "restore" } }, now);
        if (what === "withdraw" && row) await recording(shop.id, (tx) => bookReviewEntries(tx, shop.id, [reviewEntry(key, "review.withdrawn", null, { version: row.waitingVersion ?? row.version, because: "customer" }, `withdrawn/${row.waitingVersion ?? row.version}`)], now));
      }
      Object.assign(shopify.faults, { failAdminApi: 0, throttle: 0 });
      await work();
      const reviews = await db().review.findMany({ where: { shopId: shop.id, state: "published" } });
      for (const productId of ids) {
        const its = reviews.filter((review) => review.productId === productId);
        const counts = [1, 2, 3, 4, 5].map((stars) => its.filter((review) => review.stars === stars).length) as [number, number, number, number, number];
        if (its.length === 0) {
          expect(noted(productId)).toEqual({});
          continue;
        }
        const helpfulFirst = [...its].sort((one, other) =>
          other.rank - one.rank || Number(other.photoIds.length > 0) - Number(one.photoIds.length > 0) || other.writtenAt.getTime() - one.writtenAt.getTime() || (one.key < other.key ? 1 : -1));
        expect(noted(productId)).toMatchObject({ "reviews.rating": { value: averageText(counts) }, "reviews.rating_count": its.length });
        expect(shown(productId)).toMatchObject({
          count: its.length, histogram: counts, withPhotos: its.filter(({ photoIds }) => photoIds.length > 0).length, incentivized: its.filter((review) => review.incentivized).length,
          reviews: helpfulFirst.map(({ key, stars, body, helpful, reply }) => ({ id: publicReviewId(shop, key), stars, body, helpful, reply: reply ? { text: reply } : null })),
        });
      }
    }), { numRuns: 25 });
  });
});
