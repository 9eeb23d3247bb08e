import type { ShopProduct } from "~/platform/db/client/client";
import type { Tx } from "~/platform/db/prisma.server";

/** The products of these ids that are known, by id. */
export async function readProducts(tx: Tx, shopId: number, productIds: readonly string[]): Promise<Map<string, ShopProduct>> {
  if (productIds.length === 0) return new Map();
  const rows = await tx.shopProduct.findMany({ where: { shopId, productId: { in: [...new Set(productIds)] } } });
  return new Map(rows.map((row) => [row.productId, row]));
}
