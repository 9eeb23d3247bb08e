import type { Id, Product } from "../world/entities";
import type { World } from "../world/world";
import type { CollectionRow } from "./collection-rows";
import { drawProduct } from "./draw-product";
import { handleOf } from "./handle-of";
import type { ProductRow } from "./product-rows";

const htmlOf = (text: string): string => `<p>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</p>`;

/** SKUs read like "FL-WEIN-003" or, where a product has sizes, "FL-OEL-ESSIG-001-500-ML". */
const skuOf = (prefix: string, type: string, number: number, variantTitle: string | null): string =>
  [prefix, handleOf(type), String(number).padStart(3, "0"), ...(variantTitle === null ? [] : [handleOf(variantTitle)])].join("-").toUpperCase();

/** Puts a shop's collections and products; all of them are as old as the shop (`openedAt`). */
export function seedProducts(
  world: World,
  { shop, prefix, rows, collections, openedAt }: { shop: string; prefix: string; rows: ProductRow[]; collections: CollectionRow[]; openedAt: Date }
): Product[] {
  const createdAt = openedAt.toISOString();
  const ids = new Map<CollectionRow, Id>();
  for (const row of collections) {
    const id = world.nextId();
    ids.set(row, id);
    world.stores.collections.put({ shop, id, title: row.title, handle: handleOf(row.title), createdAt, updatedAt: createdAt });
  }
  const countByType = new Map<string, number>();
  return rows.map((row) => {
    const number = (countByType.get(row.type) ?? 0) + 1;
    countByType.set(row.type, number);
    const sized = row.variants.length > 1;
    return world.stores.products.put({
      shop,
      id: world.nextId(),
      title: row.title,
      handle: handleOf(row.title),
      descriptionHtml: htmlOf(row.text),
      productType: row.type,
      vendor: row.vendor,
      tags: row.tags,
      collectionIds: collections.filter((collection) => collection.has(row)).map((collection) => ids.get(collection) ?? ""),
      pictureSvg: drawProduct(row.title, row.type),
      variants: row.variants.map((variant) => ({
        id: world.nextId(),
        sku: skuOf(prefix, row.type, number, sized ? variant.title : null),
        title: variant.title,
        price: variant.price,
        grams: variant.grams,
        inventoryItemId: world.nextId(),
      })),
      status: "ACTIVE",
      createdAt,
      updatedAt: createdAt,
      metafields: [],
    });
  });
}
