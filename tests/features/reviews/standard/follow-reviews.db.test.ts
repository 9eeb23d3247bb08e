import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withdrawReview } from "~/features/reviews/answering/withdraw-review.server";
import { moderateReviews } from "~/features/reviews/moderating/moderate-reviews.server";
import { replyToReview } from "~/features/reviews/moderating/reply-to-review.server";
import { countStandardReviews } from "~/features/reviews/standard/count-standard-reviews.server";
import { standardHandle } from "~/features/reviews/standard/standard-handle.server";
import { reviewKey } from "~/kernel/entries/review-entries";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { eraseCustomers } from "~/worker/react/comply.server";
import { aShopify } from "../../../support/a-shopify";
import type { TestShopify } from "../../../support/a-shopify";
import { testDatabase } from "../../../support/database";
import { mulberry32 } from "../../../support/mulberry32";
import { runJobs } from "../../../support/run-jobs";
import { anEvent } from "../../../support/told-twice";
import { admit, allow, aReviewOf, entries, record, reviewedAt, turn } from "./a-standard-shop";

const { pool } = await testDatabase();
let shopify: TestShopify;
let shop: Shop;
beforeEach(async () => {
  admit(true);
  vi.useFakeTimers({ toFake: ["Date"], now: reviewedAt });
  shopify = await aShopify();
  shop = await allow(shopify, true);
  for (const one of shopify.world.stores.shops.all()) one.restoreRate = 10_000;
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

describe("whatever happens to reviews, and however badly Shopify answers", () => {
  it("the entries are the reviews that are shown while the switch is on, and none while it is off", { timeout: 240_000 }, async () => {
    const act = fc.record({
      who: fc.constantFrom("3001", "3002", "3003", "3004"), product: fc.nat(1), stars: fc.integer({ min: 1, max: 5 }), flagged: fc.boolean(), given: fc.nat(5).map((number) => number === 0),
      what: fc.constantFrom("write", "write", "write", "publish", "reject", "restore", "withdraw", "erase", "reply", "turn", "work", "work"),
    });
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 30 }), fc.integer(), async (acts, seed) => {
      await pool.query("TRUNCATE review, review_version, product_rating, standard_review, review_programme, erased_customer, ledger_entry, due, graphile_worker._private_jobs");
      for (const { id } of [...shopify.world.stores.metaobjects.all()]) shopify.world.stores.metaobjects.remove(id);
      shopify.chance.next = mulberry32(seed);
      Object.assign(shopify.faults, { failAdminApi: 0.4, throttle: 0.1 });
      const ids = [...shopify.world.stores.products.all()].slice(0, 2).map(({ id }) => id);
      let isOn = true;
      await turn(shop, isOn);
      for (const [index, { who, product, stars, flagged, given, what }] of acts.entries()) {
        const productId = ids[product] ?? "";
        const of = reviewKey(who, productId);
        if (what === "write") await record(shop, aReviewOf({ customerId: who, productId, stars, body: `Nr. ${index}`, flags: flagged ? ["link"] : [], incentivized: given }));
        if (what === "work") await runJobs(pool, shopify, 3);
        if (what === "reply") await replyToReview(shop, of, stars === 1 ? null : `Danke ${index}`, reviewedAt);
        if (what === "publish") await moderateReviews(shop, { which: [of], moderation: { do: "publish" } }, reviewedAt);
        if (what === "reject") await moderateReviews(shop, { which: [of], moderation: { do: "reject", because: "spam", note: "" } }, reviewedAt);
        if (what === "restore") await moderateReviews(shop, { which: [of], moderation: { do: "restore" } }, reviewedAt);
        if (what === "withdraw") await withdrawReview(shop, of, reviewedAt);
        if (what === "erase") await eraseCustomers(shop.id, [anEvent("customers/redact", { customer: { id: who }, orders_to_redact: [] })]);
        if (what === "turn" && stars < 3) await turn(shop, (isOn = !isOn));
      }
      Object.assign(shopify.faults, { failAdminApi: 0, throttle: 0 });
      await runJobs(pool, shopify);
      const shown = isOn ? await db().review.findMany({ where: { shopId: shop.id, state: "published", incentivized: false } }) : [];
      const is = [...entries(shopify)].map(([name, { rating, body, merchant_reply }]) => [name, rating, body, merchant_reply]);
      const should = shown.map((review) => [standardHandle(shop, review.key), JSON.stringify({ scale_min: "1.0", scale_max: "5.0", value: `${review.stars}.0` }), review.body, review.reply ?? undefined]);
      expect(is.sort()).toEqual(should.sort());
      expect(await countStandardReviews(shop)).toMatchObject({ written: should.length, open: 0, refused: 0 });
    }), { numRuns: 20 });
  });
});
