import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";

const keptDays = 30;

/**
 * Forgets what is left of files that were not taken over to their end within thirty days: their sealed lines, and the addresses of photos that were never fetched. Such an import is
 * given up; what was taken stays, and so do its counts. Of one that is done nothing is left but those addresses: each part goes as it is taken. Of all shops; repeating it finds
 * nothing. Returns how many imports had something to forget.
 */
export async function forgetImports(now: Date): Promise<number> {
  const old = await db().reviewImport.findMany({
    where: { startedAt: { lt: new Date(now.getTime() - keptDays * 86_400_000) }, OR: [{ state: { in: ["running", "failed"] } }, { photosLeft: { gt: 0 } }] }, select: { shopId: true, id: true },
  });
  for (const { shopId, id } of old) {
    // The part that a worker is just taking goes with its reviews or stays: both happen under the shop's recording.
    await recording(shopId, async (tx) => {
      await tx.reviewImportPart.deleteMany({ where: { shopId, importId: id } });
      await tx.reviewPhotoWish.updateMany({ where: { shopId, importId: id, refused: null }, data: { refused: "abandoned", address: "" } });
      await tx.reviewImport.updateMany({ where: { shopId, id, state: { in: ["running", "failed"] } }, data: { state: "abandoned", finishedAt: now } });
      await tx.reviewImport.updateMany({ where: { shopId, id }, data: { photosLeft: 0 } });
    });
  }
  return old.length;
}
