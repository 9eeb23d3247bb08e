import { digitsOf } from "~/kernel/gid";
import type { OrderTold } from "~/kernel/events/order-told";
import { parseMoney } from "~/kernel/money";
import type { OrdersToDecideQuery } from "../generated";

type Node = OrdersToDecideQuery["nodes"][number];

/** An order as the Admin API tells it → the same facts that a webhook tells. undefined for anything that is no order. */
export function readOrderNode(node: Node): OrderTold | undefined {
  if (node?.__typename !== "Order") return undefined;
  const orderId = digitsOf("Order", node.id);
  if (!orderId) return undefined;
  return {
    orderId,
    name: node.name,
    customerId: node.customer ? (digitsOf("Customer", node.customer.id) ?? null) : null,
    firstName: node.customer?.firstName ?? null,
    currency: node.currencyCode,
    totalMinor: parseMoney(node.totalPriceSet.shopMoney.amount, node.currencyCode)?.minor ?? 0,
    locale: node.customerLocale ?? null,
    sourceName: node.sourceName ?? "unknown",
    test: node.test,
    financialStatus: (node.displayFinancialStatus ?? "PENDING").toLowerCase(),
    fulfillmentStatus: node.displayFulfillmentStatus === "FULFILLED" ? "fulfilled" : null,
    discountCodes: node.discountCodes,
    placedAt: new Date(node.createdAt),
    cancelledAt: node.cancelledAt ? new Date(node.cancelledAt) : null,
    toldAt: new Date(node.updatedAt),
  };
}
