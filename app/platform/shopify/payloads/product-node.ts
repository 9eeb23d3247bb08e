import { digitsOf } from "~/kernel/gid";

/** A product as far as rules ask for it. */
export interface ProductTold {
  productId: string;
  title: string;
  type: string;
  vendor: string;
  tags: string[];
  /** null where this telling does not say them. */
  collectionIds: string[] | null;
  deleted: boolean;
  /** As of when: which of two tellings is the newer. Not the product's updated_at: collections change without it. */
  toldAt: Date;
}

interface ProductNode {
  id: string;
  title: string;
  productType: string;
  vendor: string;
  tags: readonly string[];
}

/** A product as the Admin API tells it. undefined for an id that is none. */
export function readProductNode(node: ProductNode, collections: readonly { id: string }[] | null, askedAt: Date): ProductTold | undefined {
  const productId = digitsOf("Product", node.id);
  return productId === undefined ? undefined : {
    productId, title: node.title, type: node.productType, vendor: node.vendor, tags: [...node.tags], deleted: false,
    collectionIds: collections?.flatMap(({ id }) => digitsOf("Collection", id) ?? []) ?? null, toldAt: askedAt,
  };
}
