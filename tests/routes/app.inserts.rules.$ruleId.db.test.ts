import { expect, it } from "vitest";
import type { RuleForm } from "~/features/inserts/domain/rules/rule-form";
import { archiveRule, findRule, listRules } from "~/features/inserts/rules/insert-rule.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/app.inserts.rules.$ruleId";
import { aConditionForm, aRuleForm } from "../features/inserts/domain/a-rule-form";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const at = new Date("2026-11-20T12:00:00Z");
const freshId = "rule-0123456789abcdef";
const post = (shop: { domain: string }, form: unknown, ruleId = "first-order") =>
  answerOf(action(asMerchant(shop, `/app/inserts/rules/${ruleId}`, { method: "POST", body: typeof form === "string" ? form : JSON.stringify(form) }, { ruleId })));
const open = (shop: Shop, ruleId: string) => answerOf(loader(asMerchant(shop, `/app/inserts/rules/${ruleId}`, {}, { ruleId })));
const withVersion = (version: number, change: Partial<RuleForm> = {}): RuleForm => aRuleForm({ version: String(version), ...change });

it("the first rule is there to be edited before anybody saved it", async () => {
  expect(await open(await aMerchantsShop(), "first-order")).toMatchObject({
    status: 200, body: { currency: "EUR", shopName: "Feinkost Lindner", rule: { id: "first-order", on: false, version: 0 }, out: 0, mayMakeGiftCards: false, isNew: false },
  });
});

it("a new rule begins with what is usual, under a name of its own", async () => {
  const shop = await aMerchantsShop();
  const [first, second] = [await loader(asMerchant(shop, "/app/inserts/rules/new", {}, { ruleId: "new" })), await loader(asMerchant(shop, "/app/inserts/rules/new", {}, { ruleId: "new" }))];
  expect(first).toMatchObject({ isNew: true, rule: { version: 0, on: false, name: "", conditions: [{ kind: "nthOrder" }], controlShareBasisPoints: 1000 } });
  expect(first.rule.id).not.toBe(second.rule.id);
});

it("what was typed becomes the rule in force, with a version", async () => {
  const shop = await aMerchantsShop();
  const form = aRuleForm({ name: "Stammkunden", conditions: [aConditionForm("countries", { words: ["AT"] })] }, { percentage: "12,5", minimum: "40,00" });
  expect(await post(shop, form)).toEqual({ status: 200, body: { ok: true, id: "first-order", version: 1 } });
  expect(await findRule(shop, "first-order")).toMatchObject({
    on: true, name: "Stammkunden", conditions: [{ kind: "countries", countries: ["AT"] }],
    variants: [{ id: "A", terms: { offer: { kind: "percentage", basisPoints: 1250 }, minimumMinor: 4000, validForDays: 60, currency: "EUR" } }],
  });
});

it("a new rule is saved once, however often its saving is sent", async () => {
  const shop = await aMerchantsShop();
  expect(await post(shop, aRuleForm({ name: "Zweite" }), freshId)).toEqual({ status: 200, body: { ok: true, id: freshId, version: 1 } });
  expect((await post(shop, aRuleForm({ name: "Zweite" }), freshId)).status).toBe(409);
  expect((await listRules(shop)).map(({ name }) => name)).toEqual(["Zweite"]);
});

it("every wrong field is named with its path, and nothing is saved", async () => {
  const shop = await aMerchantsShop();
  const form = aRuleForm({ name: "", controlShare: "viel", conditions: [aConditionForm("products")] }, { percentage: "", minimum: "1.234", validForDays: "0" });
  expect(await post(shop, form)).toEqual({
    status: 422,
    body: {
      ok: false,
      errors: {
        name: "missing", controlShare: "not-a-number", "conditions.0.things": "missing",
        "variants.0.percentage": "missing", "variants.0.minimum": "ambiguous", "variants.0.validForDays": "too-small",
      },
    },
  });
  expect((await findRule(shop, "first-order"))?.on).toBe(false);
});

it("gift cards are refused beside the field until the shop may make them", async () => {
  const shop = await aMerchantsShop();
  const form = aRuleForm({}, { offerKind: "giftCard", amount: "10" });
  expect(await post(shop, form)).toEqual({ status: 422, body: { ok: false, errors: { "variants.0.offerKind": "needs-scopes" } } });
  await db().shop.update({ where: { id: shop.id }, data: { scopes: "read_orders,write_gift_cards" } });
  expect((await post(shop, form)).status).toBe(200);
});

it("an edit of a version that was changed meanwhile overwrites nothing", async () => {
  const shop = await aMerchantsShop();
  await post(shop, withVersion(0));
  expect((await post(shop, withVersion(1, { name: "Ihre" }))).status).toBe(200);
  expect(await post(shop, withVersion(1, { name: "Meine" }))).toEqual({ status: 409, body: { ok: false, errors: { version: "changed-meanwhile" } } });
  expect((await findRule(shop, "first-order"))?.name).toBe("Ihre");
});

it("what was typed into a rule that was done away with is not lost: it can be saved as a new one", async () => {
  const shop = await aMerchantsShop();
  await post(shop, withVersion(0));
  await archiveRule(shop, "first-order", 1, at);
  expect(await post(shop, withVersion(1))).toEqual({ status: 422, body: { ok: false, errors: { version: "gone" } } });
  expect((await post(shop, withVersion(0), freshId)).status).toBe(200);
});

it("says how many vouchers keep their old terms", async () => {
  const shop = await aMerchantsShop();
  await db().voucher.create({ data: { shopId: shop.id, key: "insert/order/1", code: "CODE", cohortKey: "c", terms: {}, promisedAt: at, state: "live", ruleId: "first-order" } });
  expect(await open(shop, "first-order")).toMatchObject({ body: { out: 1 } });
});

it("a rule of another shop is not there, and saving under its name leaves it alone", async () => {
  const [mine, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await post(other, aRuleForm({ name: "Deren" }), freshId);
  expect((await open(mine, freshId)).status).toBe(404);
  expect((await post(mine, withVersion(1), freshId)).status).toBe(404);
  expect((await post(mine, aRuleForm({ name: "Meine" }), freshId)).status).toBe(200);
  expect(await findRule(other, freshId)).toMatchObject({ name: "Deren", version: 1 });
});

it.each(["unknown", "tester", "..%2F", "new"])("there is no rule to save under %s", async (ruleId) => {
  expect((await post(await aMerchantsShop(), aRuleForm(), ruleId)).status).toBe(404);
});

it.each(["", "no json", "{}", JSON.stringify({ conditions: [], variants: [{ id: "A", offerKind: "moon" }] })])("what no page of ours posts is told so: %s", async (body) => {
  expect(await post(await aMerchantsShop(), body)).toEqual({ status: 422, body: { ok: false, errors: { form: "unreadable" } } });
});
