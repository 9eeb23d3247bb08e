import { db } from "~/platform/db/prisma.server";

/** What these products are called, by id; those Shopify has never told of are left out. */
export async function productTitles(shopId: number, productIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db().shopProduct.findMany({ where: { shopId, productId: { in: [...new Set(productIds)] } }, select: { productId: true, title: true } });
  return new Map(rows.map(({ productId, title }) => [productId, title]));
}
