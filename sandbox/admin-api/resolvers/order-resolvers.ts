import { capturedAmount, currentQuantity, currentSubtotal, currentTotal, outstandingAmount, refundedAmount } from "../../commerce/order-arithmetic";
import type { MinorUnits, Order } from "../../world/entities";
import { gid } from "../../world/world";
import { paginate, paginateInOrder } from "../connection";
import type { PageArguments } from "../connection";
import type { AdminContext } from "../context";
import { fieldsOf } from "../resolver-table";
import type { Resolve, ResolverTable } from "../resolver-table";
import { addressOf } from "./address-resolvers";
import { applicationsOf } from "./discount-application-resolvers";
import { metafieldFields } from "./metafield-fields";
import { moneyBag } from "./money";
import { orderOwner } from "./owners";

const isUnpaid = (order: Order): boolean => ["pending", "authorized", "partially_paid"].includes(order.financialStatus);

const quantity = (order: Order, of: (line: Order["lines"][number]) => number): number => order.lines.reduce((sum, line) => sum + of(line), 0);

function fulfillmentStatus(order: Order): string {
  if (order.fulfillmentStatus === "fulfilled") return "FULFILLED";
  return order.fulfillmentStatus === "partial" ? "PARTIALLY_FULFILLED" : "UNFULFILLED";
}

function returnStatus(order: Order): string {
  if (order.returns.some(({ status }) => status === "OPEN")) return "IN_PROGRESS";
  if (order.returns.some(({ status }) => status === "REQUESTED")) return "RETURN_REQUESTED";
  return order.returns.some(({ status }) => status === "CLOSED") ? "RETURNED" : "NO_RETURN";
}

const bag =
  (amountOf: (order: Order) => MinorUnits): Resolve<Order, never> =>
  (order) =>
    moneyBag(amountOf(order), order.currency);

const shippingLineOf = (order: Order): object | null =>
  order.shippingAddress && {
    id: gid("ShippingLine", order.id),
    title: "Versand",
    code: "standard",
    source: "shopify",
    originalPriceSet: moneyBag(order.shipping, order.currency),
    discountedPriceSet: moneyBag(order.shipping - order.shippingDiscount, order.currency),
  };

const statusPage = (order: Order, context: AdminContext): string => `https://${context.shop.shop}/orders/${order.token}`;

