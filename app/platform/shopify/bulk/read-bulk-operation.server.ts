import { callShopify } from "../gateway.server";
import { BulkOperationDocument } from "../generated";
import type { Shop } from "../shop-store.server";
import { bulkStanding } from "./bulk-operation";
import type { BulkStanding } from "./bulk-operation";

/** How far it is; a fresh address of its result each time. Throws the gateway's errors. */
export async function readBulkOperation(shop: Shop, operationId: string): Promise<BulkStanding> {
  const { bulkOperation } = await callShopify(shop, BulkOperationDocument, { id: operationId }, { points: 1 });
  return bulkStanding(bulkOperation);
}
