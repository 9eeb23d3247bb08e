import type { Emit } from "../webhooks/emit";
import { orderPayload } from "../webhooks/payloads/order";
import { refundPayload } from "../webhooks/payloads/refund";
import type { Id, Order } from "../world/entities";
import type { World } from "../world/world";
import { findOpenOrder } from "./find-order";
import { currentQuantity, financialStatusOf } from "./order-arithmetic";
import type { Outcome } from "./outcome";
import { done, refuse } from "./outcome";
import { captureAuthorized } from "./pay-in-parts";
import { writeRefund } from "./refund-order";
import { saveOrder } from "./save-order";

export interface CancelOrderInput {
  orderId: Id;
  reason?: string;
  restock?: boolean;
}

/**
 * Cancels an order: what was authorised is given up, what was paid is given back, nothing is counted any more. Codes stay used.
 * Refused: unknown_order, already_cancelled, paid_and_fulfilled (Shopify: "Orders that are paid and have fulfillments
 * can't be canceled").
 */
export function cancelOrder(world: World, emit: Emit, input: CancelOrderInput): Outcome<Order> {
  const found = findOpenOrder(world, input.orderId);
  if (!found.ok) return found;
  const order = found.value;
  const paid = order.financialStatus !== "pending" && order.financialStatus !== "authorized";
  if (paid && order.fulfillments.some(({ status }) => status === "success")) return refuse("order", "paid_and_fulfilled");
  const now = world.nowText();
  order.cancelledAt = now;
  order.closedAt = now;
  order.cancelReason = input.reason ?? "customer";
  captureAuthorized(world, order, 0);
  const lines = order.lines.map((line) => ({ line, quantity: currentQuantity(line) })).filter(({ quantity }) => quantity > 0);
  const refund = lines.length === 0 ? null : writeRefund(world, order, { lines, shipping: true, restock: input.restock ?? true, note: "Order canceled", event: "ORDER_CANCELLATION" });
  order.financialStatus = financialStatusOf(order);
  const customer = order.customerId === null || order.test ? undefined : world.stores.customers.get(order.customerId);
  if (customer) {
    customer.numberOfOrders -= 1;
    world.stores.customers.put(customer);
  }
  saveOrder(world, order);
  const payload = orderPayload(world, order);
  const event = emit(order.shop, "orders/cancelled", payload);
  if (refund) emit(order.shop, "refunds/create", refundPayload(world, order, refund));
  emit(order.shop, "orders/updated", payload, event);
  return done(order);
}
