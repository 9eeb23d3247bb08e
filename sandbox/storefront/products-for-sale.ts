import type { Product } from "../world/entities";
import type { Visit } from "./visit";

/** The shop's products that can be bought, newest last; only those of a collection when one is named. */
export function productsForSale(visit: Visit, collectionId?: string): Product[] {
  return [...visit.deps.world.stores.products.ofShop(visit.shop.shop)].filter(
    (product) => product.status === "ACTIVE" && product.variants.length > 0 && (!collectionId || product.collectionIds.includes(collectionId)),
  );
}
