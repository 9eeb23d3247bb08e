import type { MinorUnits, Order, Transaction } from "../world/entities";
import type { World } from "../world/world";
import { financialStatusOf } from "./order-arithmetic";

/** What money moves by; a card, unless told. */
export type PaidBy = Partial<Pick<Transaction, "gateway" | "giftCardId" | "storeCreditAccountId" | "parentId">>;

/** Writes a movement of money into the order, the state that follows from it, and what the customer has spent. */
export function takeMoney(world: World, order: Order, kind: Transaction["kind"], amount: MinorUnits, by: PaidBy = {}): Transaction {
  const transaction: Transaction = { id: world.nextId(), ...by, kind, status: "success", amount, createdAt: world.nowText() };
  order.transactions.push(transaction);
  order.financialStatus = financialStatusOf(order);
  const spent = kind === "sale" || kind === "capture" ? amount : kind === "refund" ? -amount : 0;
  const customer = order.customerId === null || order.test ? undefined : world.stores.customers.get(order.customerId);
  if (!customer || spent === 0) return transaction;
  customer.amountSpent += spent;
  world.stores.customers.put(customer);
  return transaction;
}
