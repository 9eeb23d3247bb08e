import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import { failureKind } from "~/platform/jobs/failure";
import type { JobHandler } from "~/platform/jobs/job";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { KnownProducts } from "./find-products.server";
import { importPart } from "./import-part.server";
import type { SealedPart } from "./import-part.server";

/** The shop's other acts wait in the same queue: they get their turn in between. */
const turnMilliseconds = 5_000;

/** Works off the parts of the shop's imports, the oldest first. Killed, whoever comes next goes on with the first part that is still there. Throws what the gateway throws. */
export const importReviewsJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  if (shop.uninstalledAt) return;
  const products: KnownProducts = new Map();
  const until = performance.now() + turnMilliseconds;
  for (;;) {
    const part = await nextPart(shopId);
    if (!part) return;
    if (performance.now() > until) return addJobs(db(), [{ name: "import-reviews", shopId }]);
    await importPart(shop, part, products, now()).catch(async (error: unknown) => {
      // Others go first from now on; the merchant sees so beside it, and starts the failed job anew.
      if (["refused", "unexpected"].includes(failureKind(error))) await db().reviewImport.updateMany({ where: { shopId, id: part.importId }, data: { state: "failed" } });
      throw error;
    });
  }
};

async function nextPart(shopId: number): Promise<SealedPart | undefined> {
  // As text: the driver hands bytes over as an array of numbers, at ten times the cost.
  const [next] = await db().$queryRaw<{ importId: string; number: number; sealedLines: string }[]>`
    SELECT p.import_id AS "importId", p.number, encode(p.sealed_lines, 'base64') AS "sealedLines"
    FROM review_import_part p JOIN review_import i ON i.shop_id = p.shop_id AND i.id = p.import_id
    WHERE p.shop_id = ${shopId} ORDER BY i.state = 'failed', i.started_at, i.id, p.number LIMIT 1`;
  return next && { ...next, sealedLines: Buffer.from(next.sealedLines, "base64") };
}
