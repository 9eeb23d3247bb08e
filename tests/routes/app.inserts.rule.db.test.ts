import { expect, it } from "vitest";
import { currentInsertRule } from "~/features/inserts/insert-rule.server";
import { action, loader } from "~/routes/app.inserts.rule";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, asMerchantPosting, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const typed = { on: "on", offerKind: "percentage", percentage: "12,5", amount: "", minimum: "40,00", validForDays: "60", controlShare: "10", version: "0" };
const post = (shop: { domain: string }, change: Record<string, string> = {}) => answerOf(action(asMerchantPosting(shop, "/app/inserts/rule", { ...typed, ...change })));

it("a shop begins with a rule that is off", async () => {
  expect(await loader(asMerchant(await aMerchantsShop(), "/app/inserts/rule"))).toMatchObject({ currency: "EUR", rule: { on: false, version: 0 }, shopName: "Feinkost Lindner" });
});

it("what was typed becomes the rule in force, with a version", async () => {
  const shop = await aMerchantsShop();
  const { status, body } = await post(shop);
  expect([status, body]).toEqual([200, { ok: true, version: 1 }]);
  expect(await currentInsertRule(shop)).toMatchObject({
    on: true, controlShareBasisPoints: 1000, terms: { offer: { kind: "percentage", basisPoints: 1250 }, minimumMinor: 4000, validForDays: 60, currency: "EUR" },
  });
});

it("every wrong field is named with a code, and nothing is saved", async () => {
  const shop = await aMerchantsShop();
  const { status, body } = await post(shop, { percentage: "", minimum: "1.234", validForDays: "0", controlShare: "viel" });
  expect([status, body]).toEqual([422, { ok: false, errors: { percentage: "missing", minimum: "ambiguous", validForDays: "too-small", controlShare: "not-a-number" } }]);
  expect((await currentInsertRule(shop)).on).toBe(false);
});

it("an edit of a version that was changed meanwhile overwrites nothing", async () => {
  const shop = await aMerchantsShop();
  const first = (await post(shop)).body as { version: number };
  const second = await post(shop, { version: String(first.version), percentage: "20" });
  expect(second.status).toBe(200);
  expect(await post(shop, { version: String(first.version), percentage: "30" })).toEqual({ status: 409, body: { ok: false, errors: { version: "changed-meanwhile" } } });
  expect((await currentInsertRule(shop)).terms.offer).toEqual({ kind: "percentage", basisPoints: 2000 });
});

it("two merchants who open the first, unsaved rule do not overwrite each other", async () => {
  const shop = await aMerchantsShop();
  expect((await post(shop)).status).toBe(200);
  expect((await post(shop, { percentage: "30" })).status).toBe(409);
});

it("saving changes nothing in another shop", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await post(shop);
  expect(await loader(asMerchant(other, "/app/inserts/rule"))).toMatchObject({ rule: { on: false, version: 0 } });
});
