import type { Order } from "../../world/entities";
import { hasScope } from "../context";
import type { AdminContext } from "../context";

const SIXTY_DAYS_MILLISECONDS = 60 * 86_400_000;

/** Orders older than sixty days do not exist for an app without `read_all_orders`. */
export const isVisibleOrder = (context: AdminContext, order: Order): boolean =>
  hasScope(context.install, "read_all_orders") || Date.parse(order.createdAt) > context.world.now().getTime() - SIXTY_DAYS_MILLISECONDS;

/** The order with that id, if it is this shop's and can be seen. */
export function visibleOrder(context: AdminContext, id: string | undefined): Order | null {
  const order = id === undefined ? undefined : context.world.stores.orders.get(id);
  return order && order.shop === context.shop.shop && isVisibleOrder(context, order) ? order : null;
}
