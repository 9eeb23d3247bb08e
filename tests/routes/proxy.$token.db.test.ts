import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { giveAgain } from "~/core/vouchers/give-again.server";
import { bookVoucherEntries, voucherEntry } from "~/core/vouchers/book.server";
import type { VoucherEntry } from "~/core/vouchers/book.server";
import { stopCohorts } from "~/core/vouchers/stop-cohorts.server";
import { stopVoucher } from "~/core/vouchers/stop-vouchers.server";
import { readyDesigns } from "~/features/inserts/domain/designs/ready-designs";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/proxy.$token";
import { aCard } from "../features/inserts/a-card";
import type { Card, CardChange } from "../features/inserts/a-card";
import { fiveAsCredit, giftCardOf15, honeyAsGift, teaAdvice } from "../features/inserts/domain/a-card-voucher";
import { testDatabase } from "../support/database";
import { asHolder } from "./a-card-holder";
import { aMerchantsShop, asVisitor, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const now = new Date("2026-11-22T12:00:00Z");
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now }); });
afterEach(() => { vi.useRealTimers(); });

async function shopWithCard(change: CardChange = {}): Promise<Card & { shop: Shop }> {
  const shop = await aMerchantsShop();
  return { shop, ...(await aCard(shop, change)) };
}

const delivered = (until: string) => (key: string): VoucherEntry[] =>
  [voucherEntry(key, "voucher.delivered", "1", { deliveredAt: "2026-11-21T12:00:00Z", basis: "report", validUntil: until }, "delivered/report")];
const scans = async (shop: Shop): Promise<number> => (await db().insertCount.findUnique({ where: { shopId_orderId: { shopId: shop.id, orderId: "1" } } }))?.scans ?? 0;
const read = async (response: Response): Promise<string> => (await response.text()).replaceAll("\u00a0", " ");

