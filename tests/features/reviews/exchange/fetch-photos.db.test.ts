import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { forgetReviewer } from "~/features/reviews/moderating/forget-reviewer.server";
import { fetchSomePhotos } from "~/features/reviews/exchange/fetch-photos.server";
import type { Got, Outside } from "~/features/reviews/exchange/fetch-picture.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aShop } from "../../../support/a-shop";
import { testDatabase } from "../../../support/database";
import { aWrittenReview } from "../a-written-review";

await testDatabase();
const at = new Date("2026-11-22T10:00:00Z");
let shop: Shop;
let key: string;
beforeEach(async () => {
  shop = await aShop();
  key = await aWrittenReview(shop, { source: "import" });
});

const picture = (grey: number) => sharp({ create: { width: 40, height: 30, channels: 3, background: { r: grey, g: grey, b: grey } } }).jpeg().toBuffer();
const anOutside = (answers: Record<string, Got>): Outside => ({
  resolve: (host) => Promise.resolve(host === "inside.example" ? ["10.0.0.1"] : ["8.8.8.8"]), get: (url) => Promise.resolve(answers[url.pathname] ?? { ok: false, reason: "not-there" }),
});
async function wanting(...addresses: string[]): Promise<void> {
  await db().reviewImport.create({ data: { shopId: shop.id, id: "i", fileName: "", mapping: {}, state: "done", lines: 1, errors: [], photosLeft: addresses.length, startedAt: at } });
  await db().reviewPhotoWish.createMany({ data: addresses.map((address, number) => ({ shopId: shop.id, reviewKey: key, number, importId: "i", address })) });
}
const fetchAll = async (outside: Outside): Promise<void> => { while (await fetchSomePhotos(shop, at, outside)); };
const standing = async () => ({
  photoIds: (await db().review.findFirstOrThrow()).photoIds, left: (await db().reviewImport.findFirstOrThrow()).photosLeft,
  wishes: (await db().reviewPhotoWish.findMany({ orderBy: { number: "asc" } })).map(({ refused, tries, address }) => [refused, tries, address]),
});

describe("photos of imported reviews", () => {
  it("are re-encoded, stand with the review in the file's order, and count for its product", async () => {
    await wanting("https://a.example/1", "https://a.example/2");
    await fetchAll(anOutside({ "/1": { ok: true, bytes: await picture(10) }, "/2": { ok: true, bytes: await picture(200) } }));
    const { photoIds, left, wishes } = await standing();
    expect([photoIds.length, left, wishes]).toEqual([2, 0, []]);
    const rows = new Map((await db().reviewPhoto.findMany()).map((row) => [row.id, row]));
    expect(rows.get(photoIds[0] ?? "")).toMatchObject({ ownerKey: key, widthPixels: 40 });
    expect((await sharp(rows.get(photoIds[0] ?? "")?.bytes).metadata()).format).toBe("webp");
    expect(await db().productRating.findFirst()).toMatchObject({ withPhotos: 1, revision: 3 });
    expect(await db().reviewVersion.count()).toBe(1);
  });

  it("that are no pictures, not there, or inside are refused with the reason, and their address is forgotten", async () => {
    await wanting("https://a.example/html", "https://a.example/gone", "https://inside.example/1", "https://a.example/1");
    await fetchAll(anOutside({ "/html": { ok: true, bytes: Buffer.from("<html>") }, "/1": { ok: true, bytes: await picture(10) } }));
    expect(await standing()).toMatchObject({ photoIds: [expect.any(String)], left: 0, wishes: [["kind", 1, ""], ["not-there", 1, ""], ["not-public", 1, ""]] });
  });

  it("out of reach are tried three times, then refused; the same photo twice is one", async () => {
    await wanting("https://a.example/away", "https://a.example/1", "https://a.example/1?again");
    await fetchAll(anOutside({ "/away": { ok: false, reason: "unreachable" }, "/1": { ok: true, bytes: await picture(10) } }));
    expect(await standing()).toMatchObject({ photoIds: [expect.any(String)], left: 0, wishes: [["unreachable", 3, ""]] });
  });

  it("of whom was erased while they were fetched are not kept", async () => {
    await wanting("https://a.example/1");
    const bytes = await picture(10);
    await fetchSomePhotos(shop, at, {
      resolve: () => Promise.resolve(["8.8.8.8"]),
      get: async () => {
        await recording(shop.id, (tx) => forgetReviewer(tx, shop.id, "3001", [], at));
        return { ok: true, bytes };
      },
    });
    expect([await db().reviewPhoto.count(), await db().reviewPhotoWish.count()]).toEqual([0, 0]);
  });
});
