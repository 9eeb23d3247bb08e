/** What follows from an order's own facts: what can still leave, be refunded or be taken, in pieces and minor units. */
import type { LineItem, MinorUnits, Order } from "../world/entities";

/** Pieces that have neither left nor been taken out. */
export const fulfillableQuantity = (line: LineItem): number =>
  line.quantity - line.fulfilledQuantity - (line.cancelledQuantity ?? 0);

/** Pieces that have not been taken out, whether they have left or not. */
export const currentQuantity = (line: LineItem): number => line.quantity - line.removedQuantity;

/** What the customer pays for the first `pieces` of a line after discounts. Parts add up to the whole, to the last cent. */
export const netOfPieces = (line: LineItem, pieces: number): MinorUnits =>
  line.quantity === 0 ? 0 : Math.floor(((line.price * line.quantity - line.discount) * pieces) / line.quantity + 0.5);

/** What `pieces` more are worth when they are taken out of a line now. */
export const netOfRemoval = (line: LineItem, pieces: number): MinorUnits =>
  netOfPieces(line, currentQuantity(line)) - netOfPieces(line, currentQuantity(line) - pieces);

const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);

const amountOf = (order: Order, kinds: string[]): MinorUnits =>
  sum(order.transactions.filter(({ kind, status }) => status === "success" && kinds.includes(kind)).map(({ amount }) => amount));

export const capturedAmount = (order: Order): MinorUnits => amountOf(order, ["sale", "capture"]);
export const refundedAmount = (order: Order): MinorUnits => amountOf(order, ["refund"]);
/** Authorised and neither captured nor given up. */
export const authorizedAmount = (order: Order): MinorUnits =>
  Math.max(0, amountOf(order, ["authorization"]) - amountOf(order, ["capture", "void"]));

export const currentSubtotal = (order: Order): MinorUnits =>
  sum(order.lines.map((line) => netOfPieces(line, currentQuantity(line))));

/** Shipping as charged, less what of it was refunded. */
export const currentShipping = (order: Order): MinorUnits =>
  order.shipping - order.shippingDiscount - sum(order.refunds.map(({ shipping }) => shipping));

/** What the order still is worth after refunds and edits. Taxes on top keep their share of what is left. */
export function currentTotal(order: Order): MinorUnits {
  const left = currentSubtotal(order) + currentShipping(order);
  const ordered = order.subtotal + order.shipping - order.shippingDiscount;
  const taxOnTop = order.total - ordered;
  return taxOnTop <= 0 || ordered === 0 ? left : left + Math.floor((taxOnTop * left) / ordered + 0.5);
}

/** What the customer still owes. */
export const outstandingAmount = (order: Order): MinorUnits =>
  order.cancelledAt !== null ? 0 : Math.max(0, currentTotal(order) - (capturedAmount(order) - refundedAmount(order)));

/** The state of the money, from what was authorised, taken and given back. */
export function financialStatusOf(order: Order): Order["financialStatus"] {
  const captured = capturedAmount(order);
  const refunded = refundedAmount(order);
  if (captured > 0) {
    if (refunded >= captured) return "refunded";
    if (refunded > 0) return "partially_refunded";
    return outstandingAmount(order) > 0 ? "partially_paid" : "paid";
  }
  if (authorizedAmount(order) > 0) return "authorized";
  if (order.transactions.some(({ kind }) => kind === "void")) return "voided";
  if (order.transactions.some(({ kind }) => kind === "sale" || kind === "capture")) return order.refunds.length > 0 && currentTotal(order) === 0 ? "refunded" : "paid";
  return order.cancelledAt !== null ? "voided" : "pending";
}

/** Which part has left: nothing left to send counts as all of it once anything was sent. */
export function fulfillmentStatusOf(order: Order): Order["fulfillmentStatus"] {
  const sent = order.fulfillments.some(({ status }) => status === "success");
  if (!sent) return null;
  return order.lines.every((line) => fulfillableQuantity(line) <= 0) ? "fulfilled" : "partial";
}
