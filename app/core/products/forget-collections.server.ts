import type { Tx } from "~/platform/db/prisma.server";

/** These products changed and may be in other collections now: unless they were asked about since, that is not known any more. */
export async function forgetCollections(tx: Tx, shopId: number, changed: readonly { productId: string; toldAt: Date }[]): Promise<void> {
  if (changed.length === 0) return;
  await tx.$executeRaw`
    UPDATE shop_product p SET collection_ids = NULL
    FROM json_to_recordset(${JSON.stringify(changed)}::json) AS c("productId" text, "toldAt" timestamptz)
    WHERE p.shop_id = ${shopId} AND p.product_id = c."productId" AND p.told_at <= c."toldAt"`;
}
