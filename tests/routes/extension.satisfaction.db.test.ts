import { describe, expect, it } from "vitest";
import { readReviewToken } from "~/features/reviews/answering/review-token.server";
import { firstReviewProgramme } from "~/features/reviews/domain/programme/review-programme";
import type { ReviewProgramme } from "~/features/reviews/domain/programme/review-programme";
import type { SatisfactionView } from "~/features/reviews/domain/satisfaction/satisfaction-view";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/extension.satisfaction";
import { theOrderIsTold } from "../features/reviews/a-checkout";
import { aShop } from "../support/a-shop";
import { testDatabase } from "../support/database";
import { asExtension } from "./extension-request";
import type { TokenChange } from "./extension-request";
import { sessionToken, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

const checkoutToken = "c0ffee00c0ffee00";
const ask = async (shop: Pick<Shop, "domain">, wish: unknown, change: Parameters<typeof asExtension>[2] = { checkoutToken }): Promise<{ status: number; body: unknown; headers: Headers }> => {
  const response = await action(asExtension(shop, wish, change));
  return { status: response.status, body: await response.json(), headers: response.headers };
};
const view = async (shop: Shop, change: TokenChange = { checkoutToken }, hint: string | null = null): Promise<SatisfactionView> =>
  (await ask(shop, { action: "view", checkoutToken: hint }, change)).body as SatisfactionView;
const tap = (score: unknown, scale = "csat") => ({ action: "answer", scale, score });
const answers = (shop: Shop) => db().satisfactionAnswer.findMany({ where: { shopId: shop.id }, orderBy: { key: "asc" } });

async function aProgramme(change: Partial<ReviewProgramme> = {}): Promise<Shop> {
  const shop = await aShop();
  const { version: _, on, ...definition } = { ...firstReviewProgramme, on: true, ...change };
  await db().reviewProgramme.create({ data: { shopId: shop.id, version: 1, on, definition, createdAt: new Date() } });
  return shop;
}
const anOrder = (shop: Shop, daysAgo = 0) => theOrderIsTold(shop, { placedAt: new Date(Date.now() - daysAgo * 86_400_000) });
const anInvitation = (shop: Shop, change: object = {}) => db().reviewInvitation.create({ data: {
  shopId: shop.id, key: "invitation/3001/7001", orderId: "5001", productId: "7001", customerId: "3001", lot: "programme", state: "waiting", readyAt: new Date(Date.now() - 1_000), madeAt: new Date(), ...change,
} });

describe("whom the route answers", () => {
  it.each<[string, (shop: Shop) => TokenChange & { token?: string }]>([
    ["a forged token", () => ({ secret: "another-secret" })], ["an expired token", () => ({ claims: { exp: Math.floor(Date.now() / 1000) - 60 } })],
    ["another app's token", () => ({ claims: { aud: "another-app" } })], ["a merchant's token", (shop) => ({ token: sessionToken(shop.domain) })], ["no token", () => ({ token: "" })],
  ])("%s is refused, and nothing is kept", async (_, change) => {
    const shop = await aProgramme();
    await anOrder(shop);
    expect(await ask(shop, tap(1), { checkoutToken, ...change(shop) })).toMatchObject({ status: 401, body: { ok: false } });
    expect(await answers(shop)).toEqual([]);
  });

  it("answers pages of other origins, and only posts", async () => {
    const shop = await aProgramme();
    expect((await ask(shop, { action: "view" })).headers.get("access-control-allow-origin")).toBe("*");
    expect((await loader({ request: new Request("https://app.example/extension/satisfaction"), params: {}, context: {} })).status).toBe(405);
    expect((await loader({ request: new Request("https://app.example/extension/satisfaction", { method: "OPTIONS" }), params: {}, context: {} })).status).toBe(204);
  });

  it.each([["no JSON", "{"], ["no wish", {}], ["an unknown wish", { action: "reset" }], ["a score that is no number", tap("5")], ["an unknown scale", tap(5, "stars")], ["far too much", { action: "word", text: "x".repeat(9_000) }]])(
    "%s is refused", async (_, wish) => {
      expect(await ask(await aProgramme(), wish)).toMatchObject({ status: 400, body: { ok: false } });
    });
});

describe("what is asked", () => {
  it("by the programme's scale, until it is answered", async () => {
    const shop = await aProgramme({ satisfaction: { on: true, scale: "nps" } });
    await anOrder(shop);
    expect(await view(shop)).toEqual({ on: true, scale: "nps", answered: false, reviewUrl: null });
    await ask(shop, tap(9, "nps"));
    expect(await view(shop)).toMatchObject({ on: true, answered: true });
  });

  it.each([["the programme is off", { on: false }], ["the question is off", { satisfaction: { on: false, scale: "csat" as const } }]])("not when %s, and nobody's answer is taken", async (_, change) => {
    const shop = await aProgramme(change);
    expect(await view(shop)).toMatchObject({ on: false });
    expect(await ask(shop, tap(1))).toMatchObject({ body: { ok: true } });
    expect(await answers(shop)).toEqual([]);
  });

  it("not away from a checkout, and not of an order that nobody remembers", async () => {
    const shop = await aProgramme();
    expect(await view(shop, {})).toMatchObject({ on: false });
    await anOrder(shop, 15);
    expect(await view(shop)).toMatchObject({ on: false });
  });
});

describe("an answer", () => {
  it("is the checkout's of the token, whatever the page says; without one the page's is a hint", async () => {
    const shop = await aProgramme();
    await ask(shop, { ...tap(5), checkoutToken: "page-says-so-1" });
    await ask(shop, { ...tap(4), checkoutToken: "page-says-so-2" }, {});
    expect((await answers(shop)).map((answer) => [answer.checkoutToken, answer.score])).toEqual([[checkoutToken, 5], ["page-says-so-2", 4]]);
  });

  it("always looks the same: known, unknown, answered already, no checkout at all", async () => {
    const shop = await aProgramme();
    await anOrder(shop);
    const said = await Promise.all([
      ask(shop, tap(1)), ask(shop, tap(1)), ask(shop, tap(1), { checkoutToken: "nobody-knows-it" }), ask(shop, { ...tap(1), checkoutToken: "../../x" }, {}), ask(shop, tap(1), {}),
      ask(shop, { action: "word", text: "Zu langsam" }), ask(shop, { action: "word", text: "Zu langsam" }, { checkoutToken: "never-answered-it" }),
    ]);
    expect(new Set(said.map(({ status, body }) => JSON.stringify([status, body])))).toEqual(new Set(['[200,{"ok":true}]']));
  });

  it.each([[0, "csat"], [6, "csat"], [1.5, "csat"], [11, "nps"]])("%d is no score of %s", async (score, scale) => {
    expect(await ask(await aProgramme(), tap(score, scale))).toMatchObject({ status: 200, body: { ok: false } });
  });

  it("of who is unhappy opens a case with the word that followed", async () => {
    const shop = await aProgramme();
    await anOrder(shop);
    await ask(shop, tap(2));
    await ask(shop, { action: "word", text: "Die Kasse hat abgebrochen" });
    expect(await db().customerCase.findMany({ where: { shopId: shop.id } })).toMatchObject([{ orderId: "5001", customerId: "3001", state: "open" }]);
    expect(await db().caseMessage.count({ where: { shopId: shop.id } })).toBe(1);
  });

  it("after three hundred wishes from one network within ten minutes none is kept, and they look the same; another network's are", async () => {
    const shop = await aProgramme();
    const from = (address: string, token: string | null, wish: object = tap(5)) => ask(shop, wish, { checkoutToken: token, headers: { "x-forwarded-for": address } });
    for (let number = 0; number < 300; number++) await from("192.0.2.1", null, { action: "word", text: "x" });
    expect(await from("192.0.2.9", "checkout-too-many")).toMatchObject({ status: 200, body: { ok: true } });
    await from("198.51.100.7", "checkout-of-others");
    expect((await answers(shop)).map(({ checkoutToken: token }) => token)).toEqual(["checkout-of-others"]);
  });

  it("is kept in the token's shop: the same checkout of another shop has none", async () => {
    const [shop, other] = [await aProgramme(), await aProgramme()];
    await ask(shop, tap(5));
    expect([await view(other), await answers(other)]).toEqual([expect.objectContaining({ answered: false }), []]);
  });
});

describe("the way to the reviews", () => {
  it("is there for whose checkout the token names, once the products may be asked about", async () => {
    const shop = await aProgramme();
    await anOrder(shop, 20);
    await anInvitation(shop);
    const { reviewUrl, on } = await view(shop);
    expect(on).toBe(false);
    const token = reviewUrl?.split("/v/")[1] ?? "";
    expect(reviewUrl?.startsWith(`${shop.storefrontUrl}${shop.proxyPath}/v/`)).toBe(true);
    expect(readReviewToken(shop, token, new Date())).toEqual({ ok: true, permit: { orderId: "5001", way: "page" } });
  });

  it("and for the signed-in customer whose order the page names; for nobody else, whatever the page says", async () => {
    const shop = await aProgramme();
    await anOrder(shop);
    await anInvitation(shop);
    expect((await view(shop, { customerId: "3001" }, checkoutToken)).reviewUrl).not.toBeNull();
    expect((await view(shop, { customerId: "3002" }, checkoutToken)).reviewUrl).toBeNull();
    expect((await view(shop, {}, checkoutToken)).reviewUrl).toBeNull();
    expect((await view(shop, { checkoutToken: "another-checkout" }, checkoutToken)).reviewUrl).toBeNull();
  });

  it.each<[string, Partial<ReviewProgramme>, object]>([
    ["before it is time", {}, { readyAt: new Date(Date.now() + 60_000) }], ["in the control group", {}, { lot: "control" }], ["after it was reviewed", {}, { state: "answered" }],
    ["after it was withdrawn", {}, { state: "withdrawn" }], ["where this way is off", { ways: { card: true, page: false, mail: true } }, {}], ["where the programme is off", { on: false }, {}],
  ])("is not there %s", async (_, programme, invitation) => {
    const shop = await aProgramme(programme);
    await anOrder(shop);
    await anInvitation(shop, invitation);
    expect((await view(shop)).reviewUrl).toBeNull();
  });
});
