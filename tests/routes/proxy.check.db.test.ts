import { expect, it } from "vitest";
import { loader } from "~/routes/proxy.check";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asVisitor, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

it("says whose proxy it is, and nothing to anybody whom Shopify has not signed for", async () => {
  const shop = await aMerchantsShop();
  expect(await (await loader(asVisitor(shop, "check"))).text()).toBe(`kundenkreis ${shop.domain}`);
  expect((await loader(asVisitor(shop, "check", { secret: "another" }))).status).toBe(400);
});

it("another shop's name cannot be put into a signed request", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  const { request, ...rest } = asVisitor(shop, "check");
  const swapped = new URL(request.url);
  swapped.searchParams.set("shop", other.domain);
  expect((await loader({ ...rest, request: new Request(swapped) })).status).toBe(400);
});
