import type { Tx } from "~/platform/db/prisma.server";
import type { ProductTold } from "~/platform/shopify/payloads/product-node";

/**
 * Keeps what is told about products; an older telling never overwrites a newer one, and collections that a telling does not say stay
 * as they are known. Told twice, nothing changes.
 */
export async function noteProducts(tx: Tx, shopId: number, told: readonly ProductTold[]): Promise<void> {
  const rows = [...new Map([...told].sort((a, b) => a.toldAt.getTime() - b.toldAt.getTime()).map((product) => [product.productId, product])).values()];
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO shop_product (shop_id, product_id, title, type, vendor, tags, collection_ids, deleted, told_at)
    SELECT ${shopId}, p."productId", p.title, p.type, p.vendor, ARRAY(SELECT json_array_elements_text(p.tags)), nullif(p."collectionIds", 'null'), p.deleted, p."toldAt"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS p("productId" text, title text, type text, vendor text, tags json,
      "collectionIds" jsonb, deleted boolean, "toldAt" timestamptz)
    ON CONFLICT (shop_id, product_id) DO UPDATE SET
      title = excluded.title, type = excluded.type, vendor = excluded.vendor, tags = excluded.tags,
      collection_ids = coalesce(excluded.collection_ids, shop_product.collection_ids), deleted = excluded.deleted, told_at = excluded.told_at
    WHERE shop_product.told_at <= excluded.told_at`;
}
