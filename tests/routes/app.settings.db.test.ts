import { expect, it } from "vitest";
import { readSettings } from "~/features/inserts/home/insert-settings.server";
import { db } from "~/platform/db/prisma.server";
import { action, loader } from "~/routes/app.settings";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, asMerchantPosting, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const form = { cardCost: "0,12", noteAttribute: "on", pickingOrder: "sku", format: "4x6", dotsPerInch: "203", mailsOn: "on", mailTo: "lager@example.com" };
const post = (shop: Parameters<typeof asMerchantPosting>[0], change: Partial<typeof form> = {}) => answerOf(action(asMerchantPosting(shop, "/app/settings", { ...form, ...change })));

it("what was set is read again, and nothing of it reaches another shop", async () => {
  const [shop, stranger] = [await aMerchantsShop(), await aMerchantsShop()];
  expect(await post(shop)).toEqual({ status: 200, body: { ok: true } });
  expect((await loader(asMerchant(shop, "/app/settings"))).settings).toEqual({
    cardCostMinor: 12, noteAttribute: true, pickingOrder: "sku", format: "4x6", dotsPerInch: 203, mailsOn: true, mailTo: "lager@example.com",
  });
  expect((await loader(asMerchant(stranger, "/app/settings"))).settings).toMatchObject({ cardCostMinor: null, mailTo: null, pickingOrder: "placed" });
});

it("the merchant's address lies sealed in the database", async () => {
  const shop = await aMerchantsShop();
  await post(shop);
  const [row] = await db().insertSettings.findMany();
  expect(Buffer.from(row?.sealedMailTo ?? []).toString("latin1")).not.toContain("lager");
});

it.each([
  ["cardCost", "umsonst", "not-a-number"],
  ["cardCost", "1.234", "ambiguous"],
  ["cardCost", "0,001", "too-fine"],
  ["mailTo", "lager", "no-address"],
  ["format", "a7", "unknown"],
  ["dotsPerInch", "72", "unknown"],
  ["pickingOrder", "by-smell", "unknown"],
])("%s %s is refused beside its field, and nothing is changed", async (field, value, error) => {
  const shop = await aMerchantsShop();
  expect(await post(shop, { [field]: value })).toEqual({ status: 422, body: { ok: false, errors: { [field]: error } } });
  expect((await readSettings(shop.id)).noteAttribute).toBe(false);
});

it("what is empty is taken back", async () => {
  const shop = await aMerchantsShop();
  await post(shop);
  await post(shop, { cardCost: "", mailTo: "" });
  expect((await loader(asMerchant(shop, "/app/settings"))).settings).toMatchObject({ cardCostMinor: null, mailTo: null });
});

it("says which permissions a shop has not granted", async () => {
  const shop = await aMerchantsShop();
  expect((await loader(asMerchant(shop, "/app/settings"))).missingScopes).toContain("write_discounts");
});
