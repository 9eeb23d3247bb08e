import sharp from "sharp";
import { expect, it } from "vitest";
import { keepDraft } from "~/features/reviews/answering/drafts.server";
import { forgetUnsentReviews } from "~/features/reviews/answering/forget-unsent-reviews.server";
import { storePhoto } from "~/features/reviews/answering/store-photo.server";
import { firstReviewProgramme } from "~/features/reviews/domain/programme/review-programme";
import { recordReviews } from "~/features/reviews/reviews/record-reviews.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { aShop } from "../../../support/a-shop";
import { testDatabase } from "../../../support/database";

await testDatabase();
const day = (number: number): Date => new Date(Date.UTC(2026, 10, number, 12));
const typed = { stars: "5", title: "", body: "Fast fertig", name: "", attributes: {}, photoIds: [] };

it("what was begun and not sent for thirty days is forgotten, of every shop; what stands in a review or is still being written stays", async () => {
  const [shop, other] = [await aShop(), await aShop()];
  const photo = async (of: typeof shop, key: string, at: Date, width: number) => {
    const stored = await storePhoto(of, key, await sharp({ create: { width, height: 20, channels: 3, background: "#fff" } }).png().toBuffer(), at);
    return stored.ok ? stored.id : "";
  };
  const kept = await photo(shop, "review/1/1", day(1), 20);
  await photo(shop, "review/1/1", day(1), 21);
  await photo(other, "review/2/1", day(1), 22);
  const young = await photo(shop, "review/3/1", day(20), 23);
  const begun = await photo(shop, "review/4/1", day(1), 24);
  await recording(shop.id, (tx) => recordReviews(tx, shop.id, firstReviewProgramme, [{
    key: "review/1/1", productId: "1", orderId: "1", customerId: "1", source: "mail", verified: "buyer", incentivized: false, stars: 5, title: "", body: "", displayName: "", locale: "de", attributes: {}, photoIds: [kept], flags: [], writtenAt: day(1),
  }], day(1)));
  await keepDraft(shop, "review/4/1/abcdefghijklmnopqrstuv", typed, day(20));
  await keepDraft(other, "review/2/1", typed, day(1));
  expect(await forgetUnsentReviews(day(30))).toBe(0);
  expect(await forgetUnsentReviews(new Date(day(31).getTime() + 1))).toBe(3);
  expect((await db().reviewPhoto.findMany({ orderBy: { ownerKey: "asc" } })).map(({ id }) => id)).toEqual([kept, young, begun]);
  expect((await db().reviewDraft.findMany()).map(({ key }) => key)).toEqual(["review/4/1/abcdefghijklmnopqrstuv"]);
  expect(await forgetUnsentReviews(new Date(day(31).getTime() + 1))).toBe(0);
});
