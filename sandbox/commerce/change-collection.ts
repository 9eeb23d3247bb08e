/** What a merchant does with collections. Refused: unknown_collection, unknown_product, blank_title. */
import { handleOf } from "../seed/handle-of";
import type { Emit } from "../webhooks/emit";
import { collectionDeletePayload, collectionPayload } from "../webhooks/payloads/collection";
import type { Collection, Id } from "../world/entities";
import type { World } from "../world/world";
import type { Outcome } from "./outcome";
import { done, refuse } from "./outcome";

export interface CollectionChange {
  title?: string;
  /** Products that come in, and that go. */
  add?: Id[];
  remove?: Id[];
}

function placeProducts(world: World, collection: Collection, { add = [], remove = [] }: CollectionChange): void {
  for (const product of world.stores.products.ofShop(collection.shop)) {
    const isIn = product.collectionIds.includes(collection.id);
    if (add.includes(product.id) && !isIn) product.collectionIds = [...product.collectionIds, collection.id];
    else if (remove.includes(product.id) && isIn) product.collectionIds = product.collectionIds.filter((id) => id !== collection.id);
    else continue;
    world.stores.products.put(product);
  }
}

const faultOf = (world: World, shop: string, { title, add = [], remove = [] }: CollectionChange): Outcome<null> => {
  if (title?.trim() === "") return refuse("title", "blank_title");
  const strange = [...add, ...remove].find((id) => world.stores.products.get(id)?.shop !== shop);
  return strange === undefined ? done(null) : refuse(strange, "unknown_product");
};

export function createCollection(world: World, emit: Emit, input: CollectionChange & { shop: string; title: string }): Outcome<Collection> {
  const fault = faultOf(world, input.shop, input);
  if (!fault.ok) return fault;
  const now = world.nowText();
  const collection = world.stores.collections.put({
    shop: input.shop, id: world.nextId(), title: input.title, handle: handleOf(input.title) || "collection", createdAt: now, updatedAt: now,
  });
  placeProducts(world, collection, input);
  emit(collection.shop, "collections/create", collectionPayload(world, collection));
  return done(collection);
}

export function updateCollection(world: World, emit: Emit, input: { collectionId: Id; change: CollectionChange }): Outcome<Collection> {
  const collection = world.stores.collections.get(input.collectionId);
  if (!collection) return refuse("collection", "unknown_collection");
  const fault = faultOf(world, collection.shop, input.change);
  if (!fault.ok) return fault;
  collection.title = input.change.title ?? collection.title;
  collection.updatedAt = world.nowText();
  world.stores.collections.put(collection);
  placeProducts(world, collection, input.change);
  emit(collection.shop, "collections/update", collectionPayload(world, collection));
  return done(collection);
}

export function deleteCollection(world: World, emit: Emit, input: { collectionId: Id }): Outcome<null> {
  const collection = world.stores.collections.get(input.collectionId);
  if (!collection) return refuse("collection", "unknown_collection");
  const inside = [...world.stores.products.ofShop(collection.shop)].filter(({ collectionIds }) => collectionIds.includes(collection.id));
  placeProducts(world, collection, { remove: inside.map(({ id }) => id) });
  world.stores.collections.remove(collection.id);
  emit(collection.shop, "collections/delete", collectionDeletePayload(collection.id));
  return done(null);
}
