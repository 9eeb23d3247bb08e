import { expect, it } from "vitest";
import { loader } from "~/routes/app.plan";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

it("leads to the plans of the merchant's own shop, never to those of another shop", async () => {
  const shop = await aMerchantsShop({ domain: "feinkost-lindner.myshopify.com" });
  await aMerchantsShop({ domain: "another-shop.myshopify.com" });
  expect(await loader(asMerchant(shop, "/app/plan"))).toEqual({ address: "https://admin.shopify.com/store/feinkost-lindner/charges/kundenkreis/pricing_plans" });
});
