import { db } from "../db/prisma.server";
import { addJobs } from "../jobs/add-jobs.server";
import { ensureShop } from "./shop-store.server";

/**
 * A merchant has opened the app with a fresh token: the shop is known, and its set-up in Shopify is queued. Repeating it
 * changes nothing but the scopes; coming back after an uninstall begins a new time of being installed.
 */
export async function markInstalled(domain: string, scopes: string, now: Date): Promise<void> {
  const shop = await ensureShop(domain, now);
  await db().$transaction(async (tx) => {
    await tx.shop.update({
      where: { id: shop.id },
      data: { scopes, authorizedAt: now, ...(shop.uninstalledAt ? { uninstalledAt: null, installedAt: now } : {}) },
    });
    await addJobs(tx, [{ name: "prepare-shop", shopId: shop.id }]);
  });
}
