import { expect, it } from "vitest";
import { openCase } from "~/features/reviews/cases/open-case.server";
import { recording } from "~/platform/db/recording.server";
import { loader } from "~/routes/app.cases.count[.]json";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

it("open cases are counted, and not those of another shop", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  for (const number of [1, 2]) await recording(shop.id, (tx) => openCase(tx, shop, { kind: "detractor", aboutKey: `answer/${number}`, orderId: null, customerId: null, text: "" }, new Date()));
  const count = async (of: typeof shop): Promise<unknown> => (await loader(asMerchant(of, "/app/cases/count.json"))).json();
  expect([await count(shop), await count(other)]).toEqual([{ count: 2 }, { count: 0 }]);
});
