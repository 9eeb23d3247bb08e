import { db } from "~/platform/db/prisma.server";
import { log } from "~/platform/log.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** Shopify's own prefixes; what merchants may choose is the second part. */
const proxyPath = /^\/(?:a|apps|community|tools)\/[\w-]{1,30}$/;

/**
 * Merchants can rename the app proxy's path. A signed request says which one is in force: it is kept, and if cards have been
 * printed with another one, that one too, since those cards lead nowhere now; links that stand in Shopify are written anew. Repeating it changes nothing.
 */
export async function learnProxyPath(shop: Pick<Shop, "id" | "proxyPath">, pathPrefix: string): Promise<void> {
  if (pathPrefix === shop.proxyPath || !proxyPath.test(pathPrefix)) return;
  const printed = await db().insertCard.findFirst({ where: { shopId: shop.id, printedAt: { not: null } }, select: { orderId: true } });
  const { count } = await db().shop.updateMany({
    where: { id: shop.id, proxyPath: shop.proxyPath },
    data: { proxyPath: pathPrefix, ...(printed ? { proxyPathBefore: shop.proxyPath } : {}) },
  });
  if (count === 0) return;
  await addJobs(db(), ["rewrite-links", "note-review-facts", "readdress-standard-reviews"].map((name) => ({ name, shopId: shop.id, key: `${name}/${shop.id}` })));
  log.warn({ shopId: shop.id, before: shop.proxyPath, now: pathPrefix, cardsPrinted: printed !== null }, "the path of the app proxy was changed");
}

/** The merchant has read that cards printed before the change lead nowhere. */
export async function acceptProxyPath(shopId: number): Promise<void> {
  await db().shop.update({ where: { id: shopId }, data: { proxyPathBefore: null } });
}
