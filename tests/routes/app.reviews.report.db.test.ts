import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { moderateReviews } from "~/features/reviews/moderating/moderate-reviews.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/app.reviews.report";
import { aWrittenReview, writtenAt } from "../features/reviews/a-written-review";
import { testDatabase } from "../support/database";
import { aMerchantsShop, anOrder, answerOf, asMerchant, decidedOrders, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T12:00:00Z") }); });
afterEach(() => { vi.useRealTimers(); });

const look = async (shop: Shop, query = "") => {
  const { months, report } = await loader(asMerchant(shop, `/app/reviews/report${query}`));
  return { months, report: await report };
};

async function aShopWithComplaints(): Promise<Shop> {
  const shop = await aMerchantsShop();
  await decidedOrders(shop, anOrder({ orderId: "5001", customerId: "1" }));
  await db().shopProduct.create({ data: { shopId: shop.id, productId: "7001", title: "Wollsocken", type: "", vendor: "", tags: [], toldAt: writtenAt } });
  const september = new Date("2026-09-30T22:30:00Z");
  await aWrittenReview(shop, { customerId: "1", stars: 2, title: "Zu klein", body: "Und die Lieferung kam zu spät.", writtenAt: september });
  await aWrittenReview(shop, { customerId: "2", stars: 1, title: "", body: "Viel zu eng." });
  await aWrittenReview(shop, { customerId: "3", stars: 3, title: "", body: "Naja." });
  await aWrittenReview(shop, { customerId: "4", stars: 5, title: "", body: "Zu klein, aber schön." });
  await aWrittenReview(shop, { customerId: "5", stars: 1, productId: "7002", title: "", body: "Runs small", locale: "en" });
  await moderateReviews(shop, { which: [await aWrittenReview(shop, { customerId: "6", stars: 1, body: "Kaputt. Casino!" })], moderation: { do: "reject", because: "spam", note: "" } }, writtenAt);
  return shop;
}

describe("what to fix", () => {
  it("counts complaints by theme, month and product, in both languages, and leaves out more stars, what was rejected, and another shop", async () => {
    const [shop, other] = [await aShopWithComplaints(), await aMerchantsShop()];
    await aWrittenReview(other, { stars: 1, body: "Viel zu teuer" });
    const { report, months } = await look(shop);
    expect(months).toEqual(["2026-11", "2026-10"]);
    expect(report).toMatchObject({
      complaints: 4, reviews: 5, themes: { size: 3, delivery: 1, quality: 0, taste: 0, service: 0, price: 0, none: 1 },
      months: [{ month: "2026-10", complaints: 1 }, { month: "2026-11", complaints: 3 }],
      products: [{ productId: "7001", title: "Wollsocken", complaints: 3, reviews: 4, themes: { size: 2 } }, { productId: "7002", title: null, complaints: 1, themes: { size: 1 } }],
    });
  });

  it("shows the reviews and orders behind a number, with the words that were found", async () => {
    const shop = await aShopWithComplaints();
    const { report } = await look(shop, "?product=7001&theme=delivery");
    expect(report?.behind).toMatchObject({ count: 1, rows: [{ id: "1~7001", orderId: "5001", orderName: "#5001", stars: 2 }] });
    const [row] = report?.behind.rows ?? [];
    expect(row?.hits.map(({ theme, start, end }) => `${theme}: ${row.text.slice(start, end)}`)).toEqual(["size: Zu klein", "delivery: Lieferung", "delivery: zu spät"]);
    expect((await look(shop, "?theme=none")).report?.behind.rows.map(({ text }) => text)).toEqual(["Naja."]);
  });

  it("is about the chosen time only, by the shop's clock", async () => {
    const shop = await aShopWithComplaints();
    expect((await look(shop, "?period=2026-10")).report).toMatchObject({ complaints: 1 });
    expect((await look(shop, "?period=2026-09")).report).toMatchObject({ complaints: 0, products: [] });
    expect((await look(await aMerchantsShop())).report).toBeNull();
  });

  it.each(["?period=x", "?theme=weather", "?product=x"])("answers 400 to %s", async (query) => {
    expect((await answerOf(loader(asMerchant(await aMerchantsShop(), `/app/reviews/report${query}`)))).status).toBe(400);
  });
});
