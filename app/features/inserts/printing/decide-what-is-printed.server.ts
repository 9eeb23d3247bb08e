import type { OrderTold } from "~/kernel/events/order-told";
import { gid } from "~/kernel/gid";
import { readOrders } from "~/core/orders/read-orders.server";
import type { ShopOrder } from "~/platform/db/client/client";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { waitingBodies } from "~/platform/inbox/waiting-bodies.server";
import { log } from "~/platform/log.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { OrdersToDecideDocument } from "~/platform/shopify/generated";
import { readOrderNode } from "~/platform/shopify/payloads/order-node";
import { readOrderPayload } from "~/platform/shopify/payloads/order-payload";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { decideInserts } from "../deciding/decide-inserts.server";
import { linesOf } from "../deciding/facts-of-orders.server";

/** Packers do not wait for Shopify longer than this, in all. */
const patienceMilliseconds = 2_500;
const ordersPerCall = 50;

/**
 * Decides what has not been decided yet, for printing: with what is known of the order already, with a webhook that still
 * waits in the inbox, else with what Shopify says if it answers at once. The worker may be far behind, or not running.
 */
export async function decideWhatIsPrinted(shop: Shop, orderIds: readonly string[]): Promise<void> {
  const decided = await db().insertCard.findMany({ where: { shopId: shop.id, orderId: { in: [...orderIds] } }, select: { orderId: true } });
  const open = missing(orderIds, decided.map((card) => card.orderId));
  if (open.length === 0) return;
  const until = performance.now() + patienceMilliseconds;
  const told = await toldAlready(shop, open);
  const asked = await askShopify(shop, missing(open, told.map((order) => order.orderId)), until);
  await decideInserts(shop, [...told, ...asked], now(), "decide-by-known-orders", until);
}

const missing = (ids: readonly string[], there: readonly string[]): string[] => {
  const known = new Set(there);
  return [...new Set(ids)].filter((id) => !known.has(id));
};

async function toldAlready(shop: Shop, orderIds: readonly string[]): Promise<OrderTold[]> {
  const rows = await readOrders(db(), shop.id, orderIds);
  const wanted = new Set(missing(orderIds, [...rows.keys()]));
  if (wanted.size === 0) return [...rows.values()].map(toldBefore);
  const waiting = (await waitingBodies(shop, ["orders/create", "orders/paid", "orders/updated"])).flatMap((body) => {
    try {
      const order = readOrderPayload(body);
      return wanted.has(order.orderId) ? [order] : [];
    } catch {
      // The dispatcher will say what is wrong with it.
      return [];
    }
  });
  return [...[...rows.values()].map(toldBefore), ...waiting];
}

const toldBefore = (row: ShopOrder): OrderTold => ({
  ...row, firstName: null, totalMinor: Number(row.totalMinor), currentTotalMinor: Number(row.currentTotalMinor), lines: linesOf(row), codesUsed: null,
});

async function askShopify(shop: Shop, orderIds: readonly string[], until: number): Promise<OrderTold[]> {
  const told: OrderTold[] = [];
  for (let start = 0; start < orderIds.length; start += ordersPerCall) {
    const ids = orderIds.slice(start, start + ordersPerCall).map((id) => gid("Order", id));
    try {
      const { nodes } = await callShopify(shop, OrdersToDecideDocument, { ids }, { points: ids.length * 3, until });
      told.push(...nodes.flatMap((node) => readOrderNode(node) ?? []));
    } catch (error) {
      log.warn({ error, shopId: shop.id, orders: ids.length }, "printing goes on without what Shopify would have said");
      return told;
    }
  }
  return told;
}