export const orderResolvers: ResolverTable = {
  Order: fieldsOf<Order>()({
    id: (order) => gid("Order", order.id),
    legacyResourceId: (order) => order.id,
    name: (order) => order.name,
    number: (order) => order.number - 1000,
    email: (order) => order.email,
    phone: (order) => order.phone,
    note: (order) => order.note,
    tags: (order) => [...order.tags].sort(),
    test: (order) => order.test,
    confirmed: () => true,
    createdAt: (order) => order.createdAt,
    updatedAt: (order) => order.updatedAt,
    processedAt: (order) => order.processedAt,
    closed: (order) => order.closedAt !== null,
    closedAt: (order) => order.closedAt,
    cancelledAt: (order) => order.cancelledAt,
    cancelReason: (order) => order.cancelReason?.toUpperCase() ?? null,
    currencyCode: (order) => order.currency,
    presentmentCurrencyCode: (order) => order.currency,
    customer: (order, _args: object, context: AdminContext) =>
      order.customerId === null ? null : context.world.stores.customers.get(order.customerId) ?? null,
    customerLocale: (order) => order.locale,
    customAttributes: (order) => order.attributes.map(({ name, value }) => ({ key: name, value })),
    discountCode: (order) => order.discountCodes[0]?.code ?? null,
    discountCodes: (order) => order.discountCodes.map(({ code }) => code),
    discountApplications: (order, args: PageArguments) => paginateInOrder(applicationsOf(order), args),
    displayFinancialStatus: (order) => order.financialStatus.toUpperCase(),
    displayFulfillmentStatus: fulfillmentStatus,
    returnStatus,
    fullyPaid: (order) => !isUnpaid(order) && order.financialStatus !== "voided",
    unpaid: isUnpaid,
    edited: (order) => order.updatedAt !== order.createdAt && order.lines.some((line) => line.removedQuantity > 0) && order.refunds.length === 0,
    fulfillable: (order) => order.cancelledAt === null && order.fulfillmentStatus !== "fulfilled",
    refundable: (order) => capturedAmount(order) > refundedAmount(order),
    sourceName: (order) => order.sourceName,
    sourceIdentifier: () => null,
    clientIp: (order) => order.browserIp,
    cartToken: (order) => order.cartToken,
    checkoutToken: (order) => order.checkoutToken,
    billingAddress: (order) => addressOf(order.id, order.billingAddress),
    shippingAddress: (order) => addressOf(order.id, order.shippingAddress),
    displayAddress: (order) => addressOf(order.id, order.shippingAddress ?? order.billingAddress),
    lineItems: (order, args: PageArguments) =>
      paginate(
        order.lines.map((line) => ({ order, line })),
        ({ line }) => ({ value: 0, id: line.id }),
        args
      ),
    shippingLine: shippingLineOf,
    shippingLines: (order, args: PageArguments) => {
      const line = shippingLineOf(order);
      return paginateInOrder(line ? [line] : [], args);
    },
    fulfillments: (order, { first }: { first?: number }) =>
      order.fulfillments.slice(0, first ?? undefined).map((fulfillment) => ({ order, fulfillment })),
    refunds: (order, { first }: { first?: number }) => order.refunds.slice(0, first ?? undefined).map((refund) => ({ order, refund })),
    returns: (order, args: PageArguments) =>
      paginate(
        order.returns.map((entry) => ({ order, return: entry })),
        (source) => ({ value: 0, id: source.return.id }),
        args
      ),
    transactions: (order, { first }: { first?: number }) =>
      order.transactions.slice(0, first ?? undefined).map((transaction) => ({ order, transaction })),
    paymentGatewayNames: () => ["shopify_payments"],
    statusPageUrl: (order, _args: object, context: AdminContext) => statusPage(order, context),
    subtotalPriceSet: bag((order) => order.subtotal),
    totalPriceSet: bag((order) => order.total),
    originalTotalPriceSet: bag((order) => order.total),
    totalDiscountsSet: bag((order) => order.totalDiscounts),
    totalShippingPriceSet: bag((order) => order.shipping),
    totalTaxSet: bag((order) => order.tax),
    totalRefundedSet: bag(refundedAmount),
    totalReceivedSet: bag(capturedAmount),
    totalOutstandingSet: bag(outstandingAmount),
    netPaymentSet: bag((order) => capturedAmount(order) - refundedAmount(order)),
    currentSubtotalPriceSet: bag(currentSubtotal),
    currentTotalPriceSet: bag(currentTotal),
    currentTotalDiscountsSet: bag((order) => order.totalDiscounts),
    currentTotalTaxSet: bag((order) => (order.total === 0 ? 0 : Math.round((order.tax * currentTotal(order)) / order.total))),
    currentSubtotalLineItemsQuantity: (order) => quantity(order, currentQuantity),
    subtotalLineItemsQuantity: (order) => quantity(order, (line) => line.quantity),
    taxesIncluded: (_order, _args: object, context: AdminContext) => context.shop.taxesIncluded,
    ...metafieldFields<Order>((order, context) => orderOwner(context, order)),
  }),
  OrderTransaction: fieldsOf<{ order: Order; transaction: Order["transactions"][number] }>()({
    id: ({ transaction }) => gid("OrderTransaction", transaction.id),
    kind: ({ transaction }) => transaction.kind.toUpperCase(),
    status: ({ transaction }) => transaction.status.toUpperCase(),
    gateway: () => "shopify_payments",
    formattedGateway: () => "Shopify Payments",
    amountSet: ({ order, transaction }) => moneyBag(transaction.amount, order.currency),
    createdAt: ({ transaction }) => transaction.createdAt,
    processedAt: ({ transaction }) => transaction.createdAt,
    test: ({ order }) => order.test,
    parentTransaction: ({ order, transaction }) => {
      const parent = order.transactions.find((candidate) => candidate !== transaction && ["sale", "authorization"].includes(candidate.kind));
      return ["sale", "authorization"].includes(transaction.kind) || !parent ? null : { order, transaction: parent };
    },
    order: ({ order }) => order,
  }),
};
