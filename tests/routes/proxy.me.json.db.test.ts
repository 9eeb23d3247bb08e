import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/proxy.me[.]json";
import { anAdvocate, aProgramme } from "../features/referrals/an-advocate";
import { aReward } from "../features/referrals/a-reward";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asVisitor, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
let shop: Shop;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-22T12:00:00Z") });
  shop = await aMerchantsShop();
  await aProgramme(shop);
});
afterEach(() => { vi.useRealTimers(); });

const asking = (customerId: string, of = shop, change: { secret?: string; body?: string; language?: string } = {}) => {
  const { request } = asVisitor(of, "me.json", { query: { logged_in_customer_id: customerId }, ...(change.secret ? { secret: change.secret } : {}) });
  const init = change.body === undefined ? {} : { method: "POST", body: change.body };
  return { request: new Request(request.url, { ...init, headers: { "accept-language": change.language ?? "de" } }), params: {}, context: {} };
};
const view = async (customerId: string, of = shop, language = "de") => {
  const response = await loader(asking(customerId, of, { language }));
  return { status: response.status, cache: response.headers.get("cache-control"), body: (await response.json()) as { on: boolean; advocate: null | { code: string; link: string; friendOffer: string; reward: string; rewards: { code: string | null }[] } } };
};
const touch = async (customerId: string, body: string) => (await action(asking(customerId, shop, { body }))).status;
const touches = async () => (await db().advocateTouch.findMany({ orderBy: { kind: "asc" } })).map(({ customerId, kind, count }) => [customerId, kind, count]);

describe("what the theme's block is told", () => {
  it("the advocate who is signed in sees their own code, link and rewards, in their language, kept by nobody", async () => {
    const code = await anAdvocate(shop);
    await aReward(shop, "7001");
    const { status, cache, body } = await view("7001");
    expect([status, cache, body.on]).toEqual([200, "no-store", true]);
    expect(body.advocate).toMatchObject({ code: code.replace(/(.{4})(?=.)/g, "$1-"), link: `https://feinkost.example/a/k/r/${code}`, rewards: [{ state: "ready", canBeCredit: true }] });
    expect(body.advocate?.friendOffer.replaceAll("\u00a0", " ")).toBe("10 € Rabatt ab 40 €");
    expect((await view("7001", shop, "en")).body.advocate?.friendOffer).toBe("€10 off from €40");
  });

  it("nobody who is not signed in is told anything", async () => {
    await anAdvocate(shop);
    const response = await loader(asking(""));
    expect([response.status, await response.json()]).toEqual([401, { error: "not-signed-in" }]);
  });

  it("somebody else sees nothing of an advocate; the same id in another shop is somebody else", async () => {
    await anAdvocate(shop);
    const other = await aMerchantsShop();
    await aProgramme(other);
    expect((await view("7002")).body.advocate).toBe(null);
    expect((await view("7001", other)).body.advocate).toBe(null);
  });

  it("a forged signature: 400, whoever it names", async () => {
    await anAdvocate(shop);
    expect((await loader(asking("7001", shop, { secret: "guessed" }))).status).toBe(400);
    expect((await action(asking("7001", shop, { secret: "guessed", body: '{"touch":"shown"}' }))).status).toBe(400);
    expect(await touches()).toEqual([]);
  });
});

describe("what the block tells", () => {
  it("shown and shared are counted, for advocates only, and nothing else is understood", async () => {
    await anAdvocate(shop);
    expect([await touch("7001", '{"touch":"shown"}'), await touch("7001", '{"touch":"shown"}'), await touch("7001", '{"touch":"shared"}'), await touch("7002", '{"touch":"shown"}')]).toEqual([200, 200, 200, 200]);
    expect([await touch("7001", '{"touch":"visited"}'), await touch("7001", "no json"), await touch("7001", `{"touch":"shown","x":"${"y".repeat(300)}"}`), await touch("", '{"touch":"shown"}')]).toEqual([400, 400, 400, 401]);
    expect(await touches()).toEqual([["7001", "shared", 1], ["7001", "shown", 2]]);
  });
});