describe("a good card", () => {
  it("is a page of its own: what it is worth, until when, its code, and one thing to do", async () => {
    const { shop, token, code } = await shopWithCard({ happened: delivered("2026-12-31T22:59:59.999Z") });
    const response = await loader(asHolder(shop, token.toLowerCase(), { language: "de" }));
    const page = await read(response);
    expect([response.status, response.headers.get("content-type"), response.headers.get("content-language")]).toEqual([200, "text/html; charset=utf-8", "de"]);
    expect(page).toContain("10 % Rabatt bei Ihrer nächsten Bestellung");
    expect(page).toContain("Gültig bis 31.12.2026");
    expect(page).toContain(code.replace(/(.{4})(?=.)/g, "$1-"));
    expect(page).toContain(`<a class="button" href="/discount/${code}?redirect=%2F">Jetzt einlösen</a>`);
    expect(page).not.toContain("noch");
  });

  it("says what it is good for, from which amount, and beside which discounts", async () => {
    const terms = { ...fiveAsCredit, minimumMinor: 4000, goodFor: { kind: "products" as const, products: [{ id: "1", title: "Bergkäse" }] }, combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: true } };
    const { shop, token } = await shopWithCard({ terms });
    const page = await read(await loader(asHolder(shop, token, { language: "en" })));
    for (const words of ["From an order of €40", "For: Bergkäse", "Can be combined with discounts on shipping", "Can be used once"]) expect(page).toContain(words);
  });

  it("before the delivery is known it says how long it runs, and never a day that is not sure", async () => {
    const { shop, token } = await shopWithCard();
    const page = await read(await loader(asHolder(shop, token, { language: "de" })));
    expect(page).toContain("Gültig 60 Tage ab Zustellung Ihres Pakets");
    expect(page).toContain("längstens bis 28.02.2027");
  });

  it.each([["2026-11-25T22:59:59.999Z", "noch 3 Tage"], ["2026-11-23T22:59:59.999Z", "nur noch bis morgen"], ["2026-11-22T22:59:59.999Z", "nur noch heute"]])("valid until %s, its end is announced", async (until, words) => {
    const { shop, token } = await shopWithCard({ happened: delivered(until) });
    expect(await read(await loader(asHolder(shop, token, { language: "de" })))).toContain(words);
  });

  it("can be kept without JavaScript: as a picture, by mail, by text message; what scripts add is hidden until they run", async () => {
    const { shop, token } = await shopWithCard();
    const page = await read(await loader(asHolder(shop, token)));
    expect(page).toContain(`href="/a/k/${token.toLowerCase()}/voucher.png" download="gutschein.png"`);
    expect(page).toMatch(/href="mailto:\?subject=[^"]+&amp;body=[^"]+feinkost\.example%2Fa%2Fk%2F/);
    expect(page).toMatch(/href="sms:\?&amp;body=/);
    expect(page).toMatch(/<li hidden=""><button type="button" class="plain" id="share"/);
    expect(page).toMatch(/id="copy"[^>]* hidden=""/);
  });

  it("a gift goes into the cart, a gift card is typed at the checkout, a benefit has no code", async () => {
    const shop = await aMerchantsShop();
    const pageOf = async (orderId: string, terms: CardChange["terms"]): Promise<[string, string]> => {
      const { token, code } = await aCard(shop, { orderId, ...(terms ? { terms } : {}), happened: (key) => [voucherEntry(key, "voucher.wanted", orderId, { because: "paid" })] });
      return [await read(await loader(asHolder(shop, token, { language: "de" }))), code];
    };
    const [gift, giftCode] = await pageOf("1", honeyAsGift);
    expect(gift).toContain(`/discount/${giftCode}?redirect=%2Fcart%2Fadd%3Fid%3D12%26quantity%3D1`);
    const [giftCard, giftCardCode] = await pageOf("2", giftCardOf15);
    expect(giftCard).toContain("Rabattcodes oder Gutscheinkarten");
    expect(giftCard).not.toContain(`/discount/${giftCardCode}`);
    const [benefit, benefitCode] = await pageOf("3", teaAdvice);
    expect(benefit).toContain("Eine Stunde Teeberatung");
    expect(benefit).not.toContain(benefitCode.slice(0, 4));
  });

  it("shows nothing about the person or the order", async () => {
    const { shop, token } = await shopWithCard({ order: { name: "#31415", customerId: "27182" }, decided: { orderName: "#31415", customerId: "27182" }, customerId: "27182" });
    const page = await read(await loader(asHolder(shop, token)));
    for (const personal of ["31415", "27182", "Anna"]) expect(page).not.toContain(personal);
  });

  it("is in the colours of its design", async () => {
    const { shop, token } = await shopWithCard({ designId: "mine" });
    await db().insertDesign.create({ data: { shopId: shop.id, id: "mine", version: 1, createdAt: now, definition: { ...readyDesigns.letter, id: "mine", version: 1, colours: { accent: "#123456", ground: "#fedcba" } } } });
    expect(await read(await loader(asHolder(shop, token)))).toContain("--ground:#fedcba;--on-ground:#1f1c18;--accent:#123456");
  });
});

describe("a card whose voucher cannot be used now", () => {
  it("not registered yet: the page says so, keeps the code, and looks again by itself without counting as a scan", async () => {
    const { shop, token, code } = await shopWithCard({ isRegistered: false });
    const response = await loader(asHolder(shop, token, { language: "de" }));
    const page = await read(response);
    expect(response.status).toBe(200);
    expect(page).toContain("gleich so weit");
    expect(page).toContain(code.replace(/(.{4})(?=.)/g, "$1-"));
    expect(page).toContain(`<meta http-equiv="refresh" content="20;url=?seen=1"/>`);
    expect(page).not.toMatch(/<script/);
    await loader(asHolder(shop, token, { query: { seen: "1" } }));
    expect(await scans(shop)).toBe(1);
  });

  it.each<[string, (key: string) => VoucherEntry[], number, string]>([
    ["used", (key) => [voucherEntry(key, "voucher.used", "2", { byOrderId: "2", byOrderName: "#2", savedMinor: null })], 410, "It was used on 21 November 2026"],
    ["expired", (key) => [...delivered("2026-11-21T22:59:59.999Z")(key), voucherEntry(key, "voucher.expired", "1", { validUntil: "2026-11-21T22:59:59.999Z" })], 410, "It was valid until 21 November 2026"],
    ["past its time, before anybody noted it", delivered("2026-11-21T22:59:59.999Z"), 410, "It was valid until 21 November 2026"],
    ["revoked", (key) => [voucherEntry(key, "voucher.revoked", "1", { because: "cancelled", by: null })], 410, "no longer valid"],
  ])("%s", async (_, happened, status, words) => {
    const { shop, token, code } = await shopWithCard({ happened });
    const response = await loader(asHolder(shop, token, { language: "en-US,de;q=0.5" }));
    const page = await read(response);
    expect([response.status, response.headers.get("content-language")]).toEqual([status, "en"]);
    expect(page).toContain(words);
    expect(page).toContain(`href="/"`);
    expect(page).not.toContain(code);
  });

  it("used: when, but not by whom", async () => {
    const { shop, token } = await shopWithCard({ happened: (key) => [voucherEntry(key, "voucher.used", "77", { byOrderId: "77", byOrderName: "#31415", savedMinor: null })] });
    expect(await read(await loader(asHolder(shop, token)))).not.toContain("31415");
  });

  it.each(["the code", "its whole cohort"])("stopped by the merchant (%s): the page asks to write to the shop, and shows no code", async (what) => {
    const { shop, token, code, key, cohortKey } = await shopWithCard();
    await (what === "the code" ? stopVoucher(shop, key, "seen on a coupon site", now) : stopCohorts(shop, [cohortKey], "misprint", now));
    const response = await loader(asHolder(shop, token, { language: "de" }));
    const page = await read(response);
    expect(response.status).toBe(403);
    expect(page).toContain("angehalten");
    expect(page).not.toContain(code.slice(0, 4));
    expect(page).not.toContain("coupon site");
  });

  it("replaced by hand: the card, which proves who holds it, leads to the new code", async () => {
    const { shop, token, key, code } = await shopWithCard();
    const again = await giveAgain(shop, key, "the card came torn", now);
    if (!again.ok) throw new Error(again.reason);
    await recording(shop.id, (tx) => bookVoucherEntries(tx, shop.id, [voucherEntry(again.key, "voucher.registered", "1", { discountId: "gid://shopify/DiscountCodeNode/2", redeemCodeId: null, adopted: false, round: 0 })], now));
    const page = await read(await loader(asHolder(shop, token, { language: "de" })));
    expect(page).toContain(again.code.replace(/(.{4})(?=.)/g, "$1-"));
    expect(page).toContain("wurde ersetzt");
    expect(page).not.toContain(code);
    expect(page).not.toContain("torn");
  });
});

describe("how a card's page is answered", () => {
  it("kept by nobody, found by no search engine, framed by no page, running only its own script", async () => {
    const { shop, token } = await shopWithCard();
    const { headers } = await loader(asHolder(shop, token));
    expect(Object.fromEntries(["cache-control", "x-robots-tag", "referrer-policy", "x-content-type-options", "set-cookie"].map((name) => [name, headers.get(name)])))
      .toEqual({ "cache-control": "no-store", "x-robots-tag": "noindex", "referrer-policy": "no-referrer", "x-content-type-options": "nosniff", "set-cookie": null });
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/);
  });

  it("in the visitor's language, else the order's, else the shop's", async () => {
    const { shop, token } = await shopWithCard({ order: { locale: "en-GB" } });
    const languageOf = async (asked: string, language: string) => (await loader(asHolder(shop, asked, { language }))).headers.get("content-language");
    expect([await languageOf(token, "de-AT"), await languageOf(token, "fr"), await languageOf("unknown", "fr")]).toEqual(["de", "en", "de"]);
  });

  it.each(["unknown", "x".repeat(200), "%00", "'--", "<script>alert(1)</script>"])("token %# is not known: 404, a friendly page, nothing of it echoed", async (token) => {
    const { shop } = await shopWithCard();
    const response = await loader({ ...asHolder(shop, "k"), params: { token } });
    const page = await response.text();
    expect(response.status).toBe(404);
    expect(page).toContain("hier nicht bekannt");
    expect(page).not.toContain(token);
  });

  it("a card of another shop is not known, not even that it is one", async () => {
    const { shop, token } = await shopWithCard();
    const other = await aMerchantsShop();
    expect((await loader(asHolder(other, token))).status).toBe(404);
    expect(await scans(shop)).toBe(0);
  });

  it("a network that tries sixty unknown cards has to wait, also for a known one; others do not", async () => {
    const { shop, token } = await shopWithCard();
    for (let guess = 0; guess < 60; guess++) expect((await loader(asHolder(shop, `GUESS${guess}`, { address: "198.51.100.9" }))).status).toBe(404);
    const response = await loader(asHolder(shop, token, { address: "198.51.100.200", language: "en" }));
    expect([response.status, response.headers.get("retry-after")]).toEqual([429, "600"]);
    expect(await read(response)).toContain("try again in 10 minutes");
    expect((await loader(asHolder(shop, token, { address: "203.0.113.9" }))).status).toBe(200);
    vi.setSystemTime(new Date(now.getTime() + 600_000));
    expect((await loader(asHolder(shop, token, { address: "198.51.100.200" }))).status).toBe(200);
  });
});

describe("who may ask at all", () => {
  it.each([
    ["a wrong signature", { secret: "guessed" }],
    ["an old timestamp", { query: { timestamp: String(Math.floor(now.getTime() / 1000) - 301) } }],
    ["a timestamp that is none", { query: { timestamp: "now" } }],
    ["no timestamp, signed all the same", { without: "timestamp" }],
    ["no path, signed all the same", { without: "path_prefix" }],
    ["a shop that never had the app", { query: { shop: "stranger.myshopify.com" } }],
  ])("%s: 400, nothing is looked up", async (_, change) => {
    const { shop, token } = await shopWithCard();
    expect((await loader(asVisitor(shop, token, change))).status).toBe(400);
    expect(await scans(shop)).toBe(0);
  });

  it("a missing timestamp or signature, or a shop named twice: 400", async () => {
    const { shop, token } = await shopWithCard();
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
});
