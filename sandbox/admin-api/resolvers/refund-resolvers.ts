import { taxBasisPointsOf, taxOf } from "../../commerce/tax";
import type { LineItem, Order, Refund, Return } from "../../world/entities";
import { gid } from "../../world/world";
import type { AdminContext } from "../context";
import { paginateInOrder } from "../connection";
import type { PageArguments } from "../connection";
import { fieldsOf, OfType } from "../resolver-table";
import type { ResolverTable } from "../resolver-table";
import { moneyBag } from "./money";
import { shippingLineOf } from "./shipping-line";

interface RefundSource {
  order: Order;
  refund: Refund;
}

interface ReturnSource {
  order: Order;
  return: Return;
}

const lineOf = (order: Order, lineItemId: string): { order: Order; line: LineItem } | null => {
  const line = order.lines.find(({ id }) => id === lineItemId);
  return line ? { order, line } : null;
};

const refundedQuantity = (order: Order, lineItemId: string): number =>
  order.refunds.flatMap(({ lines }) => lines).reduce((sum, line) => sum + (line.lineItemId === lineItemId ? line.quantity : 0), 0);

interface ExchangeSource {
  order: Order;
  exchange: NonNullable<Return["exchanges"]>[number];
}

/** Refunds of the seed do not say for which return they were: those about its lines. */
const belongsTo = (refund: Refund, given: Return): boolean =>
  refund.returnId === undefined
    ? refund.lines.some((line) => given.lines.some(({ lineItemId }) => lineItemId === line.lineItemId))
    : refund.returnId === given.id;

interface ReturnLineSource {
  order: Order;
  entry: Return["lines"][number];
  closed: boolean;
}

