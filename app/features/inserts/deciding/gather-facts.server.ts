import { readLatestOrders, countLater } from "~/core/customers/read-latest-orders.server";
import { readOrderCounts } from "~/core/customers/read-order-counts.server";
import { readSegments } from "~/core/customers/read-segments.server";
import { loadProductFacts } from "~/core/products/load-product-facts.server";
import type { OrderTold } from "~/kernel/events/order-told";
import { now } from "~/platform/clock.server";
import { log } from "~/platform/log.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ShopifyRefused, ShopifyThrottled, ShopifyUnavailable } from "~/platform/shopify/shopify-errors";
import type { NeededFacts } from "../domain/rules/needed-facts";

/** What only Shopify knows of an order's customer. */
export interface CustomerSays {
  /** All orders of their life, and how many of them came after this one. */
  lifetime: number;
  later: number;
  tags: string[];
  /** Of the segments that were asked about, those they are in; null where none was. */
  segmentIds: string[] | null;
}

/** What to do if Shopify cannot be asked: the worker waits and tries again, a printer must not wait. */
export type WhenSilent = "throw" | "decide-by-known-orders";

type ToAskAbout = Pick<OrderTold, "orderId" | "customerId" | "placedAt" | "lines">;

/**
 * Asks Shopify what rules need to know about these orders, by order id: their customers at once, for up to 250 of them, and only what a
 * rule asks for beside. Only for customers who have ordered again in the meantime it asks a second time: their first order must not be taken
 * for their second because the webhook of the other is still on its way. What is learned of products is kept. `until` is on the clock of
 * `performance.now()`.
 */
export async function gatherFacts(
  shop: Shop, orders: readonly ToAskAbout[], needed: NeededFacts, whenSilent: WhenSilent, until?: number,
): Promise<Map<string, CustomerSays>> {
  try {
    const customerIds = orders.flatMap((order) => order.customerId ?? []);
    const counts = await readOrderCounts(shop, customerIds, until);
    const again = orders.flatMap(({ customerId, orderId }) => {
      const count = counts.get(customerId ?? "");
      return customerId && count && count.lifetime > 1 && count.lastOrderId && count.lastOrderId !== orderId ? [customerId] : [];
    });
    const latest = await readLatestOrders(shop, again, until);
    const segments = await readSegments(shop, customerIds, needed.segmentIds, until);
    if (needed.products) await loadProductFacts(shop, orders.flatMap(({ lines }) => (lines ?? []).flatMap(({ productId }) => productId ?? [])), now(), until);
    return new Map(orders.flatMap((order) => {
      const count = counts.get(order.customerId ?? "");
      if (!count) return [];
      const later = countLater(latest.get(order.customerId ?? "") ?? [], order);
      return [[order.orderId, { lifetime: count.lifetime, later, tags: count.tags, segmentIds: segments.get(order.customerId ?? "") ?? null }] as const];
    }));
  } catch (error) {
    const fromShopify = error instanceof ShopifyUnavailable || error instanceof ShopifyThrottled || error instanceof ShopifyRefused;
    if (!fromShopify || whenSilent === "throw") throw error;
    log.warn({ error, shopId: shop.id, orders: orders.length }, "decided by the orders that are known: Shopify could not be asked");
    return new Map();
  }
}
