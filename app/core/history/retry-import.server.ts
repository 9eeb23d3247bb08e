import { db } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { importParts } from "./domain/import-part";
import { beginning } from "./ensure-import.server";

/** The merchant wants the parts that failed to be tried again. false when none has. */
export function retryImport(shop: Shop, now: Date): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const failed = await tx.historyImport.findMany({ where: { shopId: shop.id, state: "failed" } });
    for (const part of importParts.filter((name) => failed.some((row) => row.part === name)))
      await tx.historyImport.update({ where: { shopId_part: { shopId: shop.id, part } }, data: beginning(part, shop, now) });
    if (failed.length > 0) await addJobs(tx, [{ name: "import-history", shopId: shop.id }]);
    return failed.length > 0;
  });
}
