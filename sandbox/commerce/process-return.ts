import type { Emit } from "../webhooks/emit";
import { orderPayload } from "../webhooks/payloads/order";
import { refundPayload } from "../webhooks/payloads/refund";
import { returnPayload, returnStatusPayload } from "../webhooks/payloads/return";
import type { LineItem, Order, Return } from "../world/entities";
import type { World } from "../world/world";
import { addLine, newLine } from "./edit-order";
import { currentQuantity, currentTotal, financialStatusOf, fulfillmentStatusOf } from "./order-arithmetic";
import type { Outcome } from "./outcome";
import { done, refuse } from "./outcome";
import type { PickedLine } from "./pick-lines";
import { writeRefund } from "./refund-order";
import { saveOrder } from "./save-order";

const isBack = (order: Order, given: Return): boolean => order.refunds.some(({ returnId }) => returnId === given.id);

/** Puts the goods of an exchange into the order, once. */
function addExchanges(world: World, order: Order, given: Return): LineItem[] {
  return (given.exchanges ?? []).flatMap((exchange) => {
    const known = world.variantById(order.shop, exchange.variantId);
    if (!known || exchange.lineItemId !== null) return [];
    const line: LineItem = { ...newLine(world, known, exchange.quantity), exchangeLineId: exchange.id };
    exchange.lineItemId = line.id;
    addLine(world, order, line);
    return [line];
  });
}

/**
 * The parcel has come back (Shopify's `returnProcess`): its pieces are taken out of the order, exchange lines are put in and wait to be
 * sent, and only what the returned goods were worth more is paid out; what they were worth less is owed. The return is closed then.
 * Refused: not_possible_now (not approved, or processed already).
 */
export function processReturn(world: World, emit: Emit, order: Order, given: Return): Outcome<Order> {
  if (given.status !== "OPEN" || isBack(order, given)) return refuse("return", "not_possible_now");
  const before = currentTotal(order);
  addExchanges(world, order, given);
  const exchanged = currentTotal(order) - before;
  const lines = given.lines.flatMap(({ lineItemId, quantity }): PickedLine[] => {
    const line = order.lines.find(({ id }) => id === lineItemId);
    const pieces = line ? Math.min(quantity, currentQuantity(line)) : 0;
    return line && pieces > 0 ? [{ line, quantity: pieces }] : [];
  });
  const refund = writeRefund(world, order, { lines, shipping: false, restock: true, note: null, returnId: given.id, keptFor: exchanged });
  given.status = "CLOSED";
  given.closedAt = world.nowText();
  order.financialStatus = financialStatusOf(order);
  order.fulfillmentStatus = fulfillmentStatusOf(order);
  if (order.fulfillmentStatus !== "fulfilled") order.closedAt = null;
  saveOrder(world, order);
  const event = emit(order.shop, "returns/process", returnPayload(order, given));
  emit(order.shop, "refunds/create", refundPayload(world, order, refund));
  emit(order.shop, "returns/close", returnStatusPayload(order, given), event);
  emit(order.shop, "orders/updated", orderPayload(world, order));
  return done(order);
}
