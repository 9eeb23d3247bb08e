import { digitsOf, gid } from "~/kernel/gid";
import { db } from "~/platform/db/prisma.server";
import type { Tx } from "~/platform/db/prisma.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { ProductFactsDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { z } from "zod";
import { noteProducts } from "./note-products.server";

/** What rules may ask of a product. */
export interface KnownProduct {
  type: string;
  tags: string[];
  collectionIds: string[] | null;
}

const idsPerCall = 50;
/** Collections change without any webhook about the product. */
const freshForMilliseconds = 24 * 3_600_000;

/** What is known of these products, by id. */
export async function knownProducts(tx: Tx, shopId: number, productIds: readonly string[]): Promise<Map<string, KnownProduct>> {
  if (productIds.length === 0) return new Map();
  const rows = await tx.shopProduct.findMany({ where: { shopId, productId: { in: [...new Set(productIds)] } } });
  return new Map(rows.map((row) => [
    row.productId, { type: row.type, tags: row.tags, collectionIds: z.array(z.string()).nullable().catch(null).parse(row.collectionIds) },
  ]));
}

/**
 * Asks Shopify about those of these products that are not known, or not freshly, and keeps what it says. Throws the gateway's
 * errors. Repeating it asks again only what is still missing.
 */
export async function loadProductFacts(shop: Shop, productIds: readonly string[], now: Date, until?: number): Promise<void> {
  const ids = [...new Set(productIds)];
  const rows = await db().shopProduct.findMany({ where: { shopId: shop.id, productId: { in: ids } } });
  const fresh = new Set(rows.filter((row) => row.collectionIds !== null && now.getTime() - row.toldAt.getTime() < freshForMilliseconds).map((row) => row.productId));
  const open = ids.filter((id) => !fresh.has(id));
  for (let start = 0; start < open.length; start += idsPerCall) {
    const chunk = open.slice(start, start + idsPerCall);
    const { nodes } = await callShopify(shop, ProductFactsDocument, { ids: chunk.map((id) => gid("Product", id)) }, { points: chunk.length * 4, ...(until === undefined ? {} : { until }) });
    const told = nodes.flatMap((node) => {
      const productId = node?.__typename === "Product" ? digitsOf("Product", node.id) : undefined;
      if (node?.__typename !== "Product" || !productId) return [];
      return [{
        productId, title: node.title, type: node.productType, vendor: node.vendor, tags: node.tags, deleted: false, toldAt: now,
        collectionIds: node.collections.nodes.flatMap(({ id }) => digitsOf("Collection", id) ?? []),
      }];
    });
    await noteProducts(db(), shop.id, told);
  }
}
