import type { Collection, Product } from "../world/entities";
import type { Visit } from "./visit";

/** The shop's products that can be bought, newest last; only those of a collection when one is named. */
export function productsForSale(visit: Visit, collectionId?: string): Product[] {
  return [...visit.deps.world.stores.products.ofShop(visit.shop.shop)].filter(
    (product) => product.status === "ACTIVE" && product.variants.length > 0 && (!collectionId || product.collectionIds.includes(collectionId)),
  );
}

/** The collections that say something about a product: those that hold everything are no theme. */
export function themesOf(visit: Visit): { collection: Collection; products: Product[] }[] {
  const all = productsForSale(visit);
  return [...visit.deps.world.stores.collections.ofShop(visit.shop.shop)]
    .map((collection) => ({ collection, products: all.filter((product) => product.collectionIds.includes(collection.id)) }))
    .filter(({ products }) => products.length > 0 && products.length < all.length);
}
