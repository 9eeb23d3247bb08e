import { digitsOf, gid } from "~/kernel/gid";
import { callShopify } from "~/platform/shopify/gateway.server";
import { OrderReturnStatusesDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";

const idsPerCall = 250;
/** Asked for, or under way; one that has ended shows in the order itself. */
const open = new Set(["RETURN_REQUESTED", "IN_PROGRESS"]);

/** Which of these orders have a return that is still open, as Shopify knows it now; orders it does not show us any more (60 days without `read_all_orders`) are left out. Throws the gateway's errors. */
export async function readOpenReturns(shop: Shop, orderIds: readonly string[]): Promise<Map<string, boolean>> {
  const ids = [...new Set(orderIds)];
  const found = new Map<string, boolean>();
  for (let start = 0; start < ids.length; start += idsPerCall) {
    const chunk = ids.slice(start, start + idsPerCall);
    const { nodes } = await callShopify(shop, OrderReturnStatusesDocument, { ids: chunk.map((id) => gid("Order", id)) }, { points: chunk.length + 1 });
    for (const node of nodes) {
      const orderId = node?.__typename === "Order" ? digitsOf("Order", node.id) : undefined;
      if (node?.__typename === "Order" && orderId) found.set(orderId, open.has(node.returnStatus));
    }
  }
  return found;
}
