import { gatewaysOf } from "../../commerce/open-payments";
import {
  authorizedAmount,
  capturedAmount,
  currentQuantity,
  currentShipping,
  currentSubtotal,
  currentTotal,
  outstandingAmount,
  refundedAmount,
} from "../../commerce/order-arithmetic";
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
import { returnStatusOf } from "./return-status";
import { shippingLineOf } from "./shipping-line";

const isUnpaid = (order: Order): boolean => ["pending", "authorized", "partially_paid"].includes(order.financialStatus);

const quantity = (order: Order, of: (line: Order["lines"][number]) => number): number => order.lines.reduce((sum, line) => sum + of(line), 0);

function fulfillmentStatus(order: Order): string {
  if (order.fulfillmentStatus === "fulfilled") return "FULFILLED";
  return order.fulfillmentStatus === "partial" ? "PARTIALLY_FULFILLED" : "UNFULFILLED";
}

const bag =
  (amountOf: (order: Order) => MinorUnits): Resolve<Order, never> =>
  (order) =>
    moneyBag(amountOf(order), order.currency);

const exactly = (count: number): object => ({ count, precision: "EXACT" });

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
    returnStatus: returnStatusOf,
    fullyPaid: (order) => !isUnpaid(order) && order.financialStatus !== "voided",
    unpaid: isUnpaid,
    edited: (order) => order.edited ?? false,
    requiresShipping: (order) => order.sourceName !== "pos",
    restockable: (order) => order.lines.some((line) => currentQuantity(line) > 0),
    capturable: (order) => authorizedAmount(order) > 0,
    billingAddressMatchesShippingAddress: (order) => JSON.stringify(order.billingAddress) === JSON.stringify(order.shippingAddress),
    confirmationNumber: (order) => order.token.slice(0, 9).toUpperCase(),
    customerAcceptsMarketing: (order, _args: object, context: AdminContext) =>
      context.world.stores.customers.get(order.customerId ?? "")?.emailMarketing.state === "SUBSCRIBED",
    poNumber: () => null,
    registeredSourceUrl: () => null,
    dutiesIncluded: () => false,
    taxExempt: () => false,
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
    fulfillmentsCount: (order) => exactly(order.fulfillments.length),
    transactionsCount: (order) => exactly(order.transactions.length),
    refunds: (order, { first }: { first?: number }) => order.refunds.slice(0, first ?? undefined).map((refund) => ({ order, refund })),
    returns: (order, args: PageArguments) =>
      paginate(
        order.returns.map((entry) => ({ order, return: entry })),
        (source) => ({ value: 0, id: source.return.id }),
        args
      ),
    transactions: (order, { first }: { first?: number }) =>
      order.transactions.slice(0, first ?? undefined).map((transaction) => ({ order, transaction })),
    paymentGatewayNames: gatewaysOf,
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
    currentShippingPriceSet: bag(currentShipping),
    currentCartDiscountAmountSet: bag((order) => order.totalDiscounts - order.shippingDiscount),
    totalCapturableSet: bag(authorizedAmount),
    totalRefundedShippingSet: bag((order) => order.refunds.reduce((sum, { shipping }) => sum + shipping, 0)),
    totalTipReceivedSet: bag(() => 0),
    totalWeight: (order) => String(quantity(order, (line) => line.grams * line.quantity)),
    currentTotalWeight: (order) => String(quantity(order, (line) => line.grams * currentQuantity(line))),
    currentTotalTaxSet: bag((order) => (order.total === 0 ? 0 : Math.round((order.tax * currentTotal(order)) / order.total))),
    currentSubtotalLineItemsQuantity: (order) => quantity(order, currentQuantity),
    subtotalLineItemsQuantity: (order) => quantity(order, (line) => line.quantity),
    taxesIncluded: (_order, _args: object, context: AdminContext) => context.shop.taxesIncluded,
    ...metafieldFields<Order>((order, context) => orderOwner(context, order)),
  }),
};
