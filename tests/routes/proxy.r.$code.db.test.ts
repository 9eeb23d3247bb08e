// long because every kind of visitor comes by the same door
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bookVoucherEntries, voucherEntry } from "~/core/vouchers/book.server";
import { stopCohorts } from "~/core/vouchers/stop-cohorts.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/proxy.r.$code";
import { anAdvocate, aProgramme } from "../features/referrals/an-advocate";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asVisitor, withoutNetwork } from "./merchant-request";
import { readQr } from "./read-picture";

await testDatabase();
withoutNetwork();
const now = new Date("2026-11-22T12:00:00Z");
let shop: Shop;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now });
  shop = await aMerchantsShop();
});
afterEach(() => { vi.useRealTimers(); });

interface Visit { v?: string; customerId?: string; language?: string; address?: string; userAgent?: string; referer?: string; method?: string; query?: Record<string, string>; form?: Record<string, string> }
const phone = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
let networks = 0;
/** A network of its own for each test, since limits are kept in the process. */
let ownNetwork = "";
beforeEach(() => { ownNetwork = `10.${++networks}.7.9`; });

function following(code: string, visit: Visit = {}, of = shop) {
  const { v, customerId = "", query = {}, form } = visit;
  const { request } = asVisitor(of, `r/${code}`, { query: { logged_in_customer_id: customerId, ...(v ? { v } : {}), ...query } });
  const headers = new Headers({ "x-forwarded-for": visit.address ?? ownNetwork, "user-agent": visit.userAgent ?? phone, "accept-language": visit.language ?? "de" });
  if (visit.referer) headers.set("referer", visit.referer);
  return { request: new Request(request.url, { method: form ? "POST" : visit.method ?? "GET", headers, ...(form ? { body: new URLSearchParams(form) } : {}) }), params: { code }, context: {} };
}
const open = async (code: string, visit: Visit = {}, of = shop) => {
  const response = await loader(following(code, visit, of));
  return { status: response.status, headers: response.headers, page: (await response.text()).replaceAll("\u00a0", " ") };
};
const handedOut = () => db().friendVoucher.count({ where: { handedAt: { not: null } } });
const codeOn = (page: string): string | undefined => /id="code"[^>]*>([^<]+)</.exec(page)?.[1];
const register = async (): Promise<void> => {
  const open = await db().voucher.findMany({ where: { shopId: shop.id, state: "promised" } });
  await recording(shop.id, (tx) => bookVoucherEntries(tx, shop.id, open.map(({ key }) =>
    voucherEntry(key, "voucher.registered", null, { discountId: "gid://shopify/DiscountCodeNode/1", redeemCodeId: null, adopted: false, round: 0 })), now));
};
/** A visitor who was here before and whose voucher Shopify knows by now. */
const shown = async (code: string, visit: Visit): Promise<string> => {
  await open(code, visit);
  await register();
  return (await open(code, visit)).page;
};

