import type { Emit } from "../webhooks/emit";
import { orderPayload } from "../webhooks/payloads/order";
import type { Id, Order } from "../world/entities";
import type { World } from "../world/world";
import { findOpenOrder } from "./find-order";
import { authorizedAmount, outstandingAmount } from "./order-arithmetic";
import type { Outcome } from "./outcome";
import { done } from "./outcome";
import { captureAuthorized } from "./pay-in-parts";
import { saveOrder } from "./save-order";
import { takeMoney } from "./take-money";

/** Takes the authorised money, else what is owed, without a word to anybody. False when nothing was to be taken. */
export function captureOrder(world: World, order: Order): boolean {
  const authorized = authorizedAmount(order);
  const due = outstandingAmount(order);
  if (authorized > 0 && due > 0) {
    captureAuthorized(world, order, due);
  } else if (authorized === 0 && (due > 0 || order.financialStatus === "pending")) takeMoney(world, order, "sale", due, { gateway: "manual" });
  else return false;
  return true;
}

/** Captures an authorised order, or marks a pending one as paid. Refused: unknown_order, already_cancelled. */
export function payOrder(world: World, emit: Emit, input: { orderId: Id }): Outcome<Order> {
  const found = findOpenOrder(world, input.orderId);
  if (!found.ok) return found;
  const order = found.value;
  // Nothing is owed any more: paying again changes nothing, and nobody is told.
  if (!captureOrder(world, order)) return done(order);
  saveOrder(world, order);
  const payload = orderPayload(world, order);
  const event = emit(order.shop, "orders/paid", payload);
  emit(order.shop, "orders/updated", payload, event);
  return done(order);
}
