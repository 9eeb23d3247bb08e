import { expect, it } from "vitest";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/app.orders._index";
import { bookPrints } from "~/features/inserts/printing/book-prints.server";
import { testDatabase } from "../support/database";
import { aMerchantsShop, anOrder, answerOf, asMerchant, decidedOrders, switchRuleOn, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

const list = (shop: Shop, query = "") => loader(asMerchant(shop, `/app/orders${query}`));
const names = async (shop: Shop, query = ""): Promise<string[]> => (await list(shop, query)).inserts.map(({ orderName }) => orderName);

/** So many orders, a minute apart; #1 is the oldest. Every third has no customer, so no card. */
async function shopWith(orders: number): Promise<Shop> {
  const shop = await aMerchantsShop();
  await switchRuleOn(shop);
  await decidedOrders(shop, ...Array.from({ length: orders }, (_, index) => anOrder({
    orderId: String(index + 1), placedAt: new Date(Date.UTC(2026, 10, 21, 8, Math.floor(index / 2))), ...(index % 3 === 2 ? { customerId: null } : {}),
  })));
  return shop;
}

it("a shop without orders has an empty page and no other pages", async () => {
  expect(await list(await aMerchantsShop())).toEqual({ inserts: [], newer: null, older: null, table: { format: "a6", dotsPerInch: 300, pickingOrder: "placed" } });
});

it("going to older pages and back shows every order once, newest first, also where several came at the same instant", async () => {
  const shop = await shopWith(120);
  const first = await list(shop);
  const second = await list(shop, `?older=${first.older ?? ""}`);
  const third = await list(shop, `?older=${second.older ?? ""}`);
  const all = [first, second, third].flatMap(({ inserts }) => inserts.map(({ orderId }) => orderId));
  expect([first.newer, third.older]).toEqual([null, null]);
  expect(new Set(all).size).toBe(120);
  expect([first.inserts.length, third.inserts.length]).toEqual([50, 20]);
  const back = await list(shop, `?newer=${third.newer ?? ""}`);
  expect(back).toEqual(second);
  expect((await list(shop, `?newer=${back.newer ?? ""}`)).inserts).toEqual(first.inserts);
  expect((await list(shop, `?newer=${back.newer ?? ""}`)).newer).toBeNull();
});

it("filters hold together: decision, voucher, printed", async () => {
  const shop = await shopWith(6);
  await bookPrints(shop.id, ["1", "2"], { format: "a6", dpi: 300 }, new Date("2026-11-21T12:00:00Z"));
  expect(await names(shop, "?decision=none")).toEqual(["#6", "#3"]);
  expect(await names(shop, "?decision=voucher&printed=no")).toEqual(["#5", "#4"]);
  expect(await names(shop, "?printed=yes")).toEqual(["#2", "#1"]);
  expect(await names(shop, "?state=promised&printed=yes")).toEqual(["#2", "#1"]);
  expect(await names(shop, "?state=used")).toEqual([]);
  expect((await list(shop, "?printed=yes")).inserts[0]).toMatchObject({ prints: 1, scans: 0, state: "promised", decision: "voucher", reason: "rule" });
});

it("says which rows have a card to print: none where the voucher is used or over, as printing says it", async () => {
  const shop = await shopWith(6);
  for (const [orderId, state] of [["1", "used"], ["2", "revoked"], ["4", "live"]] as const) await db().voucher.updateMany({ where: { shopId: shop.id, orderId }, data: { state } });
  expect((await list(shop)).inserts.map(({ orderId, printable }) => [orderId, printable])).toEqual([["6", false], ["5", true], ["4", true], ["3", false], ["2", false], ["1", false]]);
});

it("a search finds an order by its name, and by its code however it was typed", async () => {
  const shop = await shopWith(12);
  const card = await db().insertCard.findUniqueOrThrow({ where: { shopId_orderId: { shopId: shop.id, orderId: "4" } } });
  const code = card.code ?? "";
  expect(await names(shop, "?search=%2312")).toEqual(["#12"]);
  expect(await names(shop, "?search=11")).toEqual(["#11"]);
  expect(await names(shop, `?search=${code.toLowerCase().replace(/(.{4})/g, "$1 ")}`)).toEqual(["#4"]);
  expect(await names(shop, `?search=${code.slice(0, 6)}`)).toEqual(["#4"]);
  expect(await names(shop, "?search=%25")).toEqual([]);
  expect(await names(shop, "?search=%00%27")).toEqual([]);
});

it("an order or code of another shop is not found", async () => {
  const [shop, other] = [await aMerchantsShop(), await shopWith(2)];
  const { code } = await db().insertCard.findUniqueOrThrow({ where: { shopId_orderId: { shopId: other.id, orderId: "1" } } });
  expect(await names(shop)).toEqual([]);
  expect(await names(shop, `?search=${code ?? ""}`)).toEqual([]);
  expect(await names(shop, "?search=1")).toEqual([]);
});

it.each(["?decision=all", "?state=x", "?printed=maybe", "?rows=1000", "?older=x", "?older=1-2-3", "?newer=1-1&older=1-1", "?older=99999999999999999-1"])(
  "%s is no address of this list", async (query) => {
    expect(await answerOf(list(await aMerchantsShop(), query))).toMatchObject({ status: 400 });
  },
);
