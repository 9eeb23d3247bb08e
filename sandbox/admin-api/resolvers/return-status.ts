import type { Order } from "../../world/entities";

/** OrderReturnStatus: the most urgent of an order's returns. */
export function returnStatusOf(order: Order): string {
  if (order.returns.some(({ status }) => status === "OPEN")) return "IN_PROGRESS";
  if (order.returns.some(({ status }) => status === "REQUESTED")) return "RETURN_REQUESTED";
  return order.returns.some(({ status }) => status === "CLOSED") ? "RETURNED" : "NO_RETURN";
}
