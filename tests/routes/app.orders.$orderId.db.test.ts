import { expect, it } from "vitest";
import { noteOrders } from "~/core/orders/note-orders.server";
import { followOrders } from "~/core/vouchers/follow-orders.server";
import { redeemVouchers } from "~/core/vouchers/redeem-vouchers.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/app.orders.$orderId";
import { testDatabase } from "../support/database";
import { aMerchantsShop, anOrder, answerOf, asMerchant, decidedOrders, switchRuleOn, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const now = new Date("2026-11-22T12:00:00Z");

const show = (shop: Shop, orderId: string) => loader(asMerchant(shop, `/app/orders/${orderId}`, {}, { orderId }));

it("tells the decision, the voucher with its terms, and what followed, in the order of the book", async () => {
  const shop = await aMerchantsShop();
  await switchRuleOn(shop);
  await decidedOrders(shop, anOrder({ orderId: "5123", customerId: "7" }));
  const order = await show(shop, "5123");
  expect(order).toMatchObject({ orderName: "#5123", prints: 0, scans: 0, usedHere: [], rule: { version: expect.any(Number) as number } });
  expect(order.story.map(({ fact }) => fact.kind)).toEqual(["insert.decided", "voucher.wanted"]);
  expect(order.voucher).toMatchObject({ state: "promised", usedBy: null, terms: { validForDays: 60 }, code: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/) as string });
});

it("ties the order that used a code to the one that earned it, on both pages", async () => {
  const shop = await aMerchantsShop();
  await switchRuleOn(shop);
  await decidedOrders(shop, anOrder({ orderId: "1", customerId: "7" }));
  const { code } = await db().insertCard.findUniqueOrThrow({ where: { shopId_orderId: { shopId: shop.id, orderId: "1" } } });
  const later = anOrder({ orderId: "2", customerId: "7", discountCodes: [code ?? ""], placedAt: now });
  await decidedOrders(shop, later);
  await recording(shop.id, (tx) => redeemVouchers(tx, shop.id, [later], now));
  expect((await show(shop, "1")).voucher).toMatchObject({ state: "used", usedBy: { orderId: "2", orderName: "#2" } });
  expect((await show(shop, "2")).usedHere).toMatchObject([{ orderId: "1", orderName: "#1" }]);
  expect((await show(shop, "2")).story[0]?.fact).toMatchObject({ data: { decision: "none", reason: "not-first-order" } });
});

it("an order that has arrived but is not decided yet has an empty story", async () => {
  const shop = await aMerchantsShop();
  await recording(shop.id, (tx) => noteOrders(tx, shop, [anOrder({ orderId: "9" })], now));
  await recording(shop.id, (tx) => followOrders(tx, shop, ["9"], now));
  expect(await show(shop, "9")).toMatchObject({ orderName: "#9", story: [], voucher: null, rule: null });
});

it("an order of another shop is not here", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await decidedOrders(other, anOrder({ orderId: "5123" }));
  expect(await answerOf(show(shop, "5123"))).toMatchObject({ status: 404 });
});

it.each(["0", "abc", "12'--", "123456789012345678901", " ", "1%00"])("the id %o is not here", async (orderId) => {
  expect(await answerOf(show(await aMerchantsShop(), orderId))).toMatchObject({ status: 404 });
});
