import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { moderateReviews } from "~/features/reviews/moderating/moderate-reviews.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/app.reviews[.]csv";
import { aWrittenReview, writtenAt } from "../features/reviews/a-written-review";
import { testDatabase } from "../support/database";
import { aMerchantsShop, anOrder, asMerchant, decidedOrders, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

const file = async (shop: Shop, locale: string): Promise<string> => (await loader(asMerchant(shop, `/app/reviews.csv?locale=${locale}`))).text();
const lines = (text: string, delimiter: string) => parse<Record<string, string>>(text, { columns: true, bom: true, delimiter });

it("has every review of the shop, whatever its state, and nothing of another shop", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await decidedOrders(shop, anOrder({ orderId: "5001", customerId: "3001" }));
  await db().shopProduct.create({ data: { shopId: shop.id, productId: "7001", title: "Olivenöl", type: "", vendor: "", tags: [], toldAt: writtenAt } });
  await aWrittenReview(other, { body: "Fremd." });
  await aWrittenReview(shop, { body: "Zwei\nZeilen; und „Zeichen“", attributes: { fit: "small" } });
  await moderateReviews(shop, { which: [await aWrittenReview(shop, { customerId: "3002", stars: 1 })], moderation: { do: "reject", because: "spam", note: "" } }, writtenAt);
  expect(lines(await file(shop, "de"), ";")).toMatchObject([
    {
      Bewertung: "3001~7001", "Produkt-ID": "7001", Produkt: "Olivenöl", Bestellung: "#5001", Sterne: "4", Text: "Zwei\nZeilen; und „Zeichen“", Stand: "Veröffentlicht", "Kauf belegt": "Kauf belegt", Angaben: "fit: small",
      "Geschrieben am": "2026-11-20T10:00:00.000Z", "Gekommen über": "über die Karte im Paket",
    },
    { Bewertung: "3002~7001", Sterne: "1", Stand: "Abgelehnt", Grund: "Spam" },
  ]);
  expect(lines(await file(shop, "en"), ",")).toMatchObject([{ Review: "3001~7001", State: "Published" }, { State: "Rejected", Reason: "Spam" }]);
});

it("what could be a formula is text when a spreadsheet opens it", async () => {
  const shop = await aMerchantsShop();
  await aWrittenReview(shop, { title: "=HYPERLINK(\"http://x\")", body: "@SUM(A1)", displayName: "+49" });
  expect(lines(await file(shop, "en"), ",")).toMatchObject([{ Title: "'=HYPERLINK(\"http://x\")", Text: "'@SUM(A1)", Name: "'+49" }]);
});
