import { digitsOf, gid } from "~/kernel/gid";
import { callShopify } from "~/platform/shopify/gateway.server";
import { CustomerLatestOrdersDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";

const idsPerCall = 20;

/** When and under which id an order was placed. */
export interface Placed {
  orderId: string;
  placedAt: Date;
}

/** The latest orders (up to twenty, cancelled and test orders left out) of customers, by customer id. Throws the gateway's errors. */
export async function readLatestOrders(shop: Shop, customerIds: readonly string[], until?: number): Promise<Map<string, Placed[]>> {
  const latest = new Map<string, Placed[]>();
  const ids = [...new Set(customerIds)];
  for (let start = 0; start < ids.length; start += idsPerCall) {
    const chunk = ids.slice(start, start + idsPerCall).map((id) => gid("Customer", id));
    const options = { points: 20 * chunk.length, ...(until === undefined ? {} : { until }) };
    const { nodes } = await callShopify(shop, CustomerLatestOrdersDocument, { ids: chunk }, options);
    for (const node of nodes) {
      const id = node?.__typename === "Customer" ? digitsOf("Customer", node.id) : undefined;
      if (node?.__typename !== "Customer" || !id) continue;
      latest.set(id, node.orders.nodes.flatMap((order) => {
        const orderId = digitsOf("Order", order.id);
        return orderId && !order.cancelledAt && !order.test ? [{ orderId, placedAt: new Date(order.createdAt) }] : [];
      }));
    }
  }
  return latest;
}

/** How many of them came after this one. Ids grow: of two orders of the same second the longer, then the larger came later. */
export const countLater = (orders: readonly Placed[], one: Placed): number =>
  orders.filter((other) => other.orderId !== one.orderId && (
    other.placedAt > one.placedAt ||
    (other.placedAt.getTime() === one.placedAt.getTime() && BigInt(other.orderId) > BigInt(one.orderId))
  )).length;
