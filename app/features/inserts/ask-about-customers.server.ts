import { readLatestOrders, countLater } from "~/core/customers/read-latest-orders.server";
import { readOrderCounts } from "~/core/customers/read-order-counts.server";
import type { OrderTold } from "~/kernel/events/order-told";
import { log } from "~/platform/log.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ShopifyRefused, ShopifyThrottled, ShopifyUnavailable } from "~/platform/shopify/shopify-errors";

/** What Shopify says about an order's customer: all orders of their life, and how many of them came after this one. */
export interface CustomerSays {
  lifetime: number;
  later: number;
}

/** What to do if Shopify cannot be asked: the worker waits and tries again, a printer must not wait. */
export type WhenSilent = "throw" | "decide-by-known-orders";

/**
 * Asks Shopify about the customers of these orders, by order id: once for up to 250 of them. Only for customers who have
 * ordered again in the meantime it asks a second time: their first order must not be taken for their second because the
 * webhook of the other is still on its way. `until` is on the clock of `performance.now()`.
 */
export async function askAboutCustomers(
  shop: Shop, orders: readonly OrderTold[], whenSilent: WhenSilent, until?: number,
): Promise<Map<string, CustomerSays>> {
  try {
    const counts = await readOrderCounts(shop, orders.flatMap((order) => order.customerId ?? []), until);
    const again = orders.flatMap(({ customerId, orderId }) => {
      const count = counts.get(customerId ?? "");
      return customerId && count && count.lifetime > 1 && count.lastOrderId && count.lastOrderId !== orderId ? [customerId] : [];
    });
    const latest = await readLatestOrders(shop, again, until);
    return new Map(orders.flatMap((order) => {
      const count = counts.get(order.customerId ?? "");
      return count ? [[order.orderId, { lifetime: count.lifetime, later: countLater(latest.get(order.customerId ?? "") ?? [], order) }] as const] : [];
    }));
  } catch (error) {
    const fromShopify = error instanceof ShopifyUnavailable || error instanceof ShopifyThrottled || error instanceof ShopifyRefused;
    if (!fromShopify || whenSilent === "throw") throw error;
    log.warn({ error, shopId: shop.id, orders: orders.length }, "decided by the orders that are known: Shopify could not be asked");
    return new Map();
  }
}
