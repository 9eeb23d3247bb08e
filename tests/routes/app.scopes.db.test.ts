import { afterEach, beforeEach, expect, it } from "vitest";
import { db } from "~/platform/db/prisma.server";
import { requireShop } from "~/platform/shopify/shop-store.server";
import { action } from "~/routes/app.scopes";
import { aShopify } from "../support/a-shopify";
import type { TestShopify } from "../support/a-shopify";
import { aShop } from "../support/a-shop";
import { testDatabase } from "../support/database";
import { answerOf, asMerchantPosting } from "./merchant-request";

await testDatabase();
let shopify: TestShopify;
beforeEach(async () => { shopify = await aShopify(); });
afterEach(() => shopify.close());

it("what Shopify has granted is known at once; another shop's scopes stay as they are", async () => {
  const other = await aShop();
  await db().shop.update({ where: { id: shopify.shop.id }, data: { scopes: "read_orders" } });
  expect(await answerOf(action(asMerchantPosting(shopify.shop, "/app/scopes", {})))).toEqual({ status: 200, body: { mayMakeGiftCards: true } });
  expect((await requireShop(shopify.shop.id)).scopes).toContain("write_gift_cards");
  expect((await requireShop(other.id)).scopes).toBe("");
});
