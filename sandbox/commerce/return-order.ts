import type { Emit } from "../webhooks/emit";
import { returnPayload, returnStatusPayload } from "../webhooks/payloads/return";
import type { Id, LineItem, Order, Return } from "../world/entities";
import type { World } from "../world/world";
import type { Outcome } from "./outcome";
import { done, refuse } from "./outcome";
import type { WantedLine } from "./pick-lines";
import { pickLines } from "./pick-lines";
import { processReturn } from "./process-return";
import { saveOrder } from "./save-order";

export type ReturnStep = "request" | "approve" | "process" | "decline" | "cancel" | "close" | "reopen";

export interface ReturnOrderInput {
  orderId: Id;
  step: ReturnStep;
  /** For all steps but the first; the order's latest return unless told. */
  returnId?: Id;
  lines?: WantedLine[];
  reason?: string;
  /** What the customer gets instead of money; said with the request. */
  exchange?: { sku: string; quantity: number }[];
}

/** Which state a step leads to, and from which it may be taken (Shopify's `ReturnStatus`). */
const steps: Record<Exclude<ReturnStep, "request" | "process">, { from: Return["status"][]; to: Return["status"] }> = {
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
 * One step of a return; "process" takes the goods back, puts what is exchanged into the order, and pays the difference out; without
 * it the money is given back by a refund of its own. Refused: unknown_order, unknown_return,
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
    for (const { sku, quantity } of input.exchange ?? []) {
      const known = world.variantBySku(order.shop, sku);
      if (!known) return refuse(sku, "unknown_sku");
      if (!Number.isSafeInteger(quantity) || quantity < 1) return refuse(sku, "invalid_quantity");
      made.exchanges = [...(made.exchanges ?? []), { id: world.nextId(), variantId: known.variant.id, quantity, lineItemId: null }];
    }
    order.returns.push(made);
    saveOrder(world, order);
    emit(order.shop, "returns/request", returnPayload(order, made));
    return done(order);
  }
  const given = input.returnId === undefined ? order.returns.at(-1) : order.returns.find(({ id }) => id === input.returnId);
  if (!given) return refuse("return", "unknown_return");
  if (input.step === "process") return processReturn(world, emit, order, given);
  const { from, to } = steps[input.step];
  if (!from.includes(given.status)) return refuse("return", "not_possible_now");
  given.status = to;
  if (input.step === "approve") given.approvedAt = world.nowText();
  if (input.step === "close") given.closedAt = world.nowText();
  if (input.step === "reopen") delete given.closedAt;
  saveOrder(world, order);
  const whole = input.step === "approve" || input.step === "decline";
  emit(order.shop, `returns/${input.step}`, whole ? returnPayload(order, given) : returnStatusPayload(order, given));
  return done(order);
}
