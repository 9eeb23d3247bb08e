import { callShopify } from "../gateway.server";
import { BulkOperationsLatelyDocument, RunBulkQueryDocument } from "../generated";
import { ShopifyRefused, ShopifyUnavailable } from "../shopify-errors";
import type { Shop } from "../shop-store.server";
import { isPassing } from "../sort-user-errors";

/** "busy": Shopify runs as many for this shop as it allows at once; ask again later. */
export type BulkStart = { operationId: string } | "busy";

/**
 * Lets Shopify collect a query's whole answer into a file. Repeating it is harmless: one under way under the same text is taken
 * up where Shopify allows no second, and one that was begun twice is read once. Throws the gateway's errors, ShopifyRefused
 * where the query itself is refused.
 */
export async function startBulkQuery(shop: Shop, query: string): Promise<BulkStart> {
  const { bulkOperationRunQuery: answer } = await callShopify(shop, RunBulkQueryDocument, { query }, { points: 10 });
  const errors = answer?.userErrors ?? [];
  if (answer?.bulkOperation && errors.length === 0) return { operationId: answer.bulkOperation.id };
  const codes = errors.map(({ code }) => code as string | null);
  if (codes.some((code) => code === "OPERATION_IN_PROGRESS" || code === "LIMIT_REACHED")) return (await findUnderWay(shop, query)) ?? "busy";
  if (errors.some(isPassing)) throw new ShopifyUnavailable("Shopify fell over while it began a bulk operation");
  throw new ShopifyRefused(`bulk query: ${errors.map(({ message }) => message).join("; ").slice(0, 300)}`);
}

async function findUnderWay(shop: Shop, query: string): Promise<{ operationId: string } | undefined> {
  const { bulkOperations } = await callShopify(shop, BulkOperationsLatelyDocument, {}, { points: 5 });
  const same = bulkOperations.nodes.find((operation) => operation.query === query && ["CREATED", "RUNNING"].includes(operation.status));
  return same && { operationId: same.id };
}