describe("a friend follows a link", () => {
  it("the first look hands out nothing: it says who recommends what, for previews too, and goes on by itself", async () => {
    await aProgramme(shop);
    const code = await anAdvocate(shop);
    const { status, page, headers } = await open(code);
    expect([status, headers.get("cache-control"), headers.get("x-robots-tag")]).toEqual([200, "no-store", "noindex"]);
    expect(page).toContain("Anna empfiehlt uns Ihnen");
    expect(page).toContain('<meta property="og:title" content="Anna empfiehlt Feinkost Lindner"/>');
    expect(page).toContain('<meta property="og:description" content="Für Ihre erste Bestellung: 10 € Rabatt ab 40 €"/>');
    expect(page).toMatch(new RegExp(`<noscript><meta http-equiv="refresh" content="0;url=/a/k/r/${code}\\?v=[\\w-]{22}"/></noscript>`));
    expect(page).toContain("localStorage");
    expect(await handedOut()).toBe(0);
  });

  it.each([["a messenger's preview", { userAgent: "WhatsApp/2.23.20.0" }], ["a crawler", { userAgent: "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" }], ["only the headers", { method: "HEAD" }]])("%s spends no voucher, even on the address that hands one out", async (_, visit) => {
    await aProgramme(shop);
    const { page } = await open(await anAdvocate(shop), { v: "browser-number-1", ...visit });
    expect(page).toContain("og:title");
    expect(page).not.toContain("<script");
    expect(await handedOut()).toBe(0);
  });

  it("a voucher of their own: what it is worth, from when, until when, and one thing to do; the same one again", async () => {
    await aProgramme(shop);
    const code = await anAdvocate(shop);
    const page = await shown(code, { v: "browser-number-1" });
    const own = await db().voucher.findFirstOrThrow({ where: { key: { startsWith: "friend/" } } });
    for (const words of ["Anna empfiehlt uns Ihnen", "10 € Rabatt ab 40 €", "Gültig bis 22.12.2026", "Ab 40 € Bestellwert", "Für alle, die hier zum ersten Mal bestellen"]) expect(page).toContain(words);
    expect(page).toContain(`<a class="button" href="/discount/${own.code}?redirect=%2F">Jetzt einlösen</a>`);
    expect(codeOn(page)?.replaceAll("-", "")).toBe(own.code);
    expect(codeOn((await open(code, { v: "browser-number-1" })).page)).toBe(codeOn(page));
    expect(codeOn(await shown(code, { v: "browser-number-2" }))).not.toBe(codeOn(page));
    expect(await handedOut()).toBe(2);
    expect(page).not.toContain("7001");
  });

  it("in English for whoever reads that", async () => {
    await aProgramme(shop);
    const code = await anAdvocate(shop);
    const page = await shown(code, { v: "browser-number-1", language: "en-GB" });
    for (const words of ["Anna recommends us to you", "€10 off from €40", "Valid until 22 December 2026", "Use it now"]) expect(page).toContain(words);
  });

  it("who is signed in is the same visitor on every device", async () => {
    await aProgramme(shop);
    const code = await anAdvocate(shop);
    const page = await shown(code, { customerId: "5005", v: "browser-number-1" });
    expect(codeOn((await open(code, { customerId: "5005", v: "browser-number-2" })).page)).toBe(codeOn(page));
    expect((await db().ledgerEntry.findFirstOrThrow({ where: { kind: "claim.made" } })).data).toMatchObject({ way: "link", advocateId: "7001", customerId: "5005" });
  });

  it("not registered yet: the page says so, keeps the code, and looks again by itself without a script", async () => {
    await aProgramme(shop);
    const { page, status } = await open(await anAdvocate(shop), { v: "browser-number-1" });
    expect(status).toBe(200);
    expect(page).toContain("gleich so weit");
    expect(page).toContain('<meta http-equiv="refresh" content="8"/>');
    expect(page).not.toContain("<script");
  });

  it("the code may be written small and in groups; an advocate without a name is somebody", async () => {
    await aProgramme(shop);
    const code = await anAdvocate(shop, "7001", null);
    expect((await open(code.toLowerCase().replace(/(.{4})(?=.)/g, "$1-"))).page).toContain("Jemand empfiehlt uns Ihnen");
  });

  it("is counted once, with the host they came from and never more of the address", async () => {
    await aProgramme(shop);
    const code = await anAdvocate(shop);
    const first = await open(code, { referer: "https://Chat.example/room/secret?id=7" });
    const goOn = /id="go-on"[^>]* href="([^"]+)"/.exec(first.page)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const query = Object.fromEntries(new URL(goOn, "https://x.example").searchParams);
    expect(query.from).toBe("chat.example");
    await open(code, { query });
    await open(code, { query });
    expect((await db().advocateTouch.findMany()).map(({ kind, host, count }) => ({ kind, host, count }))).toEqual([{ kind: "visited", host: "chat.example", count: 1 }]);
  });

  it("a name that is markup is text", async () => {
    await aProgramme(shop);
    const { page } = await open(await anAdvocate(shop, "7001", "<script>alert(1)</script>"));
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; empfiehlt");
  });
});

