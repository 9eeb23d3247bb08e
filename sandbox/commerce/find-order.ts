import type { Id, Order } from "../world/entities";
import type { World } from "../world/world";
import type { Outcome } from "./outcome";
import { done, refuse } from "./outcome";

/** A stored order that is not cancelled. Refused: unknown_order, already_cancelled. */
export function findOpenOrder(world: World, orderId: Id): Outcome<Order> {
  const order = world.stores.orders.get(orderId);
  if (!order) return refuse("order", "unknown_order");
  return order.cancelledAt === null ? done(order) : refuse("order", "already_cancelled");
}
