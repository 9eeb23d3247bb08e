import type { Tx } from "~/platform/db/prisma.server";
import type { HistoryImport } from "~/platform/db/client/client";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { mayReadAllOrders } from "./domain/all-orders-scope";
import { importParts, isOfInstallation } from "./domain/import-part";
import type { ImportPart } from "./domain/import-part";
import { everythingSince, ordersSince, wasLimited } from "./domain/import-range";

/**
 * Sees to it that the shop's history is being read: for the first time, anew after the app was removed and came back, and further back
 * once Shopify allows it. What has been begun goes on where it is. Repeating it changes nothing.
 */
export async function ensureImport(tx: Tx, shop: Shop, now: Date): Promise<void> {
  const rows = await tx.historyImport.findMany({ where: { shopId: shop.id } });
  const byPart = new Map(rows.map((row) => [row.part, row]));
  for (const part of importParts) {
    if (isCurrent(byPart.get(part), part, shop)) continue;
    const begun = beginning(part, shop, now);
    await tx.historyImport.upsert({ where: { shopId_part: { shopId: shop.id, part } }, create: { shopId: shop.id, part, ...begun }, update: begun });
  }
  await addJobs(tx, [{ name: "import-history", shopId: shop.id }]);
}

function isCurrent(row: HistoryImport | undefined, part: ImportPart, shop: Shop): boolean {
  if (!row || !isOfInstallation(row, shop.installedAt)) return false;
  return !(isOfOrders(part) && wasLimited(row) && mayReadAllOrders(shop));
}

/** A part as it is before anything was asked. */
export const beginning = (part: ImportPart, shop: Shop, now: Date) => ({
  state: "waiting", operationId: null, expected: null, read: 0, position: "", failure: null, startedAt: now, finishedAt: null,
  since: isOfOrders(part) ? ordersSince(now, mayReadAllOrders(shop)) : everythingSince(now),
});

const isOfOrders = (part: ImportPart): boolean => part === "orders" || part === "orderDetails";
