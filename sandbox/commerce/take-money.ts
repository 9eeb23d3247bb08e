import type { MinorUnits, Order, Transaction } from "../world/entities";
import type { World } from "../world/world";
import { financialStatusOf } from "./order-arithmetic";

/** Writes a movement of money into the order, the state that follows from it, and what the customer has spent. */
export function takeMoney(world: World, order: Order, kind: Transaction["kind"], amount: MinorUnits): void {
  order.transactions.push({ id: world.nextId(), kind, status: "success", amount, createdAt: world.nowText() });
  order.financialStatus = financialStatusOf(order);
  const spent = kind === "sale" || kind === "capture" ? amount : kind === "refund" ? -amount : 0;
  const customer = order.customerId === null || order.test ? undefined : world.stores.customers.get(order.customerId);
  if (!customer || spent === 0) return;
  customer.amountSpent += spent;
  world.stores.customers.put(customer);
}
