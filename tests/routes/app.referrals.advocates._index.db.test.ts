import { afterEach, describe, expect, it } from "vitest";
import { admitAdvocates } from "~/features/referrals/advocates/admit-advocates.server";
import { readProgramme } from "~/features/referrals/programme/programme.server";
import { recording } from "~/platform/db/recording.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/app.referrals.advocates._index";
import { loader as find } from "~/routes/app.referrals.advocates.find[.]json";
import { createCustomer } from "../../sandbox/commerce/create-customer";
import { aFriendsOrder, aHeldOrder, arrivedLongAgo, follow, paid } from "../features/referrals/a-friends-order";
import { anAdvocate, aProgramme } from "../features/referrals/an-advocate";
import { okay, shopDomain } from "../sandbox/commerce/a-shop";
import { aShopify } from "../support/a-shopify";
import type { TestShopify } from "../support/a-shopify";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, asMerchantPosting } from "./merchant-request";

await testDatabase();
let shopify: TestShopify | undefined;
afterEach(async () => { await shopify?.close(); shopify = undefined; });

async function aShopThatRecommends(): Promise<Shop> {
  const shop = await aMerchantsShop();
  await aProgramme(shop);
  return shop;
}

const look = (shop: Shop, query = "") => loader(asMerchant(shop, `/app/referrals/advocates${query}`));
const press = (shop: Shop, form: Record<string, string>) => answerOf(action(asMerchantPosting(shop, "/app/referrals/advocates", form)));
const ids = async (shop: Shop, query: string): Promise<string[]> => (await look(shop, query)).rows.map(({ person }) => person.customerId);

describe("the list of advocates", () => {
  it("shows code, link and what became of it; nothing of another shop; the control group is counted only", async () => {
    const [shop, other] = [await aShopThatRecommends(), await aShopThatRecommends()];
    const code = await anAdvocate(shop);
    await anAdvocate(other, "7009");
    await aProgramme(shop, { controlShareBasisPoints: 10_000 });
    await anAdvocate(shop, "7002", "Carla");
    await db().advocateTouch.createMany({
      data: [["visited", "a.example", 3], ["visited", "", 4], ["shared", "", 2]].map(([kind, host, count]) => ({ shopId: shop.id, customerId: "7001", day: new Date("2026-11-20"), kind: String(kind), host: String(host), count: Number(count) })),
    });
    await aFriendsOrder(shop, "1", {}, [paid, arrivedLongAgo]);
    await aHeldOrder(shop, "2");
    await aFriendsOrder(shop, "3", { decision: "refused", because: "not-new" });
    await follow(shop, "1");
    const { rows, inControl } = await look(shop);
    expect(inControl).toBe(1);
    expect(rows).toMatchObject([{
      person: { firstName: "Anna" }, code, link: `https://feinkost.example/a/k/r/${code}`, shownCode: expect.stringMatching(/^(\w{4}-){2}\w{4}$/) as string,
      visits: 7, shares: 2, friends: 2, confirmed: 1, rewards: 1, stopped: false,
    }]);
  });

  it("is searched by the beginning of a code, as it is shown or typed in small letters", async () => {
    const shop = await aShopThatRecommends();
    const code = await anAdvocate(shop);
    await anAdvocate(shop, "7002");
    expect(await ids(shop, `?search=${code.slice(0, 4).toLowerCase()}-${code.slice(4, 6)}`)).toEqual(["7001"]);
    expect(await ids(shop, "?search=%25")).toEqual([]);
  });

  it("pages follow each other without a gap, and back; an address that none of its links has is answered with 400", async () => {
    const shop = await aShopThatRecommends();
    const programme = await readProgramme(shop);
    await recording(shop.id, (tx) => admitAdvocates(tx, shop, programme, Array.from({ length: 52 }, (_, n) => ({ customerId: String(8000 + n), how: "segment" as const, code: null })), new Date()));
    const first = await look(shop);
    const second = await look(shop, `?older=${first.older ?? ""}`);
    expect([first.rows.length, second.rows.length, second.older]).toEqual([50, 2, null]);
    expect((await look(shop, `?newer=${second.newer ?? ""}`)).rows).toEqual(first.rows);
    for (const query of ["?standing=control", "?older=x"]) expect((await answerOf(look(shop, query))).status).toBe(400);
  });
});

