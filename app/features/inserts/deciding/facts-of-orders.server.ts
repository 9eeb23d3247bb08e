import { z } from "zod";
import { countNeighbours } from "~/core/orders/read-orders.server";
import { knownProducts } from "~/core/products/load-product-facts.server";
import { dayOf } from "~/kernel/day";
import { orderLineSchema } from "~/kernel/events/order-told";
import type { OrderLine } from "~/kernel/events/order-told";
import type { ShopCustomer, ShopOrder } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Tx } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { rankOrder } from "../domain/deciding/decide-insert";
import type { Rank } from "../domain/deciding/decide-insert";
import { neededFacts } from "../domain/rules/needed-facts";
import type { NeededFacts } from "../domain/rules/needed-facts";
import { sourceOf } from "../domain/deciding/order-facts";
import type { OrderFacts } from "../domain/deciding/order-facts";
import { gatherFacts } from "./gather-facts.server";
import type { CustomerSays } from "./gather-facts.server";
import { listRules } from "../rules/insert-rule.server";

export interface RankedFacts {
  facts: OrderFacts;
  rank: Rank;
}

/** The lines of an order as they are kept; null where no telling has said them. */
export const linesOf = (order: Pick<ShopOrder, "lines">): OrderLine[] | null => z.array(orderLineSchema).nullable().catch(null).parse(order.lines);

/**
 * What rules may ask about these orders: from our own tables, and from what Shopify said just now. What neither knows stays null.
 */
export async function rankedFacts(
  tx: Tx, shop: Shop, orders: readonly ShopOrder[], said: ReadonlyMap<string, CustomerSays>, needed: NeededFacts,
): Promise<Map<string, RankedFacts>> {
  const lines = new Map(orders.map((order) => [order.orderId, linesOf(order)]));
  const productIds = needed.products ? [...lines.values()].flatMap((some) => (some ?? []).flatMap(({ productId }) => productId ?? [])) : [];
  const products = await knownProducts(tx, shop.id, productIds);
  const neighbours = await countNeighbours(tx, shop.id, orders.map(({ orderId }) => orderId));
  const customers = await knownCustomers(tx, shop.id, orders, said);
  return new Map(orders.map((order) => {
    const around = neighbours.get(order.orderId) ?? { earlier: 0, later: 0 };
    const says = said.get(order.orderId);
    const known = customers.get(order.customerId ?? "");
    const counted = rankOrder(says?.lifetime ?? null, around.earlier, Math.max(around.later, says?.later ?? 0));
    const rank = says ? counted : { ...counted, nthOrder: Math.max(counted.nthOrder ?? 1, leastRank(order, known, around.later)) };
    const facts: OrderFacts = {
      orderId: order.orderId, customerId: order.customerId, test: order.test, cancelled: order.cancelledAt !== null,
      placedOn: dayOf(order.placedAt, shop.timeZone), totalMinor: Number(order.totalMinor),
      nthOrder: order.customerId ? rank.nthOrder : null, countryCode: order.countryCode, language: order.locale,
      customerTags: says?.tags ?? known?.tags ?? null, segmentIds: says?.segmentIds ?? null, source: sourceOf(order.sourceName),
      lines: lines.get(order.orderId)?.map(({ productId, sku }) => ({ productId, sku, product: products.get(productId ?? "") ?? null })) ?? null,
    };
    return [order.orderId, { facts, rank }];
  }));
}

/**
 * The least that this order's number can be, by what Shopify said of the customer some time ago: a regular's orders from before the history that
 * is known count too. 0 where nothing was said.
 */
function leastRank(order: ShopOrder, known: ShopCustomer | undefined, later: number): number {
  if (!known?.lifetimeOrders) return 0;
  return order.placedAt > known.toldAt ? known.lifetimeOrders + 1 : known.lifetimeOrders - later;
}

/** Tags and numbers from our own table where Shopify did not say them. */
async function knownCustomers(tx: Tx, shopId: number, orders: readonly ShopOrder[], said: ReadonlyMap<string, CustomerSays>) {
  const ids = orders.flatMap(({ orderId, customerId }) => (customerId && !said.has(orderId) ? [customerId] : []));
  if (ids.length === 0) return new Map<string, ShopCustomer>();
  const rows = await tx.shopCustomer.findMany({ where: { shopId, customerId: { in: ids } } });
  return new Map(rows.map((row) => [row.customerId, row]));
}

/**
 * The same for orders that are known, outside of any decision: for the rule tester. With `ask`, Shopify is asked about what the rules need; if
 * it is silent, what is not known stays null.
 */
export async function factsOfOrders(shop: Shop, orderIds: readonly string[], { ask }: { ask: boolean }): Promise<Map<string, OrderFacts>> {
  const orders = await db().shopOrder.findMany({ where: { shopId: shop.id, orderId: { in: [...orderIds] } } });
  const needed = neededFacts((await listRules(shop)).map((rule) => ({ ...rule, on: true })));
  const toAsk = orders.map((order) => ({ ...order, lines: linesOf(order) }));
  const said = ask ? await gatherFacts(shop, toAsk, needed, "decide-by-known-orders", performance.now() + 5_000) : new Map<string, CustomerSays>();
  const ranked = await rankedFacts(db(), shop, orders, said, needed);
  return new Map([...ranked].map(([orderId, { facts }]) => [orderId, facts]));
}
