import type { Collection, Product, Variant } from "../../world/entities";
import { paginate } from "../connection";
import type { Connection, Place } from "../connection";
import { matchId, matchInstant, matchText, parseSearch } from "../search";
import type { SearchFields } from "../search";
import type { ListArguments } from "./find-customers";

export interface VariantSource {
  product: Product;
  variant: Variant;
}

const SEARCH: SearchFields<Product> = {
  "": (product, _, value) => product.title.toLowerCase().includes(value.toLowerCase()),
  id: matchId((product) => product.id),
  title: matchText((product) => [product.title]),
  handle: matchText((product) => [product.handle]),
  product_type: matchText((product) => [product.productType]),
  vendor: matchText((product) => [product.vendor]),
  tag: matchText((product) => product.tags),
  sku: matchText((product) => product.variants.map(({ sku }) => sku)),
  status: matchText((product) => [product.status]),
  created_at: matchInstant((product) => product.createdAt),
  updated_at: matchInstant((product) => product.updatedAt),
};

const PLACES: Record<string, (product: Product) => Place> = {
  ID: (product) => ({ value: BigInt(product.id), id: product.id }),
  TITLE: (product) => ({ value: product.title, id: product.id }),
  VENDOR: (product) => ({ value: product.vendor, id: product.id }),
  PRODUCT_TYPE: (product) => ({ value: product.productType, id: product.id }),
  CREATED_AT: (product) => ({ value: product.createdAt, id: product.id }),
  UPDATED_AT: (product) => ({ value: product.updatedAt, id: product.id }),
};

const VARIANT_SEARCH: SearchFields<VariantSource> = {
  id: matchId(({ variant }) => variant.id),
  sku: matchText(({ variant }) => [variant.sku]),
  title: matchText(({ variant }) => [variant.title]),
  product_id: matchId(({ product }) => product.id),
};

const COLLECTION_SEARCH: SearchFields<Collection> = {
  "": (collection, _, value) => collection.title.toLowerCase().includes(value.toLowerCase()),
  id: matchId((collection) => collection.id),
  title: matchText((collection) => [collection.title]),
  handle: matchText((collection) => [collection.handle]),
  updated_at: matchInstant((collection) => collection.updatedAt),
};

/** One page of those products that fit the search. */
export function findProducts(products: Iterable<Product>, args: ListArguments): Connection<Product> {
  const key = args.sortKey ?? "ID";
  const place = PLACES[key];
  if (!place) throw new Error(`the sandbox does not know the sort key ${key} of products yet`);
  return paginate([...products].filter(parseSearch(args.query, SEARCH, "products")), place, args);
}

const byId = (id: string): Place => ({ value: BigInt(id), id });

/** One page of the variants of those products; sorted by id. */
export const findVariants = (products: Iterable<Product>, args: ListArguments): Connection<VariantSource> =>
  paginate(
    [...products]
      .flatMap((product) => product.variants.map((variant) => ({ product, variant })))
      .filter(parseSearch(args.query, VARIANT_SEARCH, "product variants")),
    ({ variant }) => byId(variant.id),
    args
  );

/** One page of those collections; sorted by id or title. */
export const findCollections = (collections: Iterable<Collection>, args: ListArguments): Connection<Collection> =>
  paginate(
    [...collections].filter(parseSearch(args.query, COLLECTION_SEARCH, "collections")),
    (collection) => (args.sortKey === "TITLE" ? { value: collection.title, id: collection.id } : byId(collection.id)),
    args
  );
