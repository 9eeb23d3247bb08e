import { digitsOf, gid } from "~/kernel/gid";
import { callShopify } from "~/platform/shopify/gateway.server";
import { ProductFeedFactsDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { FedProduct } from "../domain/exchange/fed-review";
import { isGtin } from "../domain/exchange/gtin";

export const productsPerCall = 20;
const pointsPerProduct = 12;

/** What others know these products by, live from Shopify; those that are gone, or not for sale, are left out. Throws what the gateway throws. */
export async function readFeedProducts(shop: Shop, productIds: readonly string[]): Promise<Map<string, FedProduct>> {
  if (productIds.length === 0) return new Map();
  const { nodes } = await callShopify(shop, ProductFeedFactsDocument, { ids: productIds.map((id) => gid("Product", id)) }, { points: productIds.length * pointsPerProduct, until: performance.now() + 60_000 });
  return new Map(nodes.flatMap((node) => {
    const productId = node?.__typename === "Product" ? digitsOf("Product", node.id) : undefined;
    if (node?.__typename !== "Product" || !productId || node.status !== "ACTIVE") return [];
    const address = typeof node.onlineStoreUrl === "string" ? node.onlineStoreUrl : `${shop.storefrontUrl}/products/${encodeURIComponent(node.handle)}`;
    const skus = [...new Set(node.variants.nodes.flatMap(({ sku }) => sku || []))];
    const gtins = [...new Set(node.variants.nodes.flatMap(({ barcode }) => (barcode && isGtin(barcode.trim()) ? [barcode.trim()] : [])))];
    return [[productId, { productId, title: node.title, handle: node.handle, address, brand: node.vendor, skus, gtins }]];
  }));
}