describe("stopping an advocate", () => {
  it("takes their code out of Shopify, once however often it is pressed, and lets the same code go again", async () => {
    const shop = await aShopThatRecommends();
    await anAdvocate(shop);
    const code = () => db().voucher.findUniqueOrThrow({ where: { shopId_key: { shopId: shop.id, key: "advocate/7001/code" } } });
    for (let pressed = 0; pressed < 2; pressed++) expect(await press(shop, { act: "stop", customer: "7001", because: " on a coupon site " })).toEqual({ status: 200, body: { ok: true, lot: null, act: "stop" } });
    expect([await ids(shop, "?standing=stopped"), await ids(shop, "?standing=running"), (await code()).stopped]).toEqual([["7001"], [], true]);
    for (let pressed = 0; pressed < 2; pressed++) expect((await press(shop, { act: "resume", customer: "7001" })).status).toBe(200);
    expect([await ids(shop, "?standing=stopped"), (await code()).stopped]).toEqual([[], false]);
    await press(shop, { act: "stop", customer: "7001" });
    expect((await db().ledgerEntry.findMany({ where: { subject: "advocate/7001", kind: { in: ["advocate.stopped", "advocate.resumed"] } }, orderBy: { position: "asc" } })).map(({ key, data }) => [key, data])).toEqual([
      ["advocate/7001/stopped/1", { time: 1, because: "on a coupon site" }], ["advocate/7001/resumed/1", { time: 1 }], ["advocate/7001/stopped/2", { time: 2, because: "" }],
    ]);
  });

  it("nobody of another shop is stopped, nor who is in the control group; what is none of the page's own is answered with 400", async () => {
    const [shop, other] = [await aShopThatRecommends(), await aShopThatRecommends()];
    await anAdvocate(other);
    await aProgramme(shop, { controlShareBasisPoints: 10_000 });
    await anAdvocate(shop, "7002");
    for (const customer of ["7001", "7002"]) expect((await press(shop, { act: "stop", customer })).status).toBe(404);
    expect(await ids(other, "?standing=stopped")).toEqual([]);
    for (const form of [{ act: "erase", customer: "7001" }, { act: "stop", customer: "x" }, { act: "stop" }]) expect((await press(shop, form as Record<string, string>)).status).toBe(400);
  });
});

describe("adding by hand", () => {
  it("a customer is found by name or address, live from Shopify, and made an advocate once; who is none of the shop's is not", async () => {
    shopify = await aShopify();
    const { shop } = shopify;
    await aProgramme(shop);
    const { id } = okay(createCustomer(shopify.world, shopify.emit, { shop: shopDomain, email: "dora@example.com", firstName: "Dora", lastName: "Zander" }));
    const asked = async (typed: string) => ((await (await find(asMerchant(shop, `/app/referrals/advocates/find.json?${new URLSearchParams({ typed }).toString()}`))).json()) as { customers: unknown[] }).customers;
    expect(await asked("zander dora")).toEqual([{ customerId: id, name: "Dora Zander", email: "dora@example.com", isAdvocate: false }]);
    expect(await asked("dora@example.com")).toHaveLength(1);
    expect(await asked(' ":* ')).toEqual([]);
    for (let pressed = 0; pressed < 2; pressed++) expect(await press(shop, { act: "admit", customer: id })).toEqual({ status: 200, body: { ok: true, lot: "programme", act: "admit" } });
    expect(await asked("dora")).toMatchObject([{ isAdvocate: true }]);
    expect((await press(shop, { act: "admit", customer: "99999999" })).status).toBe(404);
    expect(await ids(shop, "")).toEqual([id]);
    expect(await db().customerPrivate.count()).toBe(0);
  });
});
