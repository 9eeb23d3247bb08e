import { expect, it } from "vitest";
import { loader } from "~/routes/app";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, sessionToken, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

it("the merchant's language counts before the shop's", async () => {
  const shop = await aMerchantsShop();
  expect(await loader(asMerchant(shop, "/app?locale=en-GB"))).toMatchObject({ locale: "en", timeZone: "Europe/Berlin", apiKey: "test-key" });
  expect(await loader(asMerchant(shop, "/app"))).toMatchObject({ locale: "de" });
  expect(await loader(asMerchant(shop, "/app?locale=fr"))).toMatchObject({ locale: "de" });
});

it("a token of another shop opens that shop, whatever the address says", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop({ timeZone: "Europe/Lisbon" })];
  expect(await loader(asMerchant(other, `/app?shop=${shop.domain}`))).toMatchObject({ timeZone: "Europe/Lisbon" });
});

it.each([
  ["signed with another secret", (domain: string) => sessionToken(domain, { secret: "guessed" })],
  ["for another app", (domain: string) => sessionToken(domain, { key: "other-app" })],
  ["that is none", () => "x"],
])("a token %s is refused", async (_, token) => {
  const shop = await aMerchantsShop();
  const request = new Request("https://app.example/app", { headers: { authorization: `Bearer ${token(shop.domain)}` } });
  expect(await answerOf(loader({ request, params: {}, context: {} }))).toMatchObject({ status: 401 });
});

it("without a token Shopify's library leads to where one is given", async () => {
  const shop = await aMerchantsShop();
  const host = Buffer.from("admin.shopify.com/store/x").toString("base64");
  const request = new Request(`https://app.example/app?embedded=1&shop=${shop.domain}&host=${host}`);
  const answer = await loader({ request, params: {}, context: {} }).catch((thrown: unknown) => thrown);
  expect(answer).toBeInstanceOf(Response);
  expect((answer as Response).headers.get("location")).toMatch(/^\/auth\/session-token\?/);
});
