import { expect, it } from "vitest";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/app.reviews.$reviewId_.photos.$photoId";
import { aWrittenReview, writtenAt } from "../features/reviews/a-written-review";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

const fetchPhoto = (shop: Shop, photoId: string, reviewId = "3001~7001"): Promise<Response> => loader(asMerchant(shop, "/app/reviews/x/photos/y", {}, { reviewId, photoId }));

it("a photo is there for its merchant also while the review waits, and not for another shop", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  const key = await aWrittenReview(shop, { flags: ["link"], photoIds: ["p1"] });
  await db().reviewPhoto.create({ data: { shopId: shop.id, id: "p1", ownerKey: key, widthPixels: 1, heightPixels: 1, bytes: Buffer.from("b"), thumbnail: Buffer.from("t"), createdAt: writtenAt } });
  expect(await (await fetchPhoto(shop, "p1")).text()).toBe("b");
  expect((await fetchPhoto(other, "p1")).status).toBe(404);
  for (const id of ["p2", "../p1", ""]) expect((await fetchPhoto(shop, id)).status).toBe(404);
  expect((await fetchPhoto(shop, "p1", "3002~7001")).status).toBe(404);
});
