import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/app.reviews.report[.]csv";
import { aWrittenReview } from "../features/reviews/a-written-review";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T12:00:00Z") }); });
afterEach(() => { vi.useRealTimers(); });

const lines = async (shop: Shop, query = ""): Promise<Record<string, string>[]> =>
  parse<Record<string, string>>(await (await loader(asMerchant(shop, `/app/reviews/report.csv?locale=de${query}`))).text(), { columns: true, bom: true, delimiter: ";" });

it("has a line for each theme of each complaint with the words that were found, and nothing of another shop", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await aWrittenReview(other, { stars: 1, body: "Kaputt" });
  await aWrittenReview(shop, { stars: 1, title: "=1+1", body: "Zu klein und zu teuer." });
  expect(await lines(shop)).toMatchObject([
    { Monat: "2026-11", Thema: "Größe und Passform", "Gefundene Worte": "Zu klein", Sterne: "1", Text: "'=1+1\nZu klein und zu teuer.", Bewertung: "3001~7001", "Geschrieben am": "20.11.2026" },
    { Thema: "Preis", "Gefundene Worte": "teuer" },
  ]);
  expect(await lines(shop, "&theme=price")).toHaveLength(1);
  expect(await lines(shop, "&product=1")).toHaveLength(0);
});

it("answers 400 to what is no period", async () => {
  expect((await loader(asMerchant(await aMerchantsShop(), "/app/reviews/report.csv?period=x"))).status).toBe(400);
});
