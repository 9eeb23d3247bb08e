import { expect, it } from "vitest";
import { noteOrders } from "~/core/orders/note-orders.server";
import { redeemVouchers } from "~/core/vouchers/redeem-vouchers.server";
import { printInserts } from "~/features/inserts/printing/print-inserts.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/app.orders.$orderId.insert[.]json";
import { testDatabase } from "../support/database";
import { aMerchantsShop, anOrder, asMerchant, decidedOrders, switchRuleOn, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const now = new Date("2026-11-22T12:00:00Z");

const ask = (shop: Shop, orderId: string, locale = "en"): Promise<Response> => loader(asMerchant(shop, `/app/orders/${orderId}/insert.json?locale=${locale}`, {}, { orderId }));
const tell = async (shop: Shop, orderId: string, locale?: string): Promise<Record<string, unknown>> => (await (await ask(shop, orderId, locale)).json()) as Record<string, unknown>;
const text = (pattern: RegExp): string => expect.stringMatching(pattern) as string;

async function shopWithCard(): Promise<Shop> {
  const shop = await aMerchantsShop();
  await switchRuleOn(shop);
  await decidedOrders(shop, anOrder({ orderId: "5123", customerId: "7" }));
  return shop;
}

it("tells which insert it is, the code, the offer and the rule, in the language asked for", async () => {
  const shop = await shopWithCard();
  expect(await tell(shop, "5123", "de")).toMatchObject({
    orderName: "#5123", kind: "card", title: "Karte", words: text(/^Entschieden: Eine Karte kommt ins Paket\./), rule: text(/Regel „Erste Bestellung“/),
    voucher: { code: text(/^\w{4}-\w{4}-\w{4}$/), offer: text(/Rabatt/), state: "Versprochen", tone: "caution", valid: text(/ab Zustellung/) },
    steps: { printed: null, packed: null, scanned: null, used: null }, usedHere: [],
  });
  expect(await tell(shop, "5123", "en")).toMatchObject({ title: "Card", words: text(/^Decided: a card goes into the parcel\./), voucher: { state: "Promised" } });
});

it("tells when it was printed and used, by the shop's clock, and on which order", async () => {
  const shop = await shopWithCard();
  const printed = await printInserts(shop, ["5123"], 300);
  if (printed.ok) printed.pdf.resume();
  const { code } = await db().insertCard.findUniqueOrThrow({ where: { shopId_orderId: { shopId: shop.id, orderId: "5123" } } });
  const later = anOrder({ orderId: "6000", customerId: "7", discountCodes: [code ?? ""], placedAt: now });
  await decidedOrders(shop, later);
  await recording(shop.id, (tx) => redeemVouchers(tx, shop.id, [later], now));
  const told = await tell(shop, "5123");
  expect(told).toMatchObject({ voucher: { state: "Used", tone: "info" }, steps: { printed: text(/\d{4}, \d\d:\d\d/), scanned: null, used: text(/^22 Nov 2026, 13:00$/) } });
  expect((told.story as { words: string }[]).map(({ words }) => words)).toContain("The code was used with order #6000.");
  expect(await tell(shop, "6000")).toMatchObject({ kind: "none", title: "No card", voucher: null, steps: null, usedHere: [{ orderName: "#5123" }] });
});

it("a code that the merchant has stopped says so, for as long as it would be good", async () => {
  const shop = await shopWithCard();
  await db().voucher.updateMany({ where: { shopId: shop.id }, data: { stopped: true } });
  expect(await tell(shop, "5123", "de")).toMatchObject({ voucher: { state: "Gesperrt", tone: "caution" } });
  await db().voucher.updateMany({ where: { shopId: shop.id }, data: { state: "expired" } });
  expect(await tell(shop, "5123", "de")).toMatchObject({ voucher: { state: "Abgelaufen", tone: "neutral" } });
});

it("a control group and an order without a card are told with the reason, and are no errors", async () => {
  const shop = await aMerchantsShop();
  await switchRuleOn(shop, { controlShareBasisPoints: 9_999 });
  await decidedOrders(shop, anOrder({ orderId: "1" }), anOrder({ orderId: "2", test: true }));
  expect(await tell(shop, "1")).toMatchObject({ kind: "control", title: "Control group", words: text(/control group/), voucher: null, steps: null });
  expect(await tell(shop, "2")).toMatchObject({ kind: "none", words: text(/test order/), voucher: null });
});

it("an order that has arrived but is not decided yet says so", async () => {
  const shop = await aMerchantsShop();
  await recording(shop.id, (tx) => noteOrders(tx, shop, [anOrder({ orderId: "9" })], now));
  expect(await tell(shop, "9")).toMatchObject({ kind: "open", title: "Not decided yet", voucher: null, steps: null, story: [] });
});

it("an order of another shop is not here", async () => {
  await shopWithCard();
  const response = await ask(await aMerchantsShop(), "5123");
  expect([response.status, await response.json()]).toEqual([404, { ok: false }]);
});

it.each(["0", "abc", "1%00", "123456789012345678901"])("the id %o is not here", async (orderId) => {
  expect((await ask(await aMerchantsShop(), orderId)).status).toBe(404);
});

it("a stranger hears nothing; the admin's origin may read that, and may send a token", async () => {
  const asked = (init: RequestInit) => loader({ request: new Request("https://app.example/app/orders/5123/insert.json", init), params: { orderId: "5123" }, context: {} });
  const refused = await asked({ headers: { authorization: "Bearer x", origin: "https://extensions.shopifycdn.com" } });
  expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([401, "*"]);
  expect((await asked({ method: "OPTIONS" })).headers.get("access-control-allow-headers")).toContain("Authorization");
});
