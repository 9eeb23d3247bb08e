import { expect, it } from "vitest";
import { loader } from "~/routes/app.referrals";
import { aFriendsOrder, aHeldOrder } from "../features/referrals/a-friends-order";
import { anAdvocate, aProgramme } from "../features/referrals/an-advocate";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

it("the frame counts what waits for a person, and nothing of another shop", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  for (const one of [shop, other]) {
    await aProgramme(one);
    await anAdvocate(one);
  }
  for (const orderId of ["1", "2"]) await aHeldOrder(shop, orderId);
  await aFriendsOrder(shop, "3");
  await aHeldOrder(other, "4");
  expect(await loader(asMerchant(shop, "/app/referrals"))).toEqual({ waiting: { review: 2, rewards: 0 } });
});
