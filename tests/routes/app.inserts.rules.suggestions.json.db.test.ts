import { expect, it } from "vitest";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/app.inserts.rules.suggestions[.]json";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const ask = (shop: Shop, of: string) => answerOf(loader(asMerchant(shop, `/app/inserts/rules/suggestions.json?of=${of}`)));
const at = new Date("2026-11-20T12:00:00Z");

async function products(shop: Shop, ...rows: { type: string; tags: string[]; deleted?: boolean }[]): Promise<void> {
  await db().shopProduct.createMany({ data: rows.map((row, index) => ({ shopId: shop.id, productId: String(index), title: "x", vendor: "", toldAt: at, ...row })) });
}

it("words in use are suggested once each, by the alphabet; not those of deleted products, nor empty ones", async () => {
  const shop = await aMerchantsShop();
  await products(shop, { type: "Tee", tags: ["bio", "neu"] }, { type: "Kaffee", tags: ["bio"] }, { type: "", tags: [] }, { type: "Alt", tags: ["alt"], deleted: true });
  await db().shopCustomer.create({ data: { shopId: shop.id, customerId: "1", tags: ["vip"], toldAt: at } });
  expect(await ask(shop, "productTypes")).toMatchObject({ body: { words: ["Kaffee", "Tee"] } });
  expect(await ask(shop, "productTags")).toMatchObject({ body: { words: ["bio", "neu"] } });
  expect(await ask(shop, "customerTags")).toMatchObject({ body: { words: ["vip"] } });
});

it("words of another shop are not suggested", async () => {
  const [mine, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await products(other, { type: "Tee", tags: ["bio"] });
  expect(await ask(mine, "productTypes")).toMatchObject({ body: { words: [] } });
});

it("there is nothing else to ask for", async () => {
  expect((await ask(await aMerchantsShop(), "secrets")).status).toBe(400);
});
