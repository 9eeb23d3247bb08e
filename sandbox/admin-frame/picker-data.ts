import { currencyDigits } from "../html/format-money";
import { gid } from "../world/world";
import type { AdminVisit } from "./admin-visit";

/** What App Bridge's resource picker hands to an app, as far as a picker of this sandbox goes. */
export function pickerData(visit: AdminVisit): object {
  const { world } = visit.deps;
  const digits = currencyDigits(visit.shop.currency);
  const price = (minor: number): string => (minor / 10 ** digits).toFixed(digits);
  return {
    product: [...world.stores.products.ofShop(visit.shop.shop)].map((product) => ({
      id: gid("Product", product.id), title: product.title, handle: product.handle, productType: product.productType, vendor: product.vendor,
      tags: product.tags, status: product.status, descriptionHtml: product.descriptionHtml, createdAt: product.createdAt, updatedAt: product.updatedAt,
      hasOnlyDefaultVariant: product.variants.length === 1, totalVariants: product.variants.length, totalInventory: 0, tracksInventory: false, options: [],
      images: [{ id: gid("ProductImage", product.id), originalSrc: `${visit.deps.storefrontUrl(visit.shop.shop)}/pictures/${product.handle}.svg`, altText: product.title }],
      variants: product.variants.map((variant) => ({
        id: gid("ProductVariant", variant.id), title: variant.title, displayName: `${product.title} - ${variant.title}`, sku: variant.sku, price: price(variant.price),
        product: { id: gid("Product", product.id), title: product.title },
      })),
    })),
    collection: [...world.stores.collections.ofShop(visit.shop.shop)].map((collection) => ({
      id: gid("Collection", collection.id), title: collection.title, handle: collection.handle, updatedAt: collection.updatedAt,
    })),
  };
}
