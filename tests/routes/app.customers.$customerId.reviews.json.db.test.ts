import { expect, it } from "vitest";
import { openCase } from "~/features/reviews/cases/open-case.server";
import { firstReviewProgramme } from "~/features/reviews/domain/programme/review-programme";
import { recordReviews } from "~/features/reviews/reviews/record-reviews.server";
import { giveAnswer } from "~/features/reviews/satisfaction/give-answer.server";
import { reviewKey } from "~/kernel/entries/review-entries";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/app.customers.$customerId.reviews[.]json";
import { theOrderIsTold } from "../features/reviews/a-checkout";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const now = new Date("2026-11-20T10:00:00Z");

const ask = (shop: Shop, customerId: string, locale = "en"): Promise<Response> =>
  loader(asMerchant(shop, `/app/customers/${customerId}/reviews.json?locale=${locale}`, {}, { customerId }));
const tell = async (shop: Shop, customerId = "3001", locale?: string): Promise<unknown> => (await ask(shop, customerId, locale)).json();

async function aShopWithASayer(): Promise<Shop> {
  const shop = await aMerchantsShop();
  const { checkoutToken } = await theOrderIsTold(shop);
  await giveAnswer(shop, { checkoutToken, scale: "csat", score: 2 }, now);
  await db().shopProduct.create({ data: { shopId: shop.id, productId: "7001", title: "Kaffee", type: "", vendor: "", tags: [], collectionIds: [], toldAt: now } });
  await recording(shop.id, (tx) => recordReviews(tx, shop.id, firstReviewProgramme, [{
    key: reviewKey("3001", "7001"), productId: "7001", orderId: "5001", customerId: "3001", source: "card", verified: "buyer", incentivized: false, stars: 4, title: "", body: "Gut,\nwenn auch  dunkel",
    displayName: "Änne G.", locale: "de", attributes: {}, photoIds: [], flags: [], writtenAt: now,
  }], now));
  return shop;
}

it("tells reviews, answers and cases of a customer, in the language asked for, with the ways to them", async () => {
  const shop = await aShopWithASayer();
  expect(await tell(shop)).toEqual({
    reviews: [{ product: "Kaffee", stars: "4 stars", words: "Gut, wenn auch dunkel", state: "Published", at: "20 Nov 2026, 11:00", path: "app/reviews/3001~7001" }],
    answers: [{ score: "2 of 5", order: "#5001", at: "20 Nov 2026, 11:00" }],
    cases: [{ what: "Not satisfied", order: "#5001", state: "Open", tone: "caution", at: "20 Nov 2026, 11:00", path: "app/cases/answer~c0ffee00c0ffee00" }],
    counts: { reviews: 1, answers: 1, cases: 1 },
  });
  expect(await tell(shop, "3001", "de")).toMatchObject({ reviews: [{ stars: "4 Sterne", state: "Veröffentlicht" }], cases: [{ what: "Nicht zufrieden", state: "Offen" }] });
});

it("counts what it does not show", async () => {
  const shop = await aMerchantsShop();
  for (let number = 1; number <= 7; number++) await recording(shop.id, (tx) => openCase(tx, shop, { kind: "not-arrived", aboutKey: `order/${number}`, orderId: String(number), customerId: "3001", text: "" }, now));
  const told = (await tell(shop)) as { cases: unknown[]; counts: object };
  expect([told.cases.length, told.counts]).toEqual([5, { reviews: 0, answers: 0, cases: 7 }]);
});

it("a customer who has said nothing is no error, and neither is one of another shop: nothing of theirs is told", async () => {
  const [, other] = [await aShopWithASayer(), await aMerchantsShop()];
  expect(await tell(other)).toEqual({ reviews: [], answers: [], cases: [], counts: { reviews: 0, answers: 0, cases: 0 } });
});

it("what is no customer is not found; who may not look is refused", async () => {
  const shop = await aMerchantsShop();
  expect((await ask(shop, "x")).status).toBe(404);
  const stranger = asMerchant(shop, "/app/customers/3001/reviews.json", {}, { customerId: "3001" });
  stranger.request.headers.set("authorization", "Bearer x");
  expect((await loader(stranger)).status).not.toBe(200);
});
