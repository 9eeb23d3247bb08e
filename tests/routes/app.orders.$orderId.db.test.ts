import { expect, it } from "vitest";
import { noteOrders } from "~/core/orders/note-orders.server";
import { followOrders } from "~/core/vouchers/follow-orders.server";
import { redeemVouchers } from "~/core/vouchers/redeem-vouchers.server";
import { ledgerWords } from "~/features/inserts/domain/deciding/ledger-words";
import { printInserts } from "~/features/inserts/printing/print-inserts.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/app.orders.$orderId";
import { aRule, saveRules } from "../support/a-rule";
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
  expect((await show(shop, "1")).voucher).toMatchObject({ state: "used", worthless: "used", usedBy: { orderId: "2", orderName: "#2" } });
  expect((await show(shop, "2")).usedHere).toMatchObject([{ orderId: "1", orderName: "#1" }]);
  expect((await show(shop, "2")).story[0]?.fact).toMatchObject({ data: { decision: "none", reason: "not-first-order" } });
});

it("the page and printing agree: where the page says why there is no card, printing gives none, and the other way round", async () => {
  const shop = await aMerchantsShop();
  await switchRuleOn(shop);
  await decidedOrders(shop, anOrder({ orderId: "1", customerId: "7" }));
  const changes = [{ state: "promised" }, { state: "live" }, { state: "used" }, { state: "expired" }, { state: "revoked" }, { state: "refused" }, { state: "live", stopped: true }];
  const found = [];
  for (const change of changes) {
    await db().voucher.updateMany({ where: { shopId: shop.id }, data: { stopped: false, ...change } });
    const printed = await printInserts(shop, ["1"], 300);
    if (printed.ok) printed.pdf.resume();
    found.push([(await show(shop, "1")).voucher?.worthless, printed.ok || printed.without[0]?.reason]);
  }
  expect(found).toEqual([[null, true], [null, true], ["used", "voucher-used"], ["expired", "voucher-over"], ["revoked", "voucher-over"], ["refused", "voucher-over"], ["stopped", "voucher-over"]]);
});

it("names the version that the lot fell on, A as well as B; of a rule with one card there is none to name", async () => {
  const [shop, single] = [await aMerchantsShop(), await aMerchantsShop()];
  const [one] = aRule().variants;
  await saveRules(shop, aRule({ controlShareBasisPoints: 0, variants: one ? [one, { ...one, id: "B" }] : [] }));
  await saveRules(single, aRule({ controlShareBasisPoints: 0 }));
  const orders = Array.from({ length: 12 }, (_, index) => anOrder({ orderId: String(index + 1), customerId: String(index + 1) }));
  for (const each of [shop, single]) await decidedOrders(each, ...orders);
  const namedIn = async (of: Shop): Promise<Set<string | undefined>> => new Set(await Promise.all(orders.map(async ({ orderId }) => {
    const [first] = (await show(of, orderId)).story;
    return first ? /By lot it is version (\w)\./.exec(ledgerWords(first.fact, { locale: "en", timeZone: "UTC" }))?.[1] : "";
  })));
  expect([...(await namedIn(shop))].sort()).toEqual(["A", "B"]);
  expect([...(await namedIn(single))]).toEqual([undefined]);
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
