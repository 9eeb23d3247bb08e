import { expect, it } from "vitest";
import { newRuleDefinition } from "~/features/inserts/domain/rules/insert-rule";
import { listRules, saveRule } from "~/features/inserts/rules/insert-rule.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/app.inserts.rules._index";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, asMerchantPosting, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const path = "/app/inserts/rules";
const at = new Date("2026-11-20T12:00:00Z");
const post = (shop: { domain: string }, form: Record<string, string>) => answerOf(action(asMerchantPosting(shop, path, form)));
const namesOf = async (shop: Shop) => (await listRules(shop)).map(({ name, on }) => `${name} ${on ? "on" : "off"}`);

async function aShopWithRules(...names: string[]): Promise<Shop> {
  const shop = await aMerchantsShop();
  for (const [index, name] of names.entries()) await saveRule(shop, { id: name, name, on: true, ...newRuleDefinition("EUR") }, 0, new Date(at.getTime() + index));
  return shop;
}

it("a shop begins with one rule, switched off", async () => {
  expect(await loader(asMerchant(await aMerchantsShop(), path))).toMatchObject({ currency: "EUR", rules: [{ id: "first-order", on: false, version: 0, count: { given: 0, used: 0, out: 0 } }] });
});

it("says how many vouchers each rule has given, how many were used and may still be", async () => {
  const shop = await aShopWithRules("first", "second");
  const states = ["promised", "live", "used", "used", "expired", "revoked"];
  await db().voucher.createMany({
    data: states.map((state, index) => ({ shopId: shop.id, key: `insert/order/${index}`, code: `CODE${index}`, cohortKey: "c", terms: {}, promisedAt: at, state, ruleId: "first" })),
  });
  const { rules } = await loader(asMerchant(shop, path));
  expect(rules.map(({ id, count }) => ({ id, ...count }))).toEqual([{ id: "first", given: 6, used: 2, out: 2 }, { id: "second", given: 0, used: 0, out: 0 }]);
});

it("the rules are asked in the order in which they were put", async () => {
  const shop = await aShopWithRules("a", "b", "c");
  expect(await post(shop, { intent: "order", ids: "c,a,b" })).toEqual({ status: 200, body: { ok: true, done: "ordered" } });
  expect(await namesOf(shop)).toEqual(["c on", "a on", "b on"]);
});

it("a rule is switched off and on, each time as a new version; a second press of the same button changes nothing", async () => {
  const shop = await aShopWithRules("a");
  expect(await post(shop, { intent: "switch", id: "a", on: "no", version: "1" })).toEqual({ status: 200, body: { ok: true, done: "off" } });
  expect(await post(shop, { intent: "switch", id: "a", on: "no", version: "1" })).toEqual({ status: 409, body: { ok: false, reason: "changed-meanwhile" } });
  expect(await listRules(shop)).toMatchObject([{ on: false, version: 2 }]);
});

it("a rule that gives gift cards cannot be switched on before Shopify allows them", async () => {
  const shop = await aMerchantsShop();
  const definition = newRuleDefinition("EUR");
  const variants = definition.variants.map((variant) => ({ ...variant, terms: { ...variant.terms, offer: { kind: "giftCard" as const, minor: 1000 } } }));
  await saveRule(shop, { id: "cards", name: "cards", on: false, ...definition, variants }, 0, at);
  const switchOn = { intent: "switch", id: "cards", on: "yes", version: "1" };
  expect(await post(shop, switchOn)).toEqual({ status: 422, body: { ok: false, reason: "needs-scopes" } });
  await db().shop.update({ where: { id: shop.id }, data: { scopes: "read_orders,read_gift_cards,write_gift_cards" } });
  expect((await post(shop, switchOn)).status).toBe(200);
});

it("a copy is switched off, and is asked right after the rule it was made from", async () => {
  const shop = await aShopWithRules("a", "b");
  expect((await post(shop, { intent: "duplicate", id: "a", locale: "en" })).status).toBe(200);
  expect(await namesOf(shop)).toEqual(["a on", "a (copy) off", "b on"]);
});

it("a rule that was done away with is gone from the list; its vouchers are left alone", async () => {
  const shop = await aShopWithRules("a", "b");
  await db().voucher.create({ data: { shopId: shop.id, key: "insert/order/1", code: "CODE", cohortKey: "c", terms: {}, promisedAt: at, state: "live", ruleId: "a" } });
  expect(await post(shop, { intent: "archive", id: "a", version: "1" })).toEqual({ status: 200, body: { ok: true, done: "archived" } });
  expect(await namesOf(shop)).toEqual(["b on"]);
  expect(await db().voucher.findMany({ select: { state: true, stopped: true } })).toEqual([{ state: "live", stopped: false }]);
  expect((await post(shop, { intent: "archive", id: "a", version: "1" })).status).toBe(404);
});

it("a rule of another shop is not there", async () => {
  const [mine, other] = [await aShopWithRules("mine"), await aShopWithRules("theirs")];
  for (const form of [{ intent: "switch", id: "theirs", on: "no", version: "1" }, { intent: "duplicate", id: "theirs" }, { intent: "archive", id: "theirs", version: "1" }] as Record<string, string>[]) {
    expect((await post(mine, form)).status).toBe(404);
  }
  expect((await post(mine, { intent: "order", ids: "theirs,mine" })).status).toBe(200);
  expect([await namesOf(mine), await namesOf(other)]).toEqual([["mine on"], ["theirs on"]]);
});

it.each([{}, { intent: "explode" }, { intent: "switch", id: "../x", version: "1" }, { intent: "switch", id: "a", version: "x" }, { intent: "order", ids: "" }] as Record<string, string>[])("what no page of ours posts is refused: %o", async (form) => {
  expect((await post(await aShopWithRules("a"), form)).status).toBe(400);
});
