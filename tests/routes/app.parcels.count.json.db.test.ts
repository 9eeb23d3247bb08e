import { expect, it } from "vitest";
import { loader } from "~/routes/app.parcels.count[.]json";
import { parcelsOf } from "../features/inserts/a-parcel";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

it("as many as match, all pages together, without those of another shop", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await parcelsOf(other, { orderId: "9" });
  await parcelsOf(shop, { orderId: "1" }, { orderId: "2" }, { orderId: "3", order: { countryCode: "AT" } });
  const count = async (query: string): Promise<unknown> => (await loader(asMerchant(shop, `/app/parcels/count.json${query}`))).json();
  expect([await count(""), await count("?country=AT"), await count("?show=packed")]).toEqual([{ count: 3 }, { count: 1 }, { count: 0 }]);
  expect((await loader(asMerchant(shop, "/app/parcels/count.json?insert=x"))).status).toBe(400);
});
