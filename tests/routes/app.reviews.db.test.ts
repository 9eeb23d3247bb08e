import { expect, it } from "vitest";
import { loader } from "~/routes/app.reviews";
import { aWrittenReview } from "../features/reviews/a-written-review";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

it("the frame counts the reviews that wait for a look, and nothing of another shop", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await aWrittenReview(shop, { flags: ["link"] });
  await aWrittenReview(shop, { customerId: "3002" });
  await aWrittenReview(shop, { customerId: "3002", body: "Neu.", flags: ["email"] });
  await aWrittenReview(other, { flags: ["link"] });
  expect(await loader(asMerchant(shop, "/app/reviews"))).toEqual({ waiting: 2 });
});
