import { describe, expect, it } from "vitest";
import { groupedCode, voucherCode } from "~/core/vouchers/domain/voucher-code";
import type { ReferralView } from "~/features/referrals/domain/sharing/referral-view";
import { firstProgramme } from "~/features/referrals/domain/programme/programme";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { requireMerchant, requirePacker } from "~/platform/shopify/require-merchant.server";
import { action, loader } from "~/routes/extension.referral";
import { testDatabase } from "../support/database";
import { aShop } from "../support/a-shop";
import { asExtension, extensionToken } from "./extension-request";
import type { TokenChange } from "./extension-request";
import { aMerchantsShop, sessionToken, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

const view = { action: "view", checkoutToken: null, locale: "en" };
const ask = async (shop: Pick<Shop, "domain">, wish: unknown, change: Parameters<typeof asExtension>[2] = {}): Promise<{ status: number; body: unknown; headers: Headers }> => {
  const response = await action(asExtension(shop, wish, change));
  return { status: response.status, body: await response.json(), headers: response.headers };
};
const seen = async (shop: Shop, change: TokenChange & { wish?: object } = {}): Promise<ReferralView> => (await ask(shop, change.wish ?? view, change)).body as ReferralView;

/** A shop whose programme is on, with one advocate (customer 7), one in the control group (8), and whoever else. */
async function aProgramme(change: object = {}): Promise<Shop> {
  const shop = await aShop();
  const { version: _, on, ...definition } = { ...firstProgramme("EUR", 100), on: true, ...change };
  await db().referralProgramme.create({ data: { shopId: shop.id, version: 1, on, definition, createdAt: new Date() } });
  const advocate = { shopId: shop.id, how: "by-hand", admittedAt: new Date() };
  await db().advocate.createMany({ data: [{ ...advocate, customerId: "7", code: voucherCode("advocate/7", shop.codeHash), lot: "programme" }, { ...advocate, customerId: "8", code: null, lot: "control" }] });
  return shop;
}

const none = { ok: false };

describe("whom the route answers", () => {
  it.each<[string, (shop: Shop) => TokenChange & { token?: string }]>([
    ["a forged token", () => ({ secret: "another-secret" })],
    ["a token without a signature", () => ({ algorithm: "none" })],
    ["an expired token", () => ({ claims: { exp: Math.floor(Date.now() / 1000) - 60 } })],
    ["a token that is not good yet", () => ({ claims: { nbf: Math.floor(Date.now() / 1000) + 60 } })],
    ["a token without an end", () => ({ claims: { exp: undefined } })],
    ["another app's token", () => ({ claims: { aud: "another-app" } })],
    ["a token of a shop that never had the app", () => ({ claims: { dest: "unknown.myshopify.com" } })],
    ["a token without a shop", () => ({ claims: { dest: undefined } })],
    ["a merchant's token", (shop) => ({ token: sessionToken(shop.domain) })],
    ["no token", () => ({ token: "" })],
  ])("%s is refused", async (_, change) => {
    const shop = await aProgramme();
    expect(await ask(shop, view, { customerId: "7", ...change(shop) })).toMatchObject({ status: 401, body: none });
  });

  it("a shop that has uninstalled the app is refused", async () => {
    const shop = await aProgramme();
    await db().shop.update({ where: { id: shop.id }, data: { uninstalledAt: new Date() } });
    expect((await ask(shop, view, { customerId: "7" })).status).toBe(401);
  });

  it("the shop is the token's: the same customer of another shop sees nothing of this one's", async () => {
    await aProgramme();
    const other = await aShop();
    expect(await seen(other, { customerId: "7" })).toMatchObject({ on: false, advocate: null, friend: null });
  });

  it("a customer's token opens nothing of the merchant's", async () => {
    const shop = await aMerchantsShop();
    for (const dest of [shop.domain, `https://${shop.domain}`]) {
      const { request } = asExtension(shop, {}, { token: extensionToken(shop.domain, { customerId: "7", claims: { dest } }) });
      const token = request.headers.get("authorization")?.split(" ")[1] ?? "";
      const asked = (): Request[] => [new Request("https://app.example/app/orders", { headers: request.headers }), new Request(`https://app.example/app?embedded=1&shop=${shop.domain}&host=YQ&id_token=${token}`)];
      for (const require of [requireMerchant, requirePacker]) {
        for (const one of asked()) expect(await require(one).then(() => "opened", (thrown: unknown) => (thrown instanceof Response ? thrown.status : thrown)), `${one.url} ${dest}`).toBe(401);
      }
    }
  });

  it("answers pages of other origins, and only posts", async () => {
    const shop = await aProgramme();
    const answered = await ask(shop, view);
    expect([answered.headers.get("access-control-allow-origin"), answered.headers.get("cache-control")]).toEqual(["*", "no-store"]);
    const before = await loader({ request: new Request("https://app.example/extension/referral", { method: "OPTIONS" }), params: {}, context: {} });
    expect([before.status, before.headers.get("access-control-allow-headers")]).toEqual([204, expect.stringContaining("Authorization")]);
    expect((await loader({ request: new Request("https://app.example/extension/referral"), params: {}, context: {} })).status).toBe(405);
    expect((await ask(shop, view, { token: "x" })).headers.get("access-control-allow-origin"), "a refusal can be read as well").toBe("*");
  });

  it.each([["no JSON", "{"], ["no wish", {}], ["an unknown wish", { action: "reset" }], ["a name that is no text", { action: "name", name: 7 }], ["far too much", { action: "name", name: "x".repeat(5_000) }]])("%s is refused", async (_, wish) => {
    expect(await ask(await aProgramme(), wish)).toMatchObject({ status: 400, body: none });
  });
});

describe("what is to be seen", () => {
  it("an advocate sees code and link, in the language asked for", async () => {
    const shop = await aProgramme();
    const code = voucherCode("advocate/7", shop.codeHash);
    const { advocate, on } = await seen(shop, { customerId: "7", wish: { ...view, locale: "de-AT" } });
    expect(on).toBe(true);
    expect(advocate).toMatchObject({ code: groupedCode(code), link: `${shop.storefrontUrl}${shop.proxyPath}/r/${code}`, friendOffer: expect.stringMatching(/^10\s€ Rabatt ab 40\s€$/) as string, reward: expect.stringContaining("Guthaben") as string, friends: [], rewards: [] });
    expect(advocate?.shareText).toContain(advocate?.link);
    expect((await seen(shop, { customerId: "7" })).advocate?.friendOffer).toMatch(/off from/);
  });

  it("who is not signed in sees nothing about anybody, whoever the body says they are", async () => {
    expect(await seen(await aProgramme(), { wish: { ...view, customerId: "7", sub: "gid://shopify/Customer/7" } })).toMatchObject({ advocate: null, friend: null });
  });

  it("the control group sees no programme", async () => {
    expect(await seen(await aProgramme(), { customerId: "8" })).toMatchObject({ advocate: null, friend: null });
  });

  it("a stopped advocate has nothing to hand on", async () => {
    const shop = await aProgramme();
    await db().advocate.updateMany({ where: { shopId: shop.id }, data: { stopped: true } });
    expect((await seen(shop, { customerId: "7" })).advocate).toMatchObject({ code: "", link: "" });
  });

  it("friends are states and days; who was refused is not told of", async () => {
    const shop = await aProgramme();
    const referral = { shopId: shop.id, orderName: "#1", advocateId: "7", friendId: "99", way: "code", decision: "attributed", score: 0, basisMinor: 5000, currency: "EUR", programmeVersion: 1, decidedAt: new Date() };
    await db().referral.createMany({ data: ["confirmed", "held", "refused"].map((stage, index) => ({ ...referral, orderId: String(index), stage, placedAt: new Date(`2026-11-0${index + 1}T12:00:00Z`) })) });
    expect((await seen(shop, { customerId: "7" })).advocate?.friends).toEqual([{ state: "claimed", on: "2026-11-02" }, { state: "confirmed", on: "2026-11-01" }]);
  });
});

describe("who sent you", () => {
  const checkoutToken = "c0ffee00c0ffee00";
  const tell = (shop: Shop, name: string, change: TokenChange = { checkoutToken }) => ask(shop, { action: "name", name }, change);

  it("is asked once: whatever was told, not again", async () => {
    const shop = await aProgramme();
    expect((await seen(shop, { checkoutToken })).ask).toBe(true);
    await tell(shop, "Nobody at all");
    expect((await seen(shop, { checkoutToken })).ask).toBe(false);
  });

  it("the answer is always the same", async () => {
    const shop = await aProgramme();
    const answers = await Promise.all(["Anna Lindner", "anna@example.com", "", "x".repeat(300), "<script>"].map((name) => tell(shop, name)));
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body])))).toEqual(new Set(['[200,{"ok":true}]']));
  });

  it("the token's checkout counts, not the page's; without one the page's is taken as a hint", async () => {
    const shop = await aProgramme();
    await ask(shop, { action: "name", name: "Anna", checkoutToken: "page-says-so-1" }, { checkoutToken });
    await ask(shop, { action: "name", name: "Anna", checkoutToken: "page-says-so-2" });
    const told = await db().inboxEvent.findMany({ where: { shopId: shop.id }, orderBy: { id: "asc" } });
    expect(told.map(({ eventId }) => eventId)).toEqual([`${checkoutToken}/1`, "page-says-so-2/1"]);
  });

  it.each([["the programme is off", { on: false }], ["that way is off", { ways: { code: true, link: true, name: false } }]])("is not asked when %s", async (_, change) => {
    expect((await seen(await aProgramme(change), { checkoutToken })).ask).toBe(false);
  });

  it("is not asked away from a checkout, of an old order, nor of somebody who has ordered before", async () => {
    const shop = await aProgramme();
    expect((await seen(shop)).ask).toBe(false);
    const order = { shopId: shop.id, name: "#1", currency: "EUR", totalMinor: 5000, customerId: "50", placedAt: new Date(), test: false, toldAt: new Date(), financialStatus: "paid", sourceName: "web" };
    await db().shopOrder.create({ data: { ...order, orderId: "1", checkoutToken } });
    expect((await seen(shop, { checkoutToken })).ask, "a first order").toBe(true);
    await db().shopOrder.create({ data: { ...order, orderId: "0", placedAt: new Date(Date.now() - 86_400_000) } });
    expect((await seen(shop, { checkoutToken })).ask, "a second order").toBe(false);
    await db().shopOrder.delete({ where: { shopId_orderId: { shopId: shop.id, orderId: "0" } } });
    await db().shopOrder.update({ where: { shopId_orderId: { shopId: shop.id, orderId: "1" } }, data: { placedAt: new Date(Date.now() - 7 * 86_400_000) } });
    expect((await seen(shop, { checkoutToken })).ask, "a week ago").toBe(false);
  });
});

describe("counted and wished", () => {
  it("an advocate's touches are counted, nobody else's", async () => {
    const shop = await aProgramme();
    for (const customerId of ["7", "7", "8", "9", null]) expect(await ask(shop, { action: "touch", kind: "shared" }, { customerId })).toMatchObject({ status: 200, body: { ok: true } });
    expect(await db().advocateTouch.findMany({ select: { customerId: true, kind: true, count: true } })).toEqual([{ customerId: "7", kind: "shared", count: 2 }]);
  });

  it("nobody turns another customer's code into credit", async () => {
    const shop = await aProgramme();
    for (const customerId of ["9", null]) expect(await ask(shop, { action: "credit", code: voucherCode("advocate/7", shop.codeHash) }, { customerId })).toMatchObject({ status: 200, body: none });
  });
});
