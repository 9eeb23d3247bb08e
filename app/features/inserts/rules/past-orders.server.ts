import type { ShopOrder } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { InsertRule } from "../domain/rules/insert-rule";
import { neededFacts } from "../domain/rules/needed-facts";
import type { OrderFacts } from "../domain/deciding/order-facts";
import { rankedFacts } from "../deciding/facts-of-orders.server";

const shown = 20;
/** As many orders of the last month as are looked at for a count. */
export const mostOrdersLookedAt = 5_000;
const monthMilliseconds = 30 * 86_400_000;

/** Orders by a part of their name, newest first, 20 at most; without a name the newest. */
export async function findPastOrders(shopId: number, search: string): Promise<{ orderId: string; name: string; placedAt: Date }[]> {
  return db().shopOrder.findMany({
    where: { shopId, ...(search === "" ? {} : { name: { contains: literally(search), mode: "insensitive" } }) },
    orderBy: [{ placedAt: "desc" }, { orderId: "desc" }], take: shown, select: { orderId: true, name: true, placedAt: true },
  });
}

export interface PastMonth {
  /** How many orders there were; more may be known than were looked at. */
  all: number;
  /** Oldest first. */
  orders: { name: string; facts: OrderFacts }[];
}

/** The last 30 days' orders with everything the app itself knows about what these rules ask for, the newest 5,000 at most. Shopify is not asked. */
export async function readPastMonth(shop: Shop, rules: readonly InsertRule[], now: Date): Promise<PastMonth> {
  const where = { shopId: shop.id, placedAt: { gte: new Date(now.getTime() - monthMilliseconds), lte: now } };
  const [all, rows] = await Promise.all([
    db().shopOrder.count({ where }),
    db().shopOrder.findMany({ where, orderBy: [{ placedAt: "desc" }, { orderId: "desc" }], take: mostOrdersLookedAt }),
  ]);
  const known = await rankedFacts(db(), shop, rows, new Map(), neededFacts(rules.map((rule) => ({ ...rule, on: true }))));
  const withFacts = (row: ShopOrder): { name: string; facts: OrderFacts }[] => { const ranked = known.get(row.orderId); return ranked ? [{ name: row.name, facts: ranked.facts }] : []; };
  return { all, orders: rows.reverse().flatMap(withFacts) };
}

/** Percent signs and underscores as they are, not as PostgreSQL's wildcards. */
const literally = (text: string): string => text.replace(/[\\%_]/g, "\\$&");
