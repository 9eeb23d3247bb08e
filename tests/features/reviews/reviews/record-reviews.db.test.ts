import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { firstReviewProgramme } from "~/features/reviews/domain/programme/review-programme";
import { forgetReviewer } from "~/features/reviews/moderating/forget-reviewer.server";
import { mergeReviewer } from "~/features/reviews/moderating/merge-reviewer.server";
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
import { aBoughtOrder } from "../a-bought-order";

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
    expect(await review()).toMatchObject({ version: 2, stars: 2, body: "Doch nicht.", state: "published" });
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

describe("a newer version that waits", () => {
  it("leaves the words of the one that is shown", async () => {
    await record(aReview({ photoIds: ["photo"] }));
    await record(aReview({ stars: 1, title: "Nein", body: "Mehr bei example.com", flags: ["link"] }));
    expect(await review()).toMatchObject({ version: 1, waitingVersion: 2, stars: 4, title: "Gut", body: "Schmeckt.", photoIds: ["photo"] });
  });
});

describe("what comes with a review from another tool", () => {
  const brought = { reply: "Danke!", countryCode: "AT", repliedAt: "2026-10-07T00:00:00.000Z" };
  const imported = (change: Partial<NewReview> = {}): NewReview => aReview({ key: reviewKey("import", "abc"), orderId: null, customerId: null, source: "import", brought, ...change });

  it("stands with it at once, its reply in the book with its day; told twice, nothing is new", async () => {
    await record(imported());
    expect(await record(imported())).toEqual([]);
    expect(await review()).toMatchObject({ state: "published", reply: "Danke!", countryCode: "AT", repliedAt: new Date("2026-10-07") });
    expect((await db().ledgerEntry.findMany({ orderBy: { position: "asc" } })).map(({ kind }) => kind)).toEqual(["review.written", "review.published", "review.replied"]);
  });

  it("stays when the read model is brought up to date, and books no reply where there is none", async () => {
    await record(imported({ brought: { ...brought, reply: null, repliedAt: null } }));
    await recording(shop.id, (tx) => projectReviews(tx, shop.id, [reviewKey("import", "abc")], now));
    expect(await review()).toMatchObject({ reply: null, countryCode: "AT", repliedAt: null });
    expect(await db().ledgerEntry.count({ where: { kind: "review.replied" } })).toBe(0);
    expect(await rating()).toMatchObject({ fours: 1 });
  });
});

describe("a review's country", () => {
  it("is that of the order it belongs to; an order without one takes none away, and who is erased leaves none behind", async () => {
    await aBoughtOrder(shop, { orderId: "5001", customerId: "3001", order: { countryCode: "AT" } });
    await record(aReview());
    expect(await review()).toMatchObject({ countryCode: "AT" });
    await aBoughtOrder(shop, { orderId: "5002", customerId: "3001", order: { countryCode: null } });
    await record(aReview({ orderId: "5002", stars: 5 }));
    expect(await review()).toMatchObject({ countryCode: "AT", stars: 5 });
    await recording(shop.id, (tx) => forgetReviewer(tx, shop.id, "3001", [], now));
    expect(await review()).toMatchObject({ countryCode: null, state: "withdrawn" });
  });
});

