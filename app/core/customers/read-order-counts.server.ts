import { digitsOf, gid } from "~/kernel/gid";
import { callShopify } from "~/platform/shopify/gateway.server";
import { CustomerOrderCountsDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** Shopify's limit for `nodes`. */
const idsPerCall = 250;

export interface OrderCount {
  /** Over a lifetime, from before the app was installed as well. */
  lifetime: number;
  lastOrderId: string | null;
  tags: string[];
}

/**
 * How many orders each customer has placed in their life, and which was the last, by customer id. Customers Shopify does not
 * know (any more) are left out. Throws the gateway's errors.
 */
export async function readOrderCounts(shop: Shop, customerIds: readonly string[], until?: number): Promise<Map<string, OrderCount>> {
  const counts = new Map<string, OrderCount>();
  const ids = [...new Set(customerIds)];
  for (let start = 0; start < ids.length; start += idsPerCall) {
    const chunk = ids.slice(start, start + idsPerCall);
    const options = { points: 2 * chunk.length + 1, ...(until === undefined ? {} : { until }) };
    const { nodes } = await callShopify(shop, CustomerOrderCountsDocument, { ids: chunk.map((id) => gid("Customer", id)) }, options);
    for (const node of nodes) {
      const id = node?.__typename === "Customer" ? digitsOf("Customer", node.id) : undefined;
      if (node?.__typename !== "Customer" || !id) continue;
      counts.set(id, { lifetime: Number(node.numberOfOrders), lastOrderId: node.lastOrder ? (digitsOf("Order", node.lastOrder.id) ?? null) : null, tags: node.tags });
    }
  }
  return counts;
}
