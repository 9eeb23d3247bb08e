import type { Emit } from "../webhooks/emit";
import { fulfillmentPayload } from "../webhooks/payloads/fulfillment";
import { orderPayload } from "../webhooks/payloads/order";
import type { Fulfillment, Id, Order } from "../world/entities";
import type { World } from "../world/world";
import { findOpenOrder } from "./find-order";
import { authorizedAmount, fulfillableQuantity, fulfillmentStatusOf } from "./order-arithmetic";
import type { Outcome } from "./outcome";
import { done } from "./outcome";
import { captureOrder } from "./pay-order";
import type { WantedLine } from "./pick-lines";
import { pickLines } from "./pick-lines";
import { saveOrder } from "./save-order";

export interface FulfilOrderInput {
  orderId: Id;
  /** One parcel with these; without, one with all that has not left. */
  lines?: WantedLine[];
  trackingCompany?: string | null;
  trackingNumber?: string | null;
}

/**
 * Sends a parcel. Money that was only authorised is taken when the last of the order leaves, as Shopify's setting
 * "automatically when the entire order is fulfilled" has it. Refused: unknown_order, already_cancelled, unknown_line,
 * quantity_too_large, nothing_left.
 */
export function fulfilOrder(world: World, emit: Emit, input: FulfilOrderInput): Outcome<Order> {
  const found = findOpenOrder(world, input.orderId);
  if (!found.ok) return found;
  const order = found.value;
  const picked = pickLines(order, input.lines, fulfillableQuantity);
  if (!picked.ok) return picked;
  const now = world.nowText();
  const id = world.nextId();
  const fulfillment: Fulfillment = {
    id, name: `${order.name}.${order.fulfillments.length + 1}`, status: "success", shipmentStatus: null,
    trackingCompany: input.trackingCompany === undefined ? "DHL" : input.trackingCompany,
    trackingNumber: input.trackingNumber === undefined ? `00340434${id.slice(-12).padStart(12, "0")}` : input.trackingNumber,
    lines: picked.value.map(({ line, quantity }) => ({ lineItemId: line.id, quantity })),
    events: [], createdAt: now, updatedAt: now, deliveredAt: null,
  };
  for (const { line, quantity } of picked.value) line.fulfilledQuantity += quantity;
  order.fulfillments.push(fulfillment);
  order.fulfillmentStatus = fulfillmentStatusOf(order);
  const captured = order.fulfillmentStatus === "fulfilled" && authorizedAmount(order) > 0 && captureOrder(world, order);
  if (order.fulfillmentStatus === "fulfilled" && order.financialStatus === "paid") order.closedAt = now;
  saveOrder(world, order);

  emit(order.shop, "fulfillments/create", fulfillmentPayload(world, order, fulfillment));
  const payload = orderPayload(world, order);
  const topic = order.fulfillmentStatus === "fulfilled" ? "orders/fulfilled" : "orders/partially_fulfilled";
  const event = emit(order.shop, topic, payload);
  if (captured) emit(order.shop, "orders/paid", payload, event);
  emit(order.shop, "orders/updated", payload, event);
  return done(order);
}
