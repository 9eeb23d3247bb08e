import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { accountLink } from "~/features/referrals/sharing/account-link.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/proxy.me.$token";
import { anAdvocate, aProgramme } from "../features/referrals/an-advocate";
import { aReward } from "../features/referrals/a-reward";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asVisitor, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
let shop: Shop;
let code = "";
let network = 0;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-22T12:00:00Z") });
  network += 1;
  shop = await aMerchantsShop();
  await aProgramme(shop);
  code = await anAdvocate(shop);
});
afterEach(() => { vi.useRealTimers(); });

const tokenOf = (customerId = "7001", of = shop): string => accountLink(of, customerId).split("/").at(-1) ?? "";
const asking = (token: string, change: { query?: Record<string, string>; language?: string; form?: Record<string, string>; secret?: string; of?: Shop } = {}) => {
  const { request } = asVisitor(change.of ?? shop, `me/${token}`, { query: change.query ?? {}, ...(change.secret ? { secret: change.secret } : {}) });
  const headers = { "accept-language": change.language ?? "de", "x-forwarded-for": `10.200.${network}.1` };
  return { request: new Request(request.url, { headers, ...(change.form ? { method: "POST", body: new URLSearchParams(change.form) } : {}) }), params: { token }, context: {} };
};
const open = async (token: string, change: Parameters<typeof asking>[1] = {}) => {
  const response = await loader(asking(token, change));
  return { status: response.status, headers: response.headers, page: (await response.text()).replaceAll("\u00a0", " ").replaceAll("<wbr/>", "") };
};
const post = async (token: string, form: Record<string, string>) => {
  const response = await action(asking(token, { form }));
  return [response.status, response.headers.get("location")];
};
const prefers = async () => (await db().advocate.findFirstOrThrow({ where: { shopId: shop.id } })).prefers;

describe("an advocate's account by the link from their mail", () => {
  it("shows code, link, QR and ways to share, friends and rewards, without a script and kept by nobody", async () => {
    const key = await aReward(shop, "7001");
    await db().referral.create({ data: { shopId: shop.id, orderId: "501", orderName: "#501", advocateId: "7001", friendId: "8001", way: "link", decision: "attributed", stage: "pending", score: 0, signals: [], basisMinor: 5000n, currency: "EUR", programmeVersion: 1, placedAt: new Date("2026-11-20T10:00:00Z"), decidedAt: new Date("2026-11-20T10:00:00Z") } });
    const { status, headers, page } = await open(tokenOf());
    const voucher = await db().voucher.findFirstOrThrow({ where: { key } });
    expect([status, headers.get("cache-control"), headers.get("x-robots-tag"), headers.get("referrer-policy")]).toEqual([200, "no-store", "noindex", "no-referrer"]);
    for (const words of [`https://feinkost.example/a/k/r/${code}`, "https://wa.me/?text=", "mailto:?subject=", "<svg", "Bestellung vom 20.11.2026", "Rückgabefrist läuft", "10 € Guthaben", "gültig bis 22.11.2027", voucher.code.replace(/(.{4})(?=.)/g, "$1-")]) expect(page).toContain(words);
    for (const personal of ["#501", "8001", "Anna"]) expect(page).not.toContain(personal);
  });

  it("counts as having shown the programme to its advocate; while it is off, it does not", async () => {
    await open(tokenOf());
    await aProgramme(shop, { on: false });
    await open(tokenOf());
    expect(await db().advocateTouch.findMany({ select: { customerId: true, kind: true, host: true, count: true } })).toEqual([{ customerId: "7001", kind: "shown", host: "account", count: 1 }]);
  });

  it("in English for whoever reads that", async () => {
    const { page } = await open(tokenOf(), { language: "en" });
    for (const words of ["Recommend us", "For your friends: €10 off from €40", "€10 store credit", "None yet."]) expect(page).toContain(words);
  });

  it.each<[string, () => string]>([
    ["somebody else's id with this signature", () => tokenOf().replace("7001", "7002")], ["a signature that is one letter off", () => tokenOf().replace(/.$/, (last) => (last === "A" ? "B" : "A"))],
    ["no token at all", () => "x"], ["much too long", () => "7001.".padEnd(5000, "A")], ["markup", () => "<script>alert(1)</script>"], ["another shop's key", () => "7001.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"],
    ["a customer who is no advocate", () => tokenOf("7009")],
  ])("%s: 404, in the same words", async (_, token) => {
    const [forged, plain] = [await open(token()), await open("nothing")];
    expect([forged.status, forged.page]).toEqual([404, plain.page]);
    expect(await post(token(), { prefers: "code" })).toEqual([404, null]);
    expect(await prefers()).toBe(null);
  });

  it("the link of another shop opens nothing here", async () => {
    const other = await aMerchantsShop();
    await aProgramme(other);
    await anAdvocate(other);
    expect((await open(tokenOf("7001", other))).status).toBe(404);
    expect((await open(tokenOf("7001", other), { of: other })).status).toBe(200);
  });

  it("who was put into the control group is shown nothing", async () => {
    await aProgramme(shop, { controlShareBasisPoints: 10_000 });
    await anAdvocate(shop, "7003");
    expect((await open(tokenOf("7003"))).status).toBe(404);
  });

  it("a network that tries sixty has to wait", async () => {
    for (let guess = 0; guess < 60; guess++) await open(`${guess}.x`);
    expect((await open(tokenOf())).status).toBe(429);
  });

  it("not signed by Shopify: 400", async () => {
    expect((await open(tokenOf(), { secret: "guessed" })).status).toBe(400);
    expect((await action(asking(tokenOf(), { secret: "guessed", form: { prefers: "code" } }))).status).toBe(400);
  });
});

describe("what an advocate chooses there", () => {
  it("a reward as store credit: asked back first, then wished once, however often it is sent", async () => {
    const key = await aReward(shop, "7001");
    const shown = (await db().voucher.findFirstOrThrow({ where: { key } })).code.replace(/(.{4})(?=.)/g, "$1-");
    expect((await open(tokenOf(), { query: { credit: shown } })).page).toContain("dem Kundenkonto gutschreiben?");
    expect((await db().voucher.findFirstOrThrow({ where: { key } })).credit).toBe(null);
    expect(await post(tokenOf(), { credit: shown })).toEqual([303, `/a/k/me/${tokenOf()}?done=1`]);
    await post(tokenOf(), { credit: shown });
    expect((await db().voucher.findFirstOrThrow({ where: { key } })).credit).toBe("wished");
    expect(await db().ledgerEntry.count({ where: { kind: "voucher.credit-wished" } })).toBe(1);
  });

  it("nobody else's reward, and no friend's voucher", async () => {
    await anAdvocate(shop, "7002", "Bernd");
    const key = await aReward(shop, "7002");
    const { code: theirs } = await db().voucher.findFirstOrThrow({ where: { key } });
    await post(tokenOf(), { credit: theirs });
    expect((await db().voucher.findFirstOrThrow({ where: { key } })).credit).toBe(null);
  });

  it("how rewards come from now on; said twice it is once, and the last wish counts", async () => {
    for (const way of ["code", "code", "credit", "code", "nonsense"]) await post(tokenOf(), { prefers: way });
    expect(await prefers()).toBe("code");
    expect(await db().ledgerEntry.count({ where: { kind: "advocate.prefers" } })).toBe(3);
    expect((await open(tokenOf(), { query: { done: "1" } })).page).toMatch(/value="code"[^>]*aria-pressed="true"/);
  });
});
