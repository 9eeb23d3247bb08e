import { digitsOf } from "~/kernel/gid";
import type { CodeUsed, IdentityTold, OrderLine, OrderTold } from "~/kernel/events/order-told";
import type { ParcelTold } from "~/kernel/events/parcel-told";
import { parseMoney } from "~/kernel/money";
import type { CodeAllocationFragment, FulfillmentFactsFragment, OrderFactsFragment, OrderIdentityFragment, OrderLineFactsFragment, ShippingSavingsFragment } from "../generated";
import { readFulfillmentNode } from "./fulfillment-node";
import { initialOf } from "./initial-of";

/** An order as the Admin API tells it, as far as it was asked; anything else in its place is passed over. */
export type OrderNode = OrderFactsFragment & {
  __typename: "Order";
  customer: { id: string; firstName?: string | null; lastName?: string | null } | null;
};

/** What of an order stands in lists of its own: its lines (null: not asked, or not all of them there), and its shipping. */
export interface OrderParts extends Partial<ShippingSavingsFragment> {
  lines: readonly OrderLineFactsFragment[] | null;
  /** null or left out: not asked. */
  identity?: OrderIdentityFragment | null;
}

/** An order as the Admin API tells it → the same facts that a webhook tells. undefined for anything that is no order. */
export function readOrderNode(node: OrderNode | { __typename: string } | null, parts: OrderParts = { lines: null }): OrderTold | undefined {
  if (!node || !isOrder(node)) return undefined;
  const orderId = digitsOf("Order", node.id);
  if (!orderId) return undefined;
  return {
    orderId,
    name: node.name,
    customerId: node.customer ? (digitsOf("Customer", node.customer.id) ?? null) : null,
    firstName: node.customer?.firstName?.trim() || null, lastInitial: initialOf(node.customer?.lastName),
    currency: node.currencyCode,
    totalMinor: minorOf(node.totalPriceSet, node.currencyCode),
    currentTotalMinor: minorOf(node.currentTotalPriceSet, node.currencyCode),
    locale: node.customerLocale ?? null,
    countryCode: node.shippingAddress?.countryCodeV2 ?? null,
    sourceName: node.sourceName ?? "unknown",
    checkoutToken: node.checkoutToken ?? null,
    identity: parts.identity ? identityOf(parts.identity) : null,
    renewal: /^subscription_contract/.test(node.sourceName ?? ""),
    test: node.test,
    financialStatus: (node.displayFinancialStatus ?? "PENDING").toLowerCase(),
    fulfillmentStatus: fulfillmentStatus(node.displayFulfillmentStatus),
    discountCodes: node.discountCodes,
    codesUsed: codesUsed(node, parts),
    paidWithGiftCard: node.paymentGatewayNames.includes("gift_card"),
    lines: parts.lines?.flatMap((line) => lineOf(line, node.currencyCode) ?? []) ?? null,
    placedAt: new Date(node.createdAt),
    cancelledAt: node.cancelledAt ? new Date(node.cancelledAt) : null,
    toldAt: new Date(node.updatedAt),
  };
}

/** The parcels that stand with an order. */
export function readParcelsOfOrder(order: { id: string; fulfillments: readonly FulfillmentFactsFragment[] }): ParcelTold[] {
  const orderId = digitsOf("Order", order.id);
  return orderId ? order.fulfillments.flatMap((fulfillment) => readFulfillmentNode(fulfillment, orderId) ?? []) : [];
}

/** The Admin API does not tell the browser of an order, only its network. */
const identityOf = ({ email, phone, clientIp, shippingAddress: address }: OrderIdentityFragment): IdentityTold => ({
  email: email ?? null, phone: phone ?? null, browserIp: clientIp ?? null, userAgent: null,
  address: address
    ? { lastName: address.lastName ?? null, address1: address.address1 ?? null, zip: address.zip ?? null, city: address.city ?? null, countryCode: address.countryCodeV2 ?? null }
    : null,
});

const isOrder = (node: { __typename: string }): node is OrderNode => node.__typename === "Order";

/** As webhooks word it; what has only been scheduled or is on hold has not left. */
function fulfillmentStatus(status: OrderFactsFragment["displayFulfillmentStatus"]): string | null {
  if (status === "FULFILLED") return "fulfilled";
  return status === "PARTIALLY_FULFILLED" ? "partial" : null;
}

/** null unless the lines are known: half of what a code took off would look like the whole. */
function codesUsed({ discountCodes, currencyCode }: OrderNode, { lines, shippingLine }: OrderParts): CodeUsed[] | null {
  if (discountCodes.length === 0) return [];
  if (!lines) return null;
  const saved = new Map(discountCodes.map((code) => [code.toUpperCase(), 0]));
  const add = ({ discountApplication, allocatedAmountSet }: CodeAllocationFragment): void => {
    // Automatic discounts and those taken off by hand have no code.
    const code = (discountApplication as { code?: string }).code?.toUpperCase();
    if (code !== undefined) saved.set(code, (saved.get(code) ?? 0) + minorOf(allocatedAmountSet, currencyCode));
  };
  for (const line of lines) line.discountAllocations.forEach(add);
  shippingLine?.discountAllocations.forEach(add);
  return discountCodes.map((code) => ({ code, savedMinor: saved.get(code.toUpperCase()) ?? 0 }));
}

function lineOf(line: OrderLineFactsFragment, currency: string): OrderLine | undefined {
  const lineId = digitsOf("LineItem", line.id);
  if (!lineId) return undefined;
  return {
    lineId,
    productId: line.product ? (digitsOf("Product", line.product.id) ?? null) : null,
    variantId: line.variant ? (digitsOf("ProductVariant", line.variant.id) ?? null) : null,
    sku: line.sku?.trim() || null,
    title: line.title,
    quantity: line.quantity,
    currentQuantity: line.currentQuantity,
    priceMinor: minorOf(line.originalUnitPriceSet, currency),
    discountMinor: line.discountAllocations.reduce((sum, { allocatedAmountSet }) => sum + minorOf(allocatedAmountSet, currency), 0),
    needsShipping: line.requiresShipping,
    isGiftCard: line.isGiftCard,
  };
}

const minorOf = (bag: { shopMoney: { amount: string } }, currency: string): number => parseMoney(bag.shopMoney.amount, currency)?.minor ?? 0;
