import type { Emit } from "../webhooks/emit";
import { customerDeletePayload } from "../webhooks/payloads/customer";
import type { Id } from "../world/entities";
import type { World } from "../world/world";
import type { Outcome } from "./outcome";
import { done, refuse } from "./outcome";

/** Only who has never ordered can be deleted, as with Shopify. Refused: unknown_customer, has_orders. */
export function deleteCustomer(world: World, emit: Emit, input: { customerId: Id }): Outcome<null> {
  const customer = world.stores.customers.get(input.customerId);
  if (!customer) return refuse("customer", "unknown_customer");
  if (world.ordersOfCustomer(customer.shop, customer.id).length > 0) return refuse("customer", "has_orders");
  world.stores.customers.remove(customer.id);
  emit(customer.shop, "customers/delete", customerDeletePayload(customer.id));
  return done(null);
}
