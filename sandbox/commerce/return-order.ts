import type { Emit } from "../webhooks/emit";
import { returnPayload, returnStatusPayload } from "../webhooks/payloads/return";
import type { Id, LineItem, Order, Return } from "../world/entities";
import type { World } from "../world/world";
import type { Outcome } from "./outcome";
import { done, refuse } from "./outcome";
import type { WantedLine } from "./pick-lines";
import { pickLines } from "./pick-lines";
import { saveOrder } from "./save-order";

export type ReturnStep = "request" | "approve" | "decline" | "cancel" | "close" | "reopen";

export interface ReturnOrderInput {
  orderId: Id;
  step: ReturnStep;
  /** For all steps but the first; the order's latest return unless told. */
  returnId?: Id;
  lines?: WantedLine[];
  reason?: string;
}

/** Which state a step leads to, and from which it may be taken (Shopify's `ReturnStatus`). */
const steps: Record<Exclude<ReturnStep, "request">, { from: Return["status"][]; to: Return["status"] }> = {
  approve: { from: ["REQUESTED"], to: "OPEN" },
  decline: { from: ["REQUESTED"], to: "DECLINED" },
  cancel: { from: ["REQUESTED", "OPEN"], to: "CANCELED" },
  close: { from: ["OPEN"], to: "CLOSED" },
  reopen: { from: ["CLOSED"], to: "OPEN" },
};

/** Pieces that have left and are in no living return. */
function returnableQuantity(order: Order, line: LineItem): number {
  const underWay = order.returns
    .filter(({ status }) => status !== "DECLINED" && status !== "CANCELED")
    .flatMap(({ lines }) => lines)
    .filter(({ lineItemId }) => lineItemId === line.id)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  return line.fulfilledQuantity - underWay;
}

/**
 * One step of a return; the money is given back by a refund of its own. Refused: unknown_order, unknown_return,
 * not_possible_now, unknown_line, quantity_too_large, nothing_left (nothing has left yet).
 */
export function returnOrder(world: World, emit: Emit, input: ReturnOrderInput): Outcome<Order> {
  const order = world.stores.orders.get(input.orderId);
  if (!order) return refuse("order", "unknown_order");
  if (input.step === "request") {
    const picked = pickLines(order, input.lines, (line) => returnableQuantity(order, line));
    if (!picked.ok) return picked;
    const made: Return = {
      id: world.nextId(), name: `${order.name}-R${order.returns.length + 1}`, status: "REQUESTED", createdAt: world.nowText(),
      lines: picked.value.map(({ line, quantity }) => ({ id: world.nextId(), lineItemId: line.id, quantity, reason: input.reason ?? "UNWANTED" })),
    };
    order.returns.push(made);
    saveOrder(world, order);
    emit(order.shop, "returns/request", returnPayload(order, made));
    return done(order);
  }
  const given = input.returnId === undefined ? order.returns.at(-1) : order.returns.find(({ id }) => id === input.returnId);
  if (!given) return refuse("return", "unknown_return");
  const { from, to } = steps[input.step];
  if (!from.includes(given.status)) return refuse("return", "not_possible_now");
  given.status = to;
  saveOrder(world, order);
  const whole = input.step === "approve" || input.step === "decline";
  emit(order.shop, `returns/${input.step}`, whole ? returnPayload(order, given) : returnStatusPayload(order, given));
  return done(order);
}
