import type { Emit } from "../webhooks/emit";
import { customerMergePayload, customerPayload } from "../webhooks/payloads/customer";
import type { Customer, Id } from "../world/entities";
import type { World } from "../world/world";
import type { Outcome } from "./outcome";
import { done, refuse } from "./outcome";

/**
 * Two customers become one: orders, spending, tags and what the kept one lacked go over, the other is gone.
 * Refused: unknown_customer, same_customer, other_shop.
 */
export function mergeCustomers(world: World, emit: Emit, input: { keptId: Id; deletedId: Id }): Outcome<Customer> {
  const kept = world.stores.customers.get(input.keptId);
  const deleted = world.stores.customers.get(input.deletedId);
  if (!kept || !deleted) return refuse(kept ? input.deletedId : input.keptId, "unknown_customer");
  if (kept.id === deleted.id) return refuse(kept.id, "same_customer");
  if (kept.shop !== deleted.shop) return refuse(deleted.id, "other_shop");
  for (const order of [...world.ordersOfCustomer(deleted.shop, deleted.id)]) {
    order.customerId = kept.id;
    world.stores.orders.put(order);
  }
  kept.numberOfOrders += deleted.numberOfOrders;
  kept.amountSpent += deleted.amountSpent;
  kept.tags = [...new Set([...kept.tags, ...deleted.tags])];
  kept.email ??= deleted.email;
  kept.phone ??= deleted.phone;
  kept.firstName ??= deleted.firstName;
  kept.lastName ??= deleted.lastName;
  kept.defaultAddress ??= deleted.defaultAddress;
  kept.updatedAt = world.nowText();
  world.stores.customers.remove(deleted.id);
  world.stores.customers.put(kept);
  const event = emit(kept.shop, "customers/merge", customerMergePayload(kept.id, deleted.id));
  emit(kept.shop, "customers/update", customerPayload(world, kept), event);
  return done(kept);
}
