import { digitsOf, gid } from "~/kernel/gid";
import { callShopify } from "~/platform/shopify/gateway.server";
import { CustomerOrderCountsDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** Shopify's limit for `nodes`. */
const idsPerCall = 250;

/**
 * How many orders each customer has placed in their life, before the app was installed as well, by customer id. Customers
 * Shopify does not know (any more) are left out. Throws the gateway's errors.
 */
export async function readOrderCounts(shop: Shop, customerIds: readonly string[], patienceMilliseconds?: number): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const ids = [...new Set(customerIds)];
  for (let start = 0; start < ids.length; start += idsPerCall) {
    const chunk = ids.slice(start, start + idsPerCall);
    const options = { points: chunk.length + 1, ...(patienceMilliseconds === undefined ? {} : { patienceMilliseconds }) };
    const { nodes } = await callShopify(shop, CustomerOrderCountsDocument, { ids: chunk.map((id) => gid("Customer", id)) }, options);
    for (const node of nodes) {
      if (node?.__typename !== "Customer") continue;
      const id = digitsOf("Customer", node.id);
      if (id) counts.set(id, Number(node.numberOfOrders));
    }
  }
  return counts;
}
