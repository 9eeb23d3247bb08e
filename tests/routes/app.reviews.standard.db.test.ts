import { expect, it } from "vitest";
import { db } from "~/platform/db/prisma.server";
import { action } from "~/routes/app.reviews.standard";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchantPosting, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

it("what Shopify has refused is tried again, once for each asking; another shop's is left as it is", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  for (const { id: shopId } of [shop, other]) {
    await db().standardReview.createMany({ data: [{ shopId, reviewKey: "review/1/2", notedRevision: 1, refused: "no" }, { shopId, reviewKey: "review/1/3", notedRevision: 1 }] });
  }
  const ask = () => answerOf(action(asMerchantPosting(shop, "/app/reviews/standard", {})));
  expect([await ask(), await ask()]).toEqual([{ status: 200, body: { again: 1 } }, { status: 200, body: { again: 0 } }]);
  expect(await db().standardReview.findMany({ where: { shopId: shop.id }, select: { revision: true, refused: true }, orderBy: { reviewKey: "asc" } })).toEqual([{ revision: 2, refused: null }, { revision: 1, refused: null }]);
  expect(await db().standardReview.count({ where: { shopId: other.id, refused: "no", revision: 1 } })).toBe(1);
});
