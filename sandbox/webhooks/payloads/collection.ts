/** collections/create, collections/update, collections/delete. */
import type { Collection, Id } from "../../world/entities";
import type { World } from "../../world/world";
import { gid } from "../../world/world";
import type { JsonObject } from "../json-text";
import { digits } from "../json-text";
import { shopOf } from "./shop-of";
import { shopTime } from "./shop-time";

export function collectionPayload(world: World, collection: Collection): JsonObject {
  const shop = shopOf(world, collection.shop);
  return {
    id: digits(collection.id), handle: collection.handle, title: collection.title, updated_at: shopTime(collection.updatedAt, shop), body_html: "",
    published_at: shopTime(collection.createdAt, shop), sort_order: "best-selling", template_suffix: null, published_scope: "web",
    admin_graphql_api_id: gid("Collection", collection.id),
  };
}

export const collectionDeletePayload = (collectionId: Id): JsonObject => ({
  id: digits(collectionId), published_scope: "web", admin_graphql_api_id: gid("Collection", collectionId),
});