describe("of two reviews of one product by a person who was two customers", () => {
  const later = new Date(now.getTime() + 3_600_000);
  const states = async () => (await db().review.findMany({ where: { shopId: shop.id }, orderBy: { key: "asc" } })).map(({ state, because }) => [state, because]);
  const merge = (): Promise<void> => recording(shop.id, (tx) => mergeReviewer(tx, shop.id, "3001", "3002", later));

  it("what was written later is shown and counts, whoever's it was; the other is set aside, and the book says why", async () => {
    await record(aReview({ customerId: "3001", stars: 5, writtenAt: later }), aReview({ customerId: "3002", stars: 1 }), aReview({ customerId: "3002", productId: "7002" }));
    for (const _ of [1, 2]) await merge();
    expect(await states()).toEqual([["published", null], ["withdrawn", "merged"], ["published", null]]);
    expect(await rating()).toMatchObject({ ones: 0, fives: 1 });
    expect(await db().ledgerEntry.findMany({ where: { shopId: shop.id, kind: "review.withdrawn" } })).toMatchObject([{ subject: "review/3002/7001", data: { version: 1, because: "merged" } }]);
    expect(await db().reviewVersion.count({ where: { shopId: shop.id } }), "its words stay, as an earlier version's").toBe(3);
  });

  it("the later one, while it waits for a look, leaves the earlier one where it is, and takes its place when it is shown", async () => {
    await record(aReview({ customerId: "3001", stars: 5 }), aReview({ customerId: "3002", stars: 1, flags: ["link"], writtenAt: later }));
    await merge();
    expect(await states()).toEqual([["published", null], ["pending", null]]);
    await recording(shop.id, (tx) => bookReviewEntries(tx, shop.id, [reviewEntry("review/3002/7001", "review.published", null, { version: 1, because: "time" }, "published/1")], later));
    expect(await states()).toEqual([["withdrawn", "merged"], ["published", null]]);
    expect(await rating()).toMatchObject({ ones: 1, fives: 0 });
  });

  it("an earlier one whose rejection is taken back does not come back beside the later one", async () => {
    const book = (kind: "review.rejected" | "review.restored") => recording(shop.id, (tx) => bookReviewEntries(tx, shop.id, [
      kind === "review.rejected" ? reviewEntry("review/3001/7001", kind, null, { time: 1, version: 1, because: "spam", note: "" }, "verdict/1") : reviewEntry("review/3001/7001", kind, null, { time: 2 }, "verdict/2"),
    ], later));
    await record(aReview({ customerId: "3001", stars: 5 }), aReview({ customerId: "3002", stars: 1, writtenAt: later }));
    await book("review.rejected");
    await merge();
    await book("review.restored");
    expect(await states()).toEqual([["withdrawn", "merged"], ["published", null]]);
    expect(await rating()).toMatchObject({ ones: 1, fives: 0 });
  });

  it("an imported one stays as the other tool had it", async () => {
    await record(aReview({ customerId: "3001", key: "review/import-x/7001", source: "import" }), aReview({ customerId: "3002", writtenAt: later }));
    await merge();
    expect(await states()).toEqual([["published", null], ["published", null]]);
  });
});

describe("a product's counters", () => {
  it("are what counting its published reviews anew says, whatever happened to them, and a rebuilt table is the same table", { timeout: 120_000 }, async () => {
    const act = fc.record({
      who: fc.constantFrom("3001", "3002", "3003"), product: fc.constantFrom("7001", "7002"), stars: fc.integer({ min: 1, max: 5 }), photo: fc.boolean(), flagged: fc.boolean(),
      what: fc.constantFrom("write", "write", "write", "publish", "reject", "restore", "withdraw", "merge"),
    });
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 25 }), async (acts) => {
      shop = await aShop();
      const kept = new Map<string, string>();
      for (const [index, { who, product, stars, photo, flagged, what }] of acts.entries()) {
        const key = reviewKey(who, product);
        const at = new Date(now.getTime() + index * 60_000);
        if (what === "write") {
          const review = aReview({ key, customerId: kept.get(who) ?? who, productId: product, stars, photoIds: photo ? ["p1"] : [], flags: flagged ? ["link"] : [], writtenAt: at });
          await recording(shop.id, (tx) => recordReviews(tx, shop.id, firstReviewProgramme, [review], at));
          continue;
        }
        if (what === "merge") {
          if (who === "3001") continue;
          kept.set(who, "3001");
          await recording(shop.id, (tx) => mergeReviewer(tx, shop.id, who, "3001", at));
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
      const voices = reviews.filter(({ state }) => state === "published").map(({ customerId, productId }) => `${customerId ?? ""}/${productId}`);
      expect(voices, "one person counts once").toEqual([...new Set(voices)]);
      for (const product of ["7001", "7002"]) {
        const shown = reviews.filter(({ productId, state }) => productId === product && state === "published");
        const counted = await rating(product);
        expect([counted?.ones ?? 0, counted?.twos ?? 0, counted?.threes ?? 0, counted?.fours ?? 0, counted?.fives ?? 0, counted?.withPhotos ?? 0])
          .toEqual([...[1, 2, 3, 4, 5].map((stars) => shown.filter((one) => one.stars === stars).length), shown.filter(({ photoIds }) => photoIds.length > 0).length]);
      }
      await db().review.deleteMany({ where: { shopId: shop.id } });
      await db().productRating.deleteMany({ where: { shopId: shop.id } });
      await recording(shop.id, (tx) => projectReviews(tx, shop.id, reviews.map(({ key }) => key), now));
      // Whose a review is since a merger stands in the table alone.
      const whosever = (rows: typeof reviews) => rows.map(({ customerId: _, ...row }) => row);
      expect(whosever(await db().review.findMany({ where: { shopId: shop.id }, orderBy: { key: "asc" } }))).toEqual(whosever(reviews));
    }), { numRuns: 12 });
  });
});
