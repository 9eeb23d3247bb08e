/** bulk_operations/finish. */
import type { BulkOperation } from "../../world/entities";
import type { World } from "../../world/world";
import { gid } from "../../world/world";
import type { JsonObject } from "../json-text";
import { shopOf } from "./shop-of";
import { shopTime } from "./shop-time";

export function bulkOperationPayload(world: World, operation: BulkOperation): JsonObject {
  const shop = shopOf(world, operation.shop);
  return {
    admin_graphql_api_id: gid("BulkOperation", operation.id), completed_at: shopTime(operation.completedAt ?? world.nowText(), shop),
    created_at: shopTime(operation.createdAt, shop), error_code: operation.errorCode?.toLowerCase() ?? null,
    status: operation.status.toLowerCase(), type: "query",
  };
}
