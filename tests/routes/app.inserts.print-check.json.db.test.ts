import { expect, it } from "vitest";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/app.inserts.print-check[.]json";
import { testDatabase } from "../support/database";
import { aMerchantsShop, anOrder, asMerchant, decidedOrders, switchRuleOn, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const check = (shop: Shop, query: string): Promise<Response> => loader(asMerchant(shop, `/app/inserts/print-check.json?${query}`));

async function shopWithOrders(): Promise<Shop> {
  const shop = await aMerchantsShop();
  await switchRuleOn(shop);
  await decidedOrders(shop, anOrder({ orderId: "1" }), anOrder({ orderId: "2", test: true }), anOrder({ orderId: "3", customerId: null }), anOrder({ orderId: "4" }));
  return shop;
}

it("says how many cards there will be, which orders get none, and why, in the language asked for", async () => {
  const response = await check(await shopWithOrders(), "orders=3,1,2,1,99&locale=en");
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    cards: 1, open: 1,
    without: [{ orderId: "3", orderName: "#3", words: "order without a customer" }, { orderId: "2", orderName: "#2", words: "test order" }],
  });
});

it("a voucher that is over is no card", async () => {
  const shop = await shopWithOrders();
  await db().voucher.updateMany({ where: { shopId: shop.id, orderId: "4" }, data: { state: "expired" } });
  expect(await (await check(shop, "orders=1,4&locale=de")).json()).toEqual({ cards: 1, open: 0, without: [{ orderId: "4", orderName: "#4", words: "Gutschein nicht mehr gültig" }] });
});

it("neither is one that was used, but for a gift card of which something is left", async () => {
  const shop = await shopWithOrders();
  const giftCard = { ...(await db().voucher.findFirstOrThrow({ where: { shopId: shop.id, orderId: "4" } })).terms as object, offer: { kind: "giftCard", minor: 1500 } };
  await db().voucher.updateMany({ where: { shopId: shop.id, orderId: "1" }, data: { state: "used" } });
  await db().voucher.updateMany({ where: { shopId: shop.id, orderId: "4" }, data: { state: "used", keptBy: "gift-card", terms: giftCard, savedMinor: 400 } });
  expect(await (await check(shop, "orders=1,4&locale=en")).json()).toEqual({ cards: 1, open: 0, without: [{ orderId: "1", orderName: "#1", words: "voucher used already" }] });
  await db().voucher.updateMany({ where: { shopId: shop.id, orderId: "4" }, data: { savedMinor: 1500 } });
  expect(await (await check(shop, "orders=1,4&locale=en")).json()).toMatchObject({ cards: 0 });
});

it("asking decides nothing and prints nothing", async () => {
  const shop = await shopWithOrders();
  const before = await db().ledgerEntry.count({ where: { shopId: shop.id } });
  await check(shop, "orders=1,2,99");
  expect(await db().ledgerEntry.count({ where: { shopId: shop.id } })).toBe(before);
});

it("orders of another shop are not known here", async () => {
  await shopWithOrders();
  expect(await (await check(await aMerchantsShop(), "orders=1,2,3")).json()).toEqual({ cards: 0, open: 3, without: [] });
});

it.each(["", "orders=", "orders=1,x", "orders=1%00", `orders=${Array.from({ length: 1001 }, (_, index) => index + 1).join(",")}`])("%.30s… is refused", async (query) => {
  expect((await check(await aMerchantsShop(), query)).status).toBe(400);
});

it("a stranger hears nothing, but may ask whether to send a token", async () => {
  const asked = (init: RequestInit) => loader({ request: new Request("https://app.example/app/inserts/print-check.json?orders=1", init), params: {}, context: {} });
  expect((await asked({ headers: { authorization: "Bearer x", origin: "https://extensions.shopifycdn.com" } })).status).toBe(401);
  expect((await asked({ method: "OPTIONS" })).status).toBe(204);
});
