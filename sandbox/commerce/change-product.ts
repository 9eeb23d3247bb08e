/** What a merchant does with products. Refused: unknown_product, unknown_collection, taken (a SKU), blank_title. */
import { drawProduct } from "../seed/draw-product";
import { handleOf } from "../seed/handle-of";
import type { Emit } from "../webhooks/emit";
import { productDeletePayload, productPayload } from "../webhooks/payloads/product";
import type { Id, MinorUnits, Product } from "../world/entities";
import type { World } from "../world/world";
import type { Outcome } from "./outcome";
import { done, refuse } from "./outcome";

/** What can be said of a product; what is absent stays. */
export interface ProductChange {
  title?: string;
  productType?: string;
  vendor?: string;
  tags?: string[];
  collectionIds?: Id[];
  status?: Product["status"];
}

const faultOf = (world: World, shop: string, change: ProductChange): Outcome<null> => {
  if (change.title?.trim() === "") return refuse("title", "blank_title");
  const strange = change.collectionIds?.find((id) => world.stores.collections.get(id)?.shop !== shop);
  return strange === undefined ? done(null) : refuse(strange, "unknown_collection");
};

const freeHandle = (world: World, shop: string, title: string): string => {
  const taken = new Set([...world.stores.products.ofShop(shop)].map(({ handle }) => handle));
  const handle = handleOf(title) || "product";
  for (let number = 1; ; number += 1) if (!taken.has(number === 1 ? handle : `${handle}-${number}`)) return number === 1 ? handle : `${handle}-${number}`;
};

/** A product with one variant. */
export function createProduct(
  world: World,
  emit: Emit,
  input: ProductChange & { shop: string; title: string; sku: string; price: MinorUnits; grams?: number },
): Outcome<Product> {
  const fault = faultOf(world, input.shop, input);
  if (!fault.ok) return fault;
  if (world.variantBySku(input.shop, input.sku)) return refuse(input.sku, "taken");
  const now = world.nowText();
  const product = world.stores.products.put({
    shop: input.shop, id: world.nextId(), title: input.title, handle: freeHandle(world, input.shop, input.title), descriptionHtml: "",
    productType: input.productType ?? "", vendor: input.vendor ?? "", tags: input.tags ?? [], collectionIds: input.collectionIds ?? [],
    pictureSvg: drawProduct(input.title, input.productType ?? ""), status: input.status ?? "ACTIVE", createdAt: now, updatedAt: now, metafields: [],
    variants: [{ id: world.nextId(), sku: input.sku, title: "Default Title", price: input.price, grams: input.grams ?? 100, inventoryItemId: world.nextId() }],
  });
  emit(product.shop, "products/create", productPayload(world, product));
  return done(product);
}

export function updateProduct(world: World, emit: Emit, input: { productId: Id; change: ProductChange }): Outcome<Product> {
  const product = world.stores.products.get(input.productId);
  if (!product) return refuse("product", "unknown_product");
  const fault = faultOf(world, product.shop, input.change);
  if (!fault.ok) return fault;
  Object.assign(product, Object.fromEntries(Object.entries(input.change).filter(([, value]) => value !== undefined)), { updatedAt: world.nowText() });
  world.stores.products.put(product);
  emit(product.shop, "products/update", productPayload(world, product));
  return done(product);
}

/** The lines of orders that had it keep what they say, and lose the way to it. */
export function deleteProduct(world: World, emit: Emit, input: { productId: Id }): Outcome<null> {
  const product = world.stores.products.get(input.productId);
  if (!product) return refuse("product", "unknown_product");
  world.stores.products.remove(product.id);
  for (const order of world.stores.orders.ofShop(product.shop)) {
    const lines = order.lines.filter(({ productId }) => productId === product.id);
    for (const line of lines) Object.assign(line, { productId: null, variantId: null });
    if (lines.length > 0) world.stores.orders.put(order);
  }
  emit(product.shop, "products/delete", productDeletePayload(product.id));
  return done(null);
}
