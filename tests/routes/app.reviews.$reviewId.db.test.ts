import { describe, expect, it } from "vitest";
import { moderateReviews } from "~/features/reviews/moderating/moderate-reviews.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/app.reviews.$reviewId";
import { aWrittenReview, writtenAt } from "../features/reviews/a-written-review";
import { testDatabase } from "../support/database";
import { aMerchantsShop, anOrder, answerOf, asMerchant, asMerchantPosting, decidedOrders, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

const look = (shop: Shop, reviewId = "3001~7001") => loader(asMerchant(shop, "/app/reviews/x", {}, { reviewId }));
const post = (shop: Shop, form: Record<string, string>, reviewId = "3001~7001") => answerOf(action(asMerchantPosting(shop, "/app/reviews/x", form, { reviewId })));
const review = (shop: Shop) => db().review.findFirstOrThrow({ where: { shopId: shop.id } });

describe("a review's page", () => {
  it("tells every version with its photos and signs, the order behind it, and its story", async () => {
    const shop = await aMerchantsShop();
    await decidedOrders(shop, anOrder({ orderId: "5001", customerId: "3001" }));
    const key = await aWrittenReview(shop, { body: "Erst.", photoIds: ["p1"] });
    await db().reviewPhoto.create({ data: { shopId: shop.id, id: "p1", ownerKey: key, widthPixels: 1, heightPixels: 1, bytes: Buffer.from("b"), thumbnail: Buffer.from("t"), createdAt: writtenAt } });
    await aWrittenReview(shop, { body: "Dann.", stars: 1, flags: ["phone"] });
    const told = await look(shop);
    expect(told).toMatchObject({
      order: { orderId: "5001", name: "#5001" }, state: "published", waits: true, shownAtLatest: new Date("2026-12-04T10:00:00Z"), may: { publish: true, reject: true, restore: false, reply: true, thank: true },
      versions: [{ version: 2, stars: 1, flags: ["phone"], isShown: false, photos: [] }, { version: 1, isShown: true, flags: [], photos: [{ id: "p1", thumbnail: "data:image/webp;base64,dA==" }] }],
    });
    expect(told.story.map(({ fact }) => fact.kind)).toEqual(["review.written", "review.published", "review.written"]);
  });

  it("is not there for another shop, nor for what is no review's id", async () => {
    const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
    await aWrittenReview(shop);
    expect((await answerOf(look(other))).status).toBe(404);
    for (const id of ["x", "3001/7001", "3001~7001~1", "", "~", "3001~%00"]) expect((await answerOf(look(shop, id))).status, id).toBe(404);
  });

  it("a rejected one can only be let in again", async () => {
    const shop = await aMerchantsShop();
    const key = await aWrittenReview(shop);
    await moderateReviews(shop, { which: [key], moderation: { do: "reject", because: "insult", note: "n" } }, writtenAt);
    expect(await look(shop)).toMatchObject({ because: "insult", may: { publish: false, reject: false, restore: true, reply: false, thank: false } });
  });
});

describe("what a merchant does there", () => {
  it("replies as text, without what nobody sees; takes the reply away", async () => {
    const shop = await aMerchantsShop();
    await aWrittenReview(shop);
    expect(await post(shop, { act: "reply", text: "  Danke!\u202e\r\n\r\n\r\n\r\n<b>Gern.</b>\u0007 " })).toEqual({ status: 200, body: { ok: true, act: "reply" } });
    expect((await review(shop)).reply).toBe("Danke!\n\n<b>Gern.</b>");
    expect((await post(shop, { act: "take-away" })).status).toBe(200);
    expect((await review(shop)).reply).toBeNull();
  });

  it.each([["an empty reply", ""], ["one of nothing to be seen", " \u202e\n"], ["one that is too long", "ä".repeat(2_001)]])("%s is refused, and nothing changes", async (_, text) => {
    const shop = await aMerchantsShop();
    await aWrittenReview(shop);
    expect((await post(shop, { act: "reply", text })).status).toBe(422);
    expect((await review(shop)).reply).toBeNull();
  });

  it("has thanks sent, once", async () => {
    const shop = await aMerchantsShop();
    await aWrittenReview(shop);
    for (const _ of [1, 2]) await post(shop, { act: "thank" });
    expect(await db().customerMessage.findMany({ where: { shopId: shop.id } })).toMatchObject([{ key: "message/thanks/review/3001/7001", kind: "review-thanks", class: "marketing", customerId: "3001", state: "wanted" }]);
    expect(await look(shop)).toMatchObject({ thanks: { state: "wanted" }, may: { thank: false } });
  });

  it("thanks nobody for a review without an account, or one that is not shown", async () => {
    const shop = await aMerchantsShop();
    await aWrittenReview(shop, { customerId: null, orderId: "5001" });
    await aWrittenReview(shop, { flags: ["link"] });
    expect((await post(shop, { act: "thank" }, "order-5001~7001")).status).toBe(404);
    expect((await post(shop, { act: "thank" })).status).toBe(404);
    expect(await db().customerMessage.count()).toBe(0);
  });

  it.each<Record<string, string>>([{ act: "reply", text: "Fremd" }, { act: "take-away" }, { act: "thank" }])("%j on another shop's review is answered 404", async (form) => {
    const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
    await aWrittenReview(shop);
    expect((await post(other, form)).status).toBe(404);
    expect(await review(shop)).toMatchObject({ reply: null });
  });

  it.each<Record<string, string>>([{ act: "stars", stars: "5" }, { act: "edit", text: "Toll!" }, {}])("%j is none of ours: nobody changes stars or words", async (form) => {
    const shop = await aMerchantsShop();
    await aWrittenReview(shop);
    expect((await post(shop, form)).status).toBe(400);
    expect(await review(shop)).toMatchObject({ stars: 4, body: "Schmeckt." });
  });
});
