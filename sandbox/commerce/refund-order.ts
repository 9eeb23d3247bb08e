import type { Emit } from "../webhooks/emit";
import { orderPayload } from "../webhooks/payloads/order";
import { refundPayload } from "../webhooks/payloads/refund";
import type { Id, MinorUnits, Order, Refund, StoreCreditEvent } from "../world/entities";
import type { World } from "../world/world";
import {
  capturedAmount, currentQuantity, currentShipping, currentTotal, fulfillableQuantity, fulfillmentStatusOf, netOfRemoval, refundedAmount,
} from "./order-arithmetic";
import type { Outcome } from "./outcome";
import { done, refuse } from "./outcome";
import { giveMoneyBack } from "./pay-in-parts";
import type { PickedLine, WantedLine } from "./pick-lines";
import { pickLines } from "./pick-lines";
import { saveOrder } from "./save-order";

export interface RefundOrderInput {
  orderId: Id;
  /** Without lines and without an amount: everything that is left, with its shipping. */
  lines?: WantedLine[];
  /** Money without goods (goodwill), in minor units. */
  amount?: MinorUnits;
  /** Whether shipping is given back too; by default only with everything. */
  shipping?: boolean;
  restock?: boolean;
  note?: string | null;
}

/**
 * `keptFor` is what of their worth pays for something else of the order (an exchange) and is not given back.
 * Takes pieces out of the order and gives money back, as far as any was taken. Pieces that have not left go first
 * (Shopify: `cancel` before `return`). Changes the order in memory; the caller saves it and tells.
 */
export function writeRefund(
  world: World,
  order: Order,
  what: { lines: PickedLine[]; shipping: boolean; amount?: MinorUnits; restock: boolean; note: string | null; event?: StoreCreditEvent; returnId?: Id; keptFor?: MinorUnits },
): Refund {
  const before = currentTotal(order);
  const shipping = what.shipping ? currentShipping(order) : 0;
  const lines = what.lines.map(({ line, quantity }) => {
    const subtotal = netOfRemoval(line, quantity);
    line.cancelledQuantity = (line.cancelledQuantity ?? 0) + Math.min(quantity, fulfillableQuantity(line));
    line.removedQuantity += quantity;
    return { id: world.nextId(), lineItemId: line.id, quantity, subtotal, restock: what.restock };
  });
  const refund: Refund = { id: world.nextId(), createdAt: world.nowText(), note: what.note, lines, shipping, amount: 0, ...(what.returnId ? { returnId: what.returnId } : {}) };
  order.refunds.push(refund);
  // Taxes on top of prices are given back with the goods: the difference of the totals says how much.
  const worth = what.amount ?? before - currentTotal(order) - (what.keptFor ?? 0);
  refund.amount = Math.max(0, Math.min(worth, capturedAmount(order) - refundedAmount(order)));
  if (refund.amount > 0) refund.transactionIds = giveMoneyBack(world, order, refund.amount, what.event ?? "ORDER_REFUND").map(({ id }) => id);
  order.fulfillmentStatus = fulfillmentStatusOf(order);
  return refund;
}

/** Refused: unknown_order, already_refunded, unknown_line, quantity_too_large, nothing_left, amount_too_large. */
export function refundOrder(world: World, emit: Emit, input: RefundOrderInput): Outcome<Order> {
  const order = world.stores.orders.get(input.orderId);
  if (!order) return refuse("order", "unknown_order");
  const refundable = capturedAmount(order) - refundedAmount(order);
  if (order.financialStatus === "refunded") return refuse("order", "already_refunded");
  if (input.amount !== undefined && (input.amount < 1 || input.amount > refundable)) return refuse("amount", "amount_too_large");
  const moneyOnly = input.amount !== undefined && !input.lines;
  const picked = moneyOnly ? done<PickedLine[]>([]) : pickLines(order, input.lines, currentQuantity);
  if (!picked.ok) return picked;
  const everything = !moneyOnly && picked.value.every(({ line, quantity }) => quantity === currentQuantity(line)) &&
    order.lines.every((line) => currentQuantity(line) === 0 || picked.value.some((one) => one.line === line));
  const refund = writeRefund(world, order, {
    lines: picked.value, shipping: input.shipping ?? everything, amount: input.amount, restock: input.restock ?? true, note: input.note ?? null,
  });
  saveOrder(world, order);
  emit(order.shop, "refunds/create", refundPayload(world, order, refund));
  emit(order.shop, "orders/updated", orderPayload(world, order));
  return done(order);
}
