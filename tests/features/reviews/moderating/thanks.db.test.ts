import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { moderateReviews } from "~/features/reviews/moderating/moderate-reviews.server";
import { replyToReview } from "~/features/reviews/moderating/reply-to-review.server";
import { thankForReview } from "~/features/reviews/moderating/thank-for-review.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { jobs } from "~/worker/jobs.server";
import { createCustomer } from "../../../../sandbox/commerce/create-customer";
import { okay } from "../../../sandbox/commerce/a-shop";
import { aShopify } from "../../../support/a-shopify";
import type { TestShopify } from "../../../support/a-shopify";
import { testDatabase } from "../../../support/database";
import { aWrittenReview } from "../a-written-review";

const post = await vi.hoisted(async () => (await import("../../../support/a-mail-server")).aMailServer());

await testDatabase();
let shopify: TestShopify;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T08:00:00Z") });
  post.reset();
  shopify = await aShopify();
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

const send = () => jobs["mail-customers"]?.({ name: "mail-customers", shopId: shopify.shop.id, payload: {}, failures: 0 });
const aCustomer = (acceptsMarketing: boolean): string =>
  okay(createCustomer(shopify.world, shopify.emit, { shop: shopify.shop.domain, email: "anna@example.com", firstName: "Anna", lastName: "Ähre", locale: "de-DE", acceptsMarketing })).id;
async function aReviewOf(customerId: string, locale = "de"): Promise<string> {
  await db().shopProduct.upsert({ where: { shopId_productId: { shopId: shopify.shop.id, productId: "7001" } }, update: {}, create: { shopId: shopify.shop.id, productId: "7001", title: "Olivenöl", type: "", vendor: "", tags: [], toldAt: now() } });
  return aWrittenReview(shopify.shop, { customerId, locale, stars: 1, writtenAt: now() });
}

describe("thanks for a review", () => {
  it("go out once to who has agreed to mail, whatever the stars, in the review's language, with the reply and nothing to buy; with a way to unsubscribe", async () => {
    const key = await aReviewOf(aCustomer(true));
    await replyToReview(shopify.shop, key, "Das tut uns leid.\nWir bessern nach.", now());
    for (const _ of [1, 2]) await thankForReview(shopify.shop, key, now());
    for (const _ of [1, 2]) await send();
    const [mail, ...more] = post.mails;
    expect(more).toEqual([]);
    expect(mail?.subject).toBe("Danke für Ihre Bewertung");
    for (const words of ["Guten Tag Anna,", "„Olivenöl“", "Das tut uns leid.\nWir bessern nach."]) expect(mail?.text).toContain(words);
    expect(mail?.headers.some(({ key: name }) => name === "list-unsubscribe")).toBe(true);
    expect(mail?.text).not.toMatch(/Rabatt|Gutschein|bewerten Sie|einkaufen/i);
  });

  it("in English to who wrote in English", async () => {
    await thankForReview(shopify.shop, await aReviewOf(aCustomer(true), "en"), now());
    await send();
    expect(post.mails[0]?.subject).toBe("Thank you for your review");
  });

  it("go to nobody who has not agreed", async () => {
    await thankForReview(shopify.shop, await aReviewOf(aCustomer(false)), now());
    await send();
    expect(post.mails).toEqual([]);
    expect(await db().customerMessage.findFirst({ where: { kind: "review-thanks" } })).toMatchObject({ state: "dropped", reason: "no-consent" });
  });

  it("are not sent for a review that was rejected in between", async () => {
    const key = await aReviewOf(aCustomer(true));
    await thankForReview(shopify.shop, key, now());
    await moderateReviews(shopify.shop, { which: [key], moderation: { do: "reject", because: "spam", note: "" } }, now());
    await send();
    expect(post.mails).toEqual([]);
  });
});
