import { newRuleDefinition } from "~/features/inserts/domain/rules/insert-rule";
import type { InsertRule } from "~/features/inserts/domain/rules/insert-rule";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

export const today = new Date("2026-11-21T12:00:00Z");
export const daysAgo = (days: number): Date => new Date(today.getTime() - days * 86_400_000);

/** A rule that is on and has no control group, called as its id. */
export const aRuleOf = (id: string, change: Partial<InsertRule> = {}) => ({ id, name: id, on: true, ...newRuleDefinition("EUR"), controlShareBasisPoints: 0, ...change });

interface OrderChange {
  countryCode?: string;
  customerId?: string | null;
  test?: boolean;
  placedAt?: Date;
}

/** Orders #1000, #1001 … of as many customers, each their first, one a day back from today; with what differs by their place. */
export async function ordersOf(shop: Shop, count: number, change: (index: number) => OrderChange = () => ({})): Promise<void> {
  await db().shopOrder.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      shopId: shop.id, orderId: String(100 + index), name: `#${1000 + index}`, customerId: `9${index}`, currency: "EUR", totalMinor: 5000, currentTotalMinor: 5000, locale: "de",
      countryCode: "DE", sourceName: "web", test: false, financialStatus: "paid", fulfillmentStatus: null, discountCodes: [], placedAt: daysAgo(index), toldAt: daysAgo(index), ...change(index),
    })),
  });
}
