import type { Order } from "../world/entities";
import type { World } from "../world/world";

/** Announces a changed order to the memory, with the time of the change. */
export function saveOrder(world: World, order: Order): Order {
  order.updatedAt = world.nowText();
  return world.stores.orders.put(order);
}
