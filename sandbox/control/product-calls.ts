/** POST /control/products… and /control/collections… */
import type { z } from "zod";
import { createCollection, deleteCollection, updateCollection } from "../commerce/change-collection";
import { createProduct, deleteProduct, updateProduct } from "../commerce/change-product";
import { parseMoneyText } from "../commerce/money-text";
import type { Outcome } from "../commerce/outcome";
import type { Emit } from "../webhooks/emit";
import type { Collection, Id, Product } from "../world/entities";
import type { World } from "../world/world";
import { idOf } from "../world/world";
import type { Answer } from "./answer";
import { answer, answerError, answerErrors } from "./answer";
import { collectionBody, collectionChangeBody, productBody, productChangeBody } from "./bodies";
import { shaped } from "./read-json";
import { collectionState, productState } from "./state";

const short = (type: string, ids: string[] | undefined): Id[] | undefined => ids?.map((id) => idOf(type, id) ?? id);

const toldProduct = (world: World, status: number, outcome: Outcome<Product | null>): Answer => {
  if (!outcome.ok) return answerErrors(outcome.errors);
  return answer(status, outcome.value ? productState(outcome.value, world.stores.shops.get(outcome.value.shop)?.currency ?? "EUR") : {});
};
const toldCollection = (status: number, outcome: Outcome<Collection | null>): Answer =>
  outcome.ok ? answer(status, outcome.value ? collectionState(outcome.value) : {}) : answerErrors(outcome.errors);

const call = <S extends z.ZodType>(schema: S, json: unknown, run: (body: z.output<S>) => Answer): Answer => {
  const parsed = shaped(schema, json);
  return parsed.ok ? run(parsed.value) : parsed.answer;
};

export const postProduct = (world: World, emit: Emit, shop: string, json: unknown): Answer =>
  call(productBody, json, ({ price, collectionIds, shop: named, ...rest }) => {
    const domain = named ?? shop;
    const amount = parseMoneyText(price, world.stores.shops.get(domain)?.currency ?? "EUR");
    if (amount === undefined) return answerError(422, "price", "invalid");
    return toldProduct(world, 201, createProduct(world, emit, { ...rest, shop: domain, price: amount, collectionIds: short("Collection", collectionIds) }));
  });

/** One verb of a product; undefined when there is no such verb. */
export function postProductVerb(world: World, emit: Emit, productId: Id, verb: string, json: unknown): Answer | undefined {
  switch (verb) {
    case "update":
      return call(productChangeBody, json, ({ collectionIds, ...change }) =>
        toldProduct(world, 200, updateProduct(world, emit, { productId, change: { ...change, collectionIds: short("Collection", collectionIds) } })));
    case "delete": return toldProduct(world, 200, deleteProduct(world, emit, { productId }));
    default: return undefined;
  }
}

export const postCollection = (world: World, emit: Emit, shop: string, json: unknown): Answer =>
  call(collectionBody, json, ({ productIds, shop: named, title }) =>
    toldCollection(201, createCollection(world, emit, { shop: named ?? shop, title, add: short("Product", productIds) })));

/** One verb of a collection; undefined when there is no such verb. */
export function postCollectionVerb(world: World, emit: Emit, collectionId: Id, verb: string, json: unknown): Answer | undefined {
  switch (verb) {
    case "update":
      return call(collectionChangeBody, json, ({ title, add, remove }) =>
        toldCollection(200, updateCollection(world, emit, { collectionId, change: { title, add: short("Product", add), remove: short("Product", remove) } })));
    case "delete": return toldCollection(200, deleteCollection(world, emit, { collectionId }));
    default: return undefined;
  }
}
