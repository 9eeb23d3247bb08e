import { expect, it } from "vitest";
import { checkApiKey } from "~/platform/api-keys/check-api-key.server";
import { now } from "~/platform/clock.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/app.api-keys";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, asMerchantPosting, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

const list = (shop: Shop) => loader(asMerchant(shop, "/app/api-keys"));
const post = (shop: Shop, form: Record<string, string>) => answerOf(action(asMerchantPosting(shop, "/app/api-keys", form)));
const create = async (shop: Shop): Promise<{ id: string; text: string }> =>
  ((await post(shop, { act: "create", name: "Lager" })).body as { answer: { id: string; text: string } }).answer;

it("a key is shown when it is made and never again", async () => {
  const shop = await aMerchantsShop();
  const { text } = await create(shop);
  expect((await checkApiKey(`Bearer ${text}`, now())).ok).toBe(true);
  const page = await list(shop);
  expect(page).toMatchObject({ keys: [{ name: "Lager" }], origin: "https://app.example" });
  expect(JSON.stringify(page)).not.toContain(text.slice(-20));
});

it("a revoked key opens nothing; another shop can neither see nor revoke it", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  const { id, text } = await create(shop);
  expect((await list(other)).keys).toEqual([]);
  expect((await post(other, { act: "revoke", id })).status).toBe(404);
  expect((await checkApiKey(`Bearer ${text}`, now())).ok).toBe(true);
  expect((await post(shop, { act: "revoke", id })).status).toBe(200);
  expect((await checkApiKey(`Bearer ${text}`, now())).ok).toBe(false);
});

it("a key without a name is not made, and what is no act does nothing", async () => {
  const shop = await aMerchantsShop();
  expect(await post(shop, { act: "create", name: "  " })).toMatchObject({ status: 422, body: { answer: { ok: false, reason: "no-name" } } });
  expect((await post(shop, { act: "revoke", id: "../x" })).status).toBe(404);
  expect((await post(shop, {})).status).toBe(404);
  expect((await list(shop)).keys).toEqual([]);
});
