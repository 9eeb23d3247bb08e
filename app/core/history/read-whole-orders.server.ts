import type { OrderTold } from "~/kernel/events/order-told";
import type { ParcelTold } from "~/kernel/events/parcel-told";
import { gid } from "~/kernel/gid";
import { callShopify } from "~/platform/shopify/gateway.server";
import { OrderFulfillmentsDocument, OrderLinesDocument, OrdersInFullDocument } from "~/platform/shopify/generated";
import type { FulfillmentFactsFragment, OrderLineFactsFragment, OrdersUpdatedQuery } from "~/platform/shopify/generated";
import { readOrderNode, readParcelsOfOrder } from "~/platform/shopify/payloads/order-node";
import type { Shop } from "~/platform/shopify/shop-store.server";

export interface WholeOrders {
  told: OrderTold[];
  parcels: ParcelTold[];
}

type WholeNode = OrdersUpdatedQuery["orders"]["nodes"][number];

/** More would cost more points than one call may. */
export const wholeOrdersPerCall = 10;
/** As many as stand with an order at first; there may be more where there are so many. */
const fulfillmentsAtFirst = 20;

/**
 * Orders with all their lines and parcels, by their ids; those that Shopify does not show are left out. `until` is on the clock of
 * `performance.now()`. Throws the gateway's errors.
 */
export async function readWholeOrders(shop: Shop, orderIds: readonly string[], until?: number): Promise<WholeOrders> {
  const whole: WholeOrders = { told: [], parcels: [] };
  for (let start = 0; start < orderIds.length; start += wholeOrdersPerCall) {
    const ids = orderIds.slice(start, start + wholeOrdersPerCall).map((id) => gid("Order", id));
    const { nodes } = await callShopify(shop, OrdersInFullDocument, { ids }, { points: ids.length * 98, ...within(until) });
    const orders = await completeOrders(shop, nodes.flatMap((node) => (node?.__typename === "Order" ? [node] : [])), until);
    whole.told.push(...orders.told);
    whole.parcels.push(...orders.parcels);
  }
  return whole;
}

/** Orders as a page told them, with what did not fit on it. */
export async function completeOrders(shop: Shop, nodes: readonly WholeNode[], until?: number): Promise<WholeOrders> {
  const whole: WholeOrders = { told: [], parcels: [] };
  for (const node of nodes) {
    const lines = await allLines(shop, node, until);
    const told = readOrderNode({ ...node, __typename: "Order" }, { lines, shippingLine: node.shippingLine, identity: node });
    if (!told) continue;
    whole.told.push(told);
    whole.parcels.push(...readParcelsOfOrder({ id: node.id, fulfillments: await allFulfillments(shop, node, until) }));
  }
  return whole;
}

async function allLines(shop: Shop, { id, lineItems }: WholeNode, until: number | undefined): Promise<OrderLineFactsFragment[]> {
  const lines = [...lineItems.nodes];
  for (let { hasNextPage, endCursor } = lineItems.pageInfo; hasNextPage; ) {
    const { order } = await callShopify(shop, OrderLinesDocument, { id, after: endCursor }, { points: 90, ...within(until) });
    if (!order) break;
    lines.push(...order.lineItems.nodes);
    ({ hasNextPage, endCursor } = order.lineItems.pageInfo);
  }
  return lines;
}

async function allFulfillments(shop: Shop, { id, fulfillments }: WholeNode, until: number | undefined): Promise<readonly FulfillmentFactsFragment[]> {
  if (fulfillments.length < fulfillmentsAtFirst) return fulfillments;
  const { order } = await callShopify(shop, OrderFulfillmentsDocument, { id }, { points: 251, ...within(until) });
  return order?.fulfillments ?? fulfillments;
}

const within = (until: number | undefined): { until?: number } => (until === undefined ? {} : { until });