export const refundResolvers: ResolverTable = {
  Refund: fieldsOf<RefundSource>()({
    id: ({ refund }) => gid("Refund", refund.id),
    legacyResourceId: ({ refund }) => refund.id,
    createdAt: ({ refund }) => refund.createdAt,
    processedAt: ({ refund }) => refund.createdAt,
    updatedAt: ({ refund }) => refund.createdAt,
    note: ({ refund }) => refund.note,
    order: ({ order }) => order,
    refundLineItems: ({ order, refund }, args: PageArguments) =>
      paginateInOrder(
        refund.lines.map((entry) => ({ order, entry })),
        args
      ),
    totalRefundedSet: ({ order, refund }) => moneyBag(refund.amount, order.currency),
    transactions: ({ order, refund }, args: PageArguments) =>
      paginateInOrder(
        order.transactions
          .filter(({ id, kind, createdAt }) => refund.transactionIds?.includes(id) ?? (kind === "refund" && createdAt === refund.createdAt))
          .map((transaction) => ({ order, transaction })),
        args
      ),
    return: ({ order, refund }) => {
      const entry = order.returns.find(({ id }) => id === refund.returnId);
      return entry ? { order, return: entry } : null;
    },
    refundShippingLines: ({ order, refund }, args: PageArguments) =>
      paginateInOrder(
        refund.shipping === 0
          ? []
          : [
              {
                id: gid("RefundShippingLine", refund.id),
                shippingLine: shippingLineOf(order),
                subtotalAmountSet: moneyBag(refund.shipping, order.currency),
                taxAmountSet: moneyBag(0, order.currency),
              },
            ],
        args
      ),
    orderAdjustments: (_refund, args: PageArguments) => paginateInOrder([], args),
  }),
  RefundLineItem: fieldsOf<{ order: Order; entry: Refund["lines"][number] }>()({
    id: ({ entry }) => gid("RefundLineItem", entry.id),
    lineItem: ({ order, entry }) => lineOf(order, entry.lineItemId),
    quantity: ({ entry }) => entry.quantity,
    restockType: ({ entry }) => (entry.restock ? "RETURN" : "NO_RESTOCK"),
    restocked: ({ entry }) => entry.restock,
    priceSet: ({ order, entry }) => moneyBag(Math.round(entry.subtotal / Math.max(1, entry.quantity)), order.currency),
    subtotalSet: ({ order, entry }) => moneyBag(entry.subtotal, order.currency),
    totalTaxSet: ({ order, entry }, _args: object, { shop }: AdminContext) => {
      const productType = lineOf(order, entry.lineItemId)?.line.productType ?? "";
      return moneyBag(taxOf(entry.subtotal, taxBasisPointsOf(productType), shop.taxesIncluded), order.currency);
    },
  }),
  Return: fieldsOf<ReturnSource>()({
    id: (source) => gid("Return", source.return.id),
    name: (source) => source.return.name,
    status: (source) => source.return.status,
    createdAt: (source) => source.return.createdAt,
    closedAt: ({ order, ...source }) => source.return.closedAt ?? (source.return.status === "CLOSED" ? order.updatedAt : null),
    requestApprovedAt: (source) => source.return.approvedAt ?? null,
    decline: (source) => (source.return.status === "DECLINED" ? { reason: "OTHER", note: "" } : null),
    totalQuantity: (source) => source.return.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    order: ({ order }) => order,
    refunds: ({ order, ...source }, args: PageArguments) =>
      paginateInOrder(
        order.refunds
          .filter((refund) => belongsTo(refund, source.return))
          .map((refund) => ({ order, refund })),
        args
      ),
    transactions: ({ order, ...source }, args: PageArguments) =>
      paginateInOrder(
        order.transactions
          .filter(({ id }) => order.refunds.some((refund) => belongsTo(refund, source.return) && refund.transactionIds?.includes(id)))
          .map((transaction) => ({ order, transaction })),
        args
      ),
    exchangeLineItems: ({ order, ...source }, args: PageArguments) =>
      paginateInOrder(
        (source.return.exchanges ?? []).map((exchange): ExchangeSource => ({ order, exchange })),
        args
      ),
    returnLineItems: ({ order, ...source }, args: PageArguments) =>
      paginateInOrder(
        source.return.lines.map(
          (entry) => new OfType("ReturnLineItem", { order, entry, closed: source.return.status === "CLOSED" } satisfies ReturnLineSource)
        ),
        args
      ),
  }),
  ExchangeLineItem: fieldsOf<ExchangeSource>()({
    id: ({ exchange }) => gid("ExchangeLineItem", exchange.id),
    quantity: ({ exchange }) => exchange.quantity,
    processedQuantity: ({ exchange }) => (exchange.lineItemId === null ? 0 : exchange.quantity),
    processableQuantity: ({ exchange }) => (exchange.lineItemId === null ? exchange.quantity : 0),
    unprocessedQuantity: ({ exchange }) => (exchange.lineItemId === null ? exchange.quantity : 0),
    variantId: ({ exchange }) => gid("ProductVariant", exchange.variantId),
    lineItem: ({ order, exchange }) => lineOf(order, exchange.lineItemId ?? ""),
    lineItems: ({ order, exchange }) => [lineOf(order, exchange.lineItemId ?? "")].filter((line) => line !== null),
  }),
  ReturnLineItem: fieldsOf<ReturnLineSource>()({
    id: ({ entry }) => gid("ReturnLineItem", entry.id),
    quantity: ({ entry }) => entry.quantity,
    refundedQuantity: ({ order, entry }) => Math.min(entry.quantity, refundedQuantity(order, entry.lineItemId)),
    refundableQuantity: ({ order, entry }) => entry.quantity - Math.min(entry.quantity, refundedQuantity(order, entry.lineItemId)),
    processedQuantity: ({ entry, closed }) => (closed ? entry.quantity : 0),
    processableQuantity: ({ entry, closed }) => (closed ? 0 : entry.quantity),
    unprocessedQuantity: ({ entry, closed }) => (closed ? 0 : entry.quantity),
    returnReason: ({ entry }) => entry.reason.toUpperCase(),
    returnReasonNote: () => "",
    customerNote: () => null,
    fulfillmentLineItem: ({ order, entry }) => {
      const source = lineOf(order, entry.lineItemId);
      return source && { ...source, quantity: entry.quantity };
    },
  }),
};
