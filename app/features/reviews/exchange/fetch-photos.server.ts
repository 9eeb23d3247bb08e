import type { ReviewPhotoWish } from "~/platform/db/client/client";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { JobHandler } from "~/platform/jobs/job";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { storePhoto } from "../answering/store-photo.server";
import { mostPhotos } from "../domain/answering/photo-limits";
import { projectReviews } from "../reviews/project-reviews.server";
import { fetchPicture } from "./fetch-picture.server";
import type { Outside } from "./fetch-picture.server";

const atOnce = 4;
const mostTries = 3;
const turnMilliseconds = 5_000;

/** Fetches the photos of imported reviews, a few at once; the shop's other acts get their turn in between. */
export const fetchReviewPhotosJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  const until = performance.now() + turnMilliseconds;
  while (!shop.uninstalledAt && (await fetchSomePhotos(shop, now()))) {
    if (performance.now() > until) return addJobs(db(), [{ name: "fetch-review-photos", shopId }]);
  }
};

/**
 * Fetches a few of the photos that are still to be fetched, those first that have failed least often. Killed in between, they are fetched again: the same photo of a
 * review is one.
 *
 * @returns whether there were any
 */
export async function fetchSomePhotos(shop: Shop, at: Date, outside?: Outside): Promise<boolean> {
  const wishes = await db().reviewPhotoWish.findMany({ where: { shopId: shop.id, refused: null }, orderBy: [{ tries: "asc" }, { reviewKey: "asc" }, { number: "asc" }], take: atOnce });
  const fetched = await Promise.all(wishes.map(async (wish) => ({ wish, got: await fetchOne(shop, wish, at, outside) })));
  for (const { wish, got } of fetched) await settle(shop, wish, got, at);
  return wishes.length > 0;
}

type Fetched = { ok: true; id: string } | { ok: false; reason: string };

async function fetchOne(shop: Shop, { reviewKey, address }: ReviewPhotoWish, at: Date, outside: Outside | undefined): Promise<Fetched> {
  const picture = await fetchPicture(address, outside);
  return picture.ok ? storePhoto(shop, reviewKey, picture.bytes, at) : picture;
}

/** The photo stands with its review, in the order of the file; or why it does not. The address is not kept. */
async function settle(shop: Shop, { reviewKey, number, importId, tries }: ReviewPhotoWish, got: Fetched, at: Date): Promise<void> {
  await recording(shop.id, async (tx) => {
    const where = { shopId_reviewKey_number: { shopId: shop.id, reviewKey, number } };
    // Its review was erased meanwhile, and the wish with it.
    if (!(await tx.reviewPhotoWish.findUnique({ where, select: { number: true } }))) {
      await tx.reviewPhoto.deleteMany({ where: { shopId: shop.id, ownerKey: reviewKey } });
      return;
    }
    if (got.ok) {
      await addPhoto(tx, shop.id, reviewKey, got.id, at);
      await tx.reviewPhotoWish.delete({ where });
    } else {
      const isOver = got.reason !== "unreachable" || tries + 1 >= mostTries;
      await tx.reviewPhotoWish.update({ where, data: isOver ? { tries: tries + 1, refused: got.reason, address: "" } : { tries: tries + 1 } });
      if (!isOver) return;
    }
    await tx.reviewImport.updateMany({ where: { shopId: shop.id, id: importId, photosLeft: { gt: 0 } }, data: { photosLeft: { decrement: 1 } } });
  });
}

/** Photos belong to the words of the one version that an imported review has; what was taken back has none. */
async function addPhoto(tx: Parameters<typeof projectReviews>[0], shopId: number, reviewKey: string, id: string, at: Date): Promise<void> {
  const version = await tx.reviewVersion.findUnique({ where: { shopId_reviewKey_version: { shopId, reviewKey, version: 1 } }, select: { photoIds: true } });
  if (!version || version.photoIds.includes(id) || version.photoIds.length >= mostPhotos) return;
  await tx.reviewVersion.update({ where: { shopId_reviewKey_version: { shopId, reviewKey, version: 1 } }, data: { photoIds: [...version.photoIds, id] } });
  await projectReviews(tx, shopId, [reviewKey], at);
}
