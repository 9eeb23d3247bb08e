import { moneyText } from "../../commerce/money-text";
import type { Collection, MinorUnits, Product } from "../../world/entities";
import { gid, idOf } from "../../world/world";
import type { AdminContext } from "../context";
import { fieldsOf } from "../resolver-table";
import type { ResolverTable } from "../resolver-table";
import type { ListArguments } from "./find-customers";
import { findCollections, findProducts, findVariants } from "./find-products";
import type { VariantSource } from "./find-products";
import { metafieldFields } from "./metafield-fields";
import { money } from "./money";
import { productOwner } from "./owners";

const plainText = (html: string): string =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();

const prices = (product: Product): MinorUnits[] => product.variants.map(({ price }) => price);

const productsOf = (context: AdminContext, collection: Collection): Product[] =>
  [...context.world.stores.products.ofShop(collection.shop)].filter(({ collectionIds }) => collectionIds.includes(collection.id));

export const pictureOf = (product: Product, context: AdminContext): object => ({
  id: gid("ProductImage", product.id),
  url: `https://${context.shop.shop}/pictures/${product.handle}.svg`,
  altText: product.title,
  width: 600,
  height: 600,
});

const hasOnlyDefaultVariant = (product: Product): boolean => product.variants.length === 1 && product.variants[0]?.title === "Default Title";

export const productResolvers: ResolverTable = {
  Product: fieldsOf<Product>()({
    id: (product) => gid("Product", product.id),
    legacyResourceId: (product) => product.id,
    title: (product) => product.title,
    handle: (product) => product.handle,
    description: (product, { truncateAt }: { truncateAt?: number | null }) => plainText(product.descriptionHtml).slice(0, truncateAt ?? undefined),
    descriptionHtml: (product) => product.descriptionHtml,
    productType: (product) => product.productType,
    vendor: (product) => product.vendor,
    tags: (product) => [...product.tags].sort(),
    status: (product) => product.status,
    createdAt: (product) => product.createdAt,
    updatedAt: (product) => product.updatedAt,
    publishedAt: (product) => product.createdAt,
    onlineStoreUrl: (product, _args: object, context: AdminContext) => `https://${context.shop.shop}/products/${product.handle}`,
    featuredImage: (product, _args: object, context: AdminContext) => pictureOf(product, context),
    isGiftCard: () => false,
    hasOnlyDefaultVariant,
    tracksInventory: () => true,
    inCollection: (product, { id }: { id: string }) => product.collectionIds.includes(idOf("Collection", id) ?? ""),
    totalInventory: (product) => product.variants.length * 100,
    variants: (product, args: ListArguments) => findVariants([product], args),
    variantsCount: (product) => ({ count: product.variants.length, precision: "EXACT" }),
    collections: (product, args: ListArguments, context: AdminContext) =>
      findCollections(
        [...context.world.stores.collections.ofShop(product.shop)].filter(({ id }) => product.collectionIds.includes(id)),
        args
      ),
    priceRangeV2: (product, _args: object, context: AdminContext) => ({
      minVariantPrice: money(Math.min(...prices(product)), context.shop.currency),
      maxVariantPrice: money(Math.max(...prices(product)), context.shop.currency),
    }),
    ...metafieldFields<Product>((product, context) => productOwner(context, product)),
  }),
  ProductVariant: fieldsOf<VariantSource>()({
    id: ({ variant }) => gid("ProductVariant", variant.id),
    legacyResourceId: ({ variant }) => variant.id,
    title: ({ variant }) => variant.title,
    displayName: ({ product, variant }) => `${product.title} - ${variant.title}`,
    sku: ({ variant }) => variant.sku,
    barcode: () => null,
    price: ({ variant }, _args: object, context: AdminContext) => moneyText(variant.price, context.shop.currency),
    compareAtPrice: () => null,
    position: ({ product, variant }) => product.variants.indexOf(variant) + 1,
    createdAt: ({ product }) => product.createdAt,
    updatedAt: ({ product }) => product.updatedAt,
    availableForSale: ({ product }) => product.status === "ACTIVE",
    inventoryQuantity: () => 100,
    inventoryItem: (source) => source,
    product: ({ product }) => product,
  }),
  InventoryItem: fieldsOf<VariantSource>()({
    id: ({ variant }) => gid("InventoryItem", variant.inventoryItemId),
    legacyResourceId: ({ variant }) => variant.inventoryItemId,
    sku: ({ variant }) => variant.sku,
    tracked: () => true,
    requiresShipping: () => true,
    unitCost: () => null,
    createdAt: ({ product }) => product.createdAt,
    updatedAt: ({ product }) => product.updatedAt,
  }),
  Collection: fieldsOf<Collection>()({
    id: (collection) => gid("Collection", collection.id),
    legacyResourceId: (collection) => collection.id,
    title: (collection) => collection.title,
    handle: (collection) => collection.handle,
    description: () => "",
    descriptionHtml: () => "",
    updatedAt: (collection) => collection.updatedAt,
    products: (collection, args: ListArguments, context: AdminContext) => findProducts(productsOf(context, collection), { ...args, sortKey: null }),
    sortOrder: () => "BEST_SELLING",
    hasProduct: (collection, { id }: { id: string }, context: AdminContext) =>
      productsOf(context, collection).some((product) => product.id === idOf("Product", id)),
    productsCount: (collection, _args: object, context: AdminContext) => ({ count: productsOf(context, collection).length, precision: "EXACT" }),
  }),
};
