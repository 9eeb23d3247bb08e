import { expect, it } from "vitest";
import { bookVoucherEntries, voucherEntry } from "~/core/vouchers/book.server";
import type { VoucherEntry } from "~/core/vouchers/book.server";
import { bookPrints } from "~/features/inserts/book-prints.server";
import { insertKey } from "~/features/inserts/domain/decide-insert";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/proxy.$token";
import { testDatabase } from "../support/database";
import { aMerchantsShop, anOrder, asVisitor, decidedOrders, switchRuleOn, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const key = insertKey("1");
const now = new Date("2026-11-22T12:00:00Z");

/** A shop with one card; what happened to its voucher since. */
async function shopWithCard(...happened: VoucherEntry[]): Promise<{ shop: Shop; token: string; code: string }> {
  const shop = await aMerchantsShop();
  await switchRuleOn(shop);
  await decidedOrders(shop, anOrder({ orderId: "1" }));
  await recording(shop.id, (tx) => bookVoucherEntries(tx, shop.id, happened, now));
  const card = await db().insertCard.findUniqueOrThrow({ where: { shopId_orderId: { shopId: shop.id, orderId: "1" } } });
  return { shop, token: card.token ?? "", code: card.code ?? "" };
}

const registered = voucherEntry(key, "voucher.registered", "1", { discountId: "gid://shopify/DiscountCodeNode/1", redeemCodeId: null, adopted: false });
const scans = async (shop: Shop): Promise<number> => (await db().insertCount.findUnique({ where: { shopId_orderId: { shopId: shop.id, orderId: "1" } } }))?.scans ?? 0;

it("a good card leads to its voucher on the shop's own domain, and each scan is counted", async () => {
  const { shop, token, code } = await shopWithCard(registered);
  const response = await loader(asVisitor(shop, token.toLowerCase()));
  expect([response.status, response.headers.get("location")]).toEqual([302, `/discount/${code}?redirect=/`]);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("x-robots-tag")).toBe("noindex");
  await loader(asVisitor(shop, token.toUpperCase()));
  expect(await scans(shop)).toBe(2);
});

it("asking only for the headers is no scan", async () => {
  const { shop, token } = await shopWithCard(registered);
  expect((await loader(asVisitor(shop, token, { method: "HEAD" }))).status).toBe(302);
  expect(await scans(shop)).toBe(0);
});

it("a code that Shopify does not know yet is shown, with the way to try again", async () => {
  const { shop, token, code } = await shopWithCard();
  const response = await loader(asVisitor(shop, token, { language: "de" }));
  const text = await response.text();
  expect(response.status).toBe(200);
  expect(text).toContain(code.replace(/(.{4})(?=.)/g, "$1-"));
  expect(text).toContain("noch nicht bereit");
  expect(text).not.toMatch(/<script/);
});

it.each([
  ["used", voucherEntry(key, "voucher.used", "2", { byOrderId: "2", byOrderName: "#2" }), "already been used"],
  ["expired", voucherEntry(key, "voucher.expired", "1", { validUntil: "2026-11-21T22:59:59.999Z" }), "expired"],
  ["revoked", voucherEntry(key, "voucher.revoked", "1", { because: "cancelled" }), "no longer valid"],
])("a voucher that is %s is gone, in the visitor's language", async (_, entry, words) => {
  const { shop, token } = await shopWithCard(registered, entry);
  const response = await loader(asVisitor(shop, token, { language: "en-US,de;q=0.5" }));
  expect(response.status).toBe(410);
  expect(response.headers.get("content-language")).toBe("en");
  expect(await response.text()).toContain(words);
});

it("without a language that we speak, the shop's is spoken", async () => {
  const { shop } = await shopWithCard();
  expect((await loader(asVisitor(shop, "unknown", { language: "fr" }))).headers.get("content-language")).toBe("de");
});

it.each(["unknown", "x".repeat(200), "%00", "'--", "<script>"])("the token %.10o is not known: 404, and nothing of it is echoed", async (token) => {
  const { shop } = await shopWithCard();
  const response = await loader({ ...asVisitor(shop, "k"), params: { token } });
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain(token);
});

it("a card of another shop is not known, not even that it is one", async () => {
  const { shop, token } = await shopWithCard(registered);
  const other = await aMerchantsShop();
  expect((await loader(asVisitor(other, token))).status).toBe(404);
  expect(await scans(shop)).toBe(0);
});

it.each([
  ["a wrong signature", { secret: "guessed" }],
  ["an old timestamp", { query: { timestamp: String(Math.floor(Date.now() / 1000) - 301) } }],
  ["a timestamp that is none", { query: { timestamp: "now" } }],
  ["no timestamp, signed all the same", { without: "timestamp" }],
  ["no path, signed all the same", { without: "path_prefix" }],
  ["a shop that never had the app", { query: { shop: "stranger.myshopify.com" } }],
])("%s: 400, nothing is looked up", async (_, change) => {
  const { shop, token } = await shopWithCard(registered);
  expect((await loader(asVisitor(shop, token, change))).status).toBe(400);
  expect(await scans(shop)).toBe(0);
});

it("a missing timestamp or signature, or a shop named twice: 400", async () => {
  const { shop, token } = await shopWithCard(registered);
  const address = new URL(asVisitor(shop, token).request.url);
  const changed = (change: (query: URLSearchParams) => void): Request => {
    const url = new URL(address);
    change(url.searchParams);
    return new Request(url);
  };
  const requests = [
    changed((query) => { query.delete("timestamp"); }), changed((query) => { query.delete("signature"); }),
    changed((query) => { query.append("shop", "other.myshopify.com"); }), new Request(`https://app.example/proxy/${token}`),
  ];
  for (const request of requests) expect((await loader({ request, params: { token }, context: {} })).status).toBe(400);
});

it("learns a new path from a signed request; the old one is remembered once cards carry it", async () => {
  const { shop, token } = await shopWithCard();
  const paths = async () => {
    const { proxyPath, proxyPathBefore } = await db().shop.findUniqueOrThrow({ where: { id: shop.id } });
    return [proxyPath, proxyPathBefore];
  };
  await loader(asVisitor(shop, token, { query: { path_prefix: "/apps/gutschein" } }));
  expect(await paths()).toEqual(["/apps/gutschein", null]);
  await bookPrints(shop.id, ["1"], 300, now);
  await loader(asVisitor(shop, token, { query: { path_prefix: "/tools/karte" } }));
  expect(await paths()).toEqual(["/tools/karte", "/apps/gutschein"]);
  await loader(asVisitor(shop, token, { query: { path_prefix: "/nonsense" } }));
  expect(await paths()).toEqual(["/tools/karte", "/apps/gutschein"]);
});
