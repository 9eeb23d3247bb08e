import { digitsOf } from "~/kernel/gid";
import { db } from "~/platform/db/prisma.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { FindProductsDocument, FindVariantsDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ProductReference } from "../domain/exchange/read-product-reference";

/** What is known of references, by what they say; kept while a file is worked off, so that each is asked about once. null: Shopify has none, "several": more than one. */
export type KnownProducts = Map<string, string | "several" | null>;

const perCall = 50;
const points = { products: 55, variants: 210 };

/**
 * Asks Shopify which products these references mean, as far as it is not known yet. An id counts where this shop has a product of it, else the handle, else the
 * number (SKU). Throws what the gateway throws; what was found until then is known.
 *
 * @param mostCalls of each kind; what is left then is not known
 */
export async function findProducts(shop: Shop, references: readonly ProductReference[], known: KnownProducts, mostCalls = Infinity): Promise<void> {
  const open = (kind: keyof ProductReference, of: readonly ProductReference[]): string[] =>
    [...new Set(of.flatMap((reference) => reference[kind] ?? []))].filter((name) => !known.has(`${kind}/${name}`));
  await findIds(shop, open("productId", references), known, mostCalls);
  const withoutId = references.filter(({ productId }) => productId === null || known.get(`productId/${productId}`) === null);
  for (const names of batches(open("handle", withoutId), mostCalls)) {
    const { products } = await callShopify(shop, FindProductsDocument, { search: searchFor("handle", names) }, { points: points.products });
    const found = new Map(products.nodes.map(({ id, handle }) => [handle, digitsOf("Product", id) ?? null]));
    for (const name of names) known.set(`handle/${name}`, found.get(name) ?? null);
  }
  const withoutHandle = withoutId.filter(({ handle }) => handle === null || known.get(`handle/${handle}`) === null);
  for (const names of batches(open("sku", withoutHandle), mostCalls)) await findNumbers(shop, names, known);
}

/** The product that a reference means; undefined where nobody has been asked yet. */
export function productOf({ productId, handle, sku }: ProductReference, known: KnownProducts): string | "several" | null | undefined {
  for (const key of [productId && `productId/${productId}`, handle && `handle/${handle}`, sku && `sku/${sku}`]) {
    const found = key ? known.get(key) : null;
    if (found !== null) return found;
  }
  return null;
}

async function findIds(shop: Shop, ids: readonly string[], known: KnownProducts, mostCalls: number): Promise<void> {
  if (ids.length === 0) return;
  const rows = await db().shopProduct.findMany({ where: { shopId: shop.id, productId: { in: [...ids] }, deleted: false }, select: { productId: true } });
  for (const { productId } of rows) known.set(`productId/${productId}`, productId);
  for (const some of batches(ids.filter((id) => !known.has(`productId/${id}`)), mostCalls)) {
    const { products } = await callShopify(shop, FindProductsDocument, { search: some.map((id) => `id:${id}`).join(" OR ") }, { points: points.products });
    const found = new Set(products.nodes.map(({ id }) => digitsOf("Product", id)));
    for (const id of some) known.set(`productId/${id}`, found.has(id) ? id : null);
  }
}

/** A number that many variants share could push others off the page: then they are asked about one by one. */
async function findNumbers(shop: Shop, names: readonly string[], known: KnownProducts): Promise<void> {
  const { productVariants } = await callShopify(shop, FindVariantsDocument, { search: searchFor("sku", names) }, { points: points.variants });
  if (productVariants.pageInfo.hasNextPage && names.length > 1) {
    for (const name of names) await findNumbers(shop, [name], known);
    return;
  }
  for (const name of names) {
    const ids = new Set(productVariants.nodes.filter(({ sku }) => sku === name).map(({ product }) => product.id));
    const [id] = ids;
    known.set(`sku/${name}`, ids.size > 1 ? "several" : id ? (digitsOf("Product", id) ?? null) : null);
  }
}

const searchFor = (field: string, names: readonly string[]): string => names.map((name) => `${field}:"${name.replace(/["\\]/g, "\\$&")}"`).join(" OR ");

function batches(names: readonly string[], most: number): string[][] {
  const count = Math.min(most, Math.ceil(names.length / perCall));
  return Array.from({ length: count }, (_, index) => names.slice(index * perCall, (index + 1) * perCall));
}
