/** Which movements of an order's money can still be undone, and how much of each. */
import type { MinorUnits, Order, Transaction } from "../world/entities";

export interface OpenPayment {
  payment: Transaction;
  left: MinorUnits;
}

/** Those of `kinds` less what `undoing` ones took off them; what names no parent comes off the earliest. */
function open(order: Order, kinds: Transaction["kind"][], undoing: Transaction["kind"][]): OpenPayment[] {
  const payments = order.transactions.filter(({ kind, status }) => status === "success" && kinds.includes(kind)).map((payment) => ({ payment, left: payment.amount }));
  for (const { kind, status, amount, parentId } of order.transactions) {
    if (status !== "success" || !undoing.includes(kind)) continue;
    let rest = amount;
    const meant = payments.filter(({ payment }) => payment.id === parentId);
    for (const entry of meant.length > 0 ? meant : payments) {
      const part = Math.min(rest, entry.left);
      entry.left -= part;
      rest -= part;
    }
  }
  return payments.filter(({ left }) => left > 0);
}

/** Money that was taken and not yet given back, in the order in which it was taken. */
export const openPayments = (order: Order): OpenPayment[] => open(order, ["sale", "capture"], ["refund"]);

/** Money that was authorised and neither taken nor given up. */
export const openAuthorizations = (order: Order): OpenPayment[] => open(order, ["authorization"], ["capture", "void"]);

/** The gateways an order was paid by, each once, in the order of their use. */
export const gatewaysOf = (order: Order): string[] => [...new Set(order.transactions.map(({ gateway }) => gateway ?? "shopify_payments"))];
