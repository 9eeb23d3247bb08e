import type { InsertDecided } from "~/kernel/entries/insert-decided";
import type { KeyedHash } from "~/kernel/keyed-hash";
import { isInControlGroup } from "~/core/experiments/domain/lot";
import type { InsertRule } from "./insert-rule";

export interface OrderToDecide {
  orderId: string;
  customerId: string | null;
  test: boolean;
  cancelledAt: Date | null;
}

/** Which order of its customer this is, and where that is known from. */
export interface Rank {
  nthOrder: number | null;
  basis: InsertDecided["basis"];
}

export type Decision = Pick<InsertDecided, "decision" | "reason">;

/** The question, once and for all: what insert does this order get? */
export const insertKey = (orderId: string): string => `insert/order/${orderId}`;

/**
 * Decides what an order's insert is. Pure: everything it depends on is handed in, so that whoever asks first (a webhook,
 * a printer) gets the answer that everybody gets.
 */
export function decideInsert(order: OrderToDecide, rank: Rank, rule: InsertRule, hash: KeyedHash): Decision {
  if (order.test) return { decision: "none", reason: "test-order" };
  if (order.cancelledAt) return { decision: "none", reason: "cancelled" };
  if (!rule.on) return { decision: "none", reason: "rule-off" };
  if (order.customerId === null) return { decision: "none", reason: "no-customer" };
  if (rank.nthOrder !== 1) return { decision: "none", reason: "not-first-order" };
  if (isInControlGroup(`insert-rule/${rule.id}`, order.customerId, rule.controlShareBasisPoints, hash)) {
    return { decision: "control", reason: "lot" };
  }
  return { decision: "voucher", reason: "first-order" };
}

/**
 * Which order of the customer this is. Shopify counts a customer's orders over their lifetime, before the app was
 * installed as well, but says so only now: orders that came after this one are taken off again.
 *
 * @param lifetimeOrders `Customer.numberOfOrders`, or null when it could not be read
 * @param knownEarlier, knownLater  what is in our own table, before and after this order
 */
export function rankOrder(lifetimeOrders: number | null, knownEarlier: number, knownLater: number): Rank {
  if (lifetimeOrders === null) return { nthOrder: knownEarlier + 1, basis: "known-orders" };
  // At least one: a count that lags behind its own order is not proof of an order number zero.
  return { nthOrder: Math.max(1, lifetimeOrders - knownLater, knownEarlier + 1), basis: "shopify" };
}