describe("a link that brings nothing now", () => {
  const closed = async (words: string, visit: Visit = {}): Promise<void> => {
    const code = (await db().advocate.findFirstOrThrow()).code ?? "";
    const { status, page } = await open(code, { v: "browser-number-1", ...visit });
    expect(status).toBe(200);
    expect(page).toContain(words);
    expect(page).toContain('href="/"');
    expect(await handedOut()).toBe(0);
  };

  it("the programme is off", async () => {
    await aProgramme(shop);
    await anAdvocate(shop);
    await aProgramme(shop, { on: false });
    await closed("keinen Gutschein");
  });

  it("the advocate is stopped", async () => {
    await aProgramme(shop);
    await anAdvocate(shop);
    await db().advocate.updateMany({ data: { stopped: true } });
    await closed("keinen Gutschein");
  });

  it("the month's budget is used up; who has a voucher keeps it", async () => {
    const programme = await aProgramme(shop);
    const code = await anAdvocate(shop);
    const had = codeOn(await shown(code, { v: "browser-number-9" }));
    await aProgramme(shop, { monthlyBudgetMinor: 500 });
    const { page } = await open(code, { v: "browser-number-1" });
    expect(page).toContain("Pause");
    expect(codeOn((await open(code, { v: "browser-number-9" })).page)).toBe(had);
    expect(programme.monthlyBudgetMinor).toBe(null);
  });

  it("somebody who has ordered here before is no new friend", async () => {
    await aProgramme(shop);
    await anAdvocate(shop);
    await db().shopOrder.create({ data: { shopId: shop.id, orderId: "1", name: "#1", customerId: "5005", currency: "EUR", totalMinor: 1n, sourceName: "web", test: false, financialStatus: "paid", discountCodes: [], placedAt: now, toldAt: now } });
    await closed("Sie kennen uns schon", { customerId: "5005" });
  });

  it("the advocate's own visit: the page says that it is theirs, and how to pass it on", async () => {
    await aProgramme(shop);
    const code = await anAdvocate(shop);
    const { page } = await open(code, { customerId: "7001" });
    expect(page).toContain("Das ist Ihr eigener Link");
    expect(page).toContain(`https://feinkost.example/a/k/r/${code}`);
    expect(page).toContain("https://wa.me/?text=");
    expect(await handedOut()).toBe(0);
  });

  it.each<[string, number, (key: string) => ReturnType<typeof voucherEntry>]>([
    ["schon eingelöst", 410, (key) => voucherEntry(key, "voucher.used", "1", { byOrderId: "1", byOrderName: "#1", savedMinor: null })],
    ["lässt sich nicht einlösen", 410, (key) => voucherEntry(key, "voucher.revoked", null, { because: "discount-deleted" })],
  ])("a voucher that is over: %s", async (words, status, happened) => {
    await aProgramme(shop);
    const code = await anAdvocate(shop);
    await shown(code, { v: "browser-number-1" });
    const { key } = await db().friendVoucher.findFirstOrThrow();
    await recording(shop.id, (tx) => bookVoucherEntries(tx, shop.id, [happened(key)], now));
    const answer = await open(code, { v: "browser-number-1" });
    expect(answer.status).toBe(status);
    expect(answer.page).toContain(words);
  });

  it("stopped by the merchant as a whole: nothing new, and what was handed out says so", async () => {
    await aProgramme(shop);
    const code = await anAdvocate(shop);
    await shown(code, { v: "browser-number-1" });
    const { cohortKey } = await db().voucher.findFirstOrThrow({ where: { key: { startsWith: "friend/" } } });
    await stopCohorts(shop, [cohortKey], "misprint", now);
    expect((await open(code, { v: "browser-number-1" })).page).toContain("lässt sich nicht einlösen");
    expect((await open(code, { v: "browser-number-2" })).page).toContain("keinen Gutschein");
  });
});

describe("with the advocate's own code", () => {
  it("everybody gets that, and none is handed out", async () => {
    await aProgramme(shop, { linkGives: "open-code" });
    const code = await anAdvocate(shop);
    await register();
    const { page } = await open(code);
    expect(page).toContain(`/discount/${code}?redirect=%2F`);
    expect(page).toContain("Von allen einmal einlösbar");
    expect(await handedOut()).toBe(0);
  });
});

