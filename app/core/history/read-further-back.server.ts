import { db } from "~/platform/db/prisma.server";
import { readShopFacts } from "~/platform/shopify/read-shop-facts.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { mayReadAllOrders } from "./domain/all-orders-scope";
import { ensureImport } from "./ensure-import.server";

/**
 * Looks what the merchant has allowed now, and begins or goes on with what may be read. Throws the gateway's errors. Repeating it changes
 * nothing.
 *
 * @returns whether orders older than sixty days may be read
 */
export async function readFurtherBack(shop: Shop, now: Date): Promise<boolean> {
  const fresh = await readShopFacts(shop, performance.now() + 5_000);
  await db().$transaction((tx) => ensureImport(tx, fresh, now));
  return mayReadAllOrders(fresh);
}