describe("codes are not to be guessed", () => {
  it.each(["2222-2222-2222", "x".repeat(300), "%00", "'--", "<script>alert(1)</script>"])("%# is not known: the same page in the same words, nothing of it echoed", async (typed) => {
    await aProgramme(shop);
    const [wrong, unknown] = [await open(typed), await open("ZZZZZZZZZZZZ")];
    expect([wrong.status, unknown.status]).toEqual([404, 404]);
    expect(wrong.page).toBe(unknown.page);
  });

  it("a link of another shop is not known here, nor is one of somebody in the control group", async () => {
    await aProgramme(shop);
    const code = await anAdvocate(shop);
    const other = await aMerchantsShop();
    await aProgramme(other);
    expect((await open(code, {}, other)).status).toBe(404);
    await aProgramme(shop, { controlShareBasisPoints: 10_000 });
    expect(await anAdvocate(shop, "7002")).toBe("");
    expect((await open("")).status).toBe(404);
  });

  it("a network that tries sixty has to wait, for known ones as well; others do not", async () => {
    await aProgramme(shop);
    const code = await anAdvocate(shop);
    for (let guess = 0; guess < 60; guess++) await open(`GUESS${guess}`);
    const { status, headers, page } = await open(code, { language: "en" });
    expect([status, headers.get("retry-after")]).toEqual([429, "600"]);
    expect(page).toContain("try again in 10 minutes");
    expect((await open(code, { address: "203.0.113.250" })).status).toBe(200);
  });

  it("a network gets twenty new vouchers an hour; who has one keeps it", async () => {
    await aProgramme(shop);
    const code = await anAdvocate(shop);
    for (let visitor = 0; visitor < 20; visitor++) await open(code, { v: `browser-number-${visitor}` });
    expect((await open(code, { v: "browser-number-20" })).status).toBe(429);
    expect((await open(code, { v: "browser-number-0" })).status).toBe(200);
    expect((await open(code, { v: "browser-number-20", address: "203.0.113.251" })).status).toBe(200);
    expect(await handedOut()).toBe(21);
  });

  it.each([["a forged signature", { secret: "guessed" }], ["no timestamp", { without: "timestamp" }], ["a shop that never had the app", { query: { shop: "stranger.myshopify.com" } }]])("%s: 400", async (_, change) => {
    await aProgramme(shop);
    const code = await anAdvocate(shop);
    const { request } = asVisitor(shop, `r/${code}`, { ...change, query: { v: "browser-number-1", ...("query" in change ? change.query : {}) } });
    expect((await loader({ request, params: { code }, context: {} })).status).toBe(400);
    expect((await action({ request: new Request(request.url, { method: "POST" }), params: { code }, context: {} })).status).toBe(400);
    expect(await handedOut()).toBe(0);
  });
});

describe("the link as a QR code", () => {
  it("may be kept, leads to the link, and tells nobody whether there is such a code", async () => {
    await aProgramme(shop);
    const code = await anAdvocate(shop);
    const known = await open(`${code}.svg`);
    expect([known.status, known.headers.get("content-type"), known.headers.get("cache-control")]).toEqual([200, "image/svg+xml", "public, max-age=86400"]);
    expect(await readQr(await sharp(Buffer.from(known.page), { density: 600 }).resize(820).png().toBuffer())).toBe(`https://feinkost.example/a/k/r/${code}`);
    expect((await open("ZZZZZZZZZZZZ.svg")).status).toBe(200);
    expect((await open("<script>.svg")).status).toBe(404);
  });
});

describe("an address first, where the merchant wants it", () => {
  it("asks, says beside the field what is wrong, and sends nothing without a mail server; nothing is handed out", async () => {
    await aProgramme(shop, { confirmEmailFirst: true });
    const code = await anAdvocate(shop);
    expect((await open(code, { v: "browser-number-1" })).page).toContain('<input type="email"');
    const post = async (email: string) => (await (await action(following(code, { form: { email } }))).text());
    expect(await post("")).toContain("Bitte tragen Sie Ihre E-Mail-Adresse ein.");
    for (const wrong of ["nobody", "a@b", "a@b.de, c@d.de", "x@y.de\r\nBcc: z@y.de"]) expect(await post(wrong)).toContain("sieht nicht nach einer E-Mail-Adresse aus");
    expect(await post("freund@example.com")).toContain("ließ sich gerade nicht verschicken");
    expect(await handedOut()).toBe(0);
  });
});
