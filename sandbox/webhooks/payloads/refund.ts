/** refunds/create, and the refunds inside an order. */
import { decimalsOf, moneyText } from "../../commerce/money-text";
import { taxBasisPointsOf, taxOf } from "../../commerce/tax";
import type { MinorUnits, Order, Refund, Transaction } from "../../world/entities";
import type { World } from "../../world/world";
import { gid } from "../../world/world";
import type { JsonObject } from "../json-text";
import { digits } from "../json-text";
import { moneySet } from "./money-set";
import { orderLinePayload } from "./order-line";
import { shopOf } from "./shop-of";
import { shopTime } from "./shop-time";

function transactionPayload(world: World, order: Order, transaction: Transaction): JsonObject {
  const shop = shopOf(world, order.shop);
  const parent =
    order.transactions.find(({ id }) => id === transaction.parentId) ?? order.transactions.find(({ kind }) => kind === "sale" || kind === "capture");
  const unsettled = { amount: moneyText(0, order.currency), currency: order.currency };
  return {
    id: digits(transaction.id), admin_graphql_api_id: gid("OrderTransaction", transaction.id), amount: moneyText(transaction.amount, order.currency),
    amount_rounding: null, authorization: null, created_at: shopTime(transaction.createdAt, shop), currency: order.currency, device_id: null,
    error_code: null, gateway: transaction.gateway ?? "shopify_payments", kind: transaction.kind, location_id: null, manual_payment_gateway: transaction.gateway === "manual", message: null,
    order_id: digits(order.id), parent_id: parent ? digits(parent.id) : null, payment_id: `${order.name}.${order.transactions.indexOf(transaction) + 1}`,
    processed_at: shopTime(transaction.createdAt, shop), receipt: {}, source_name: order.sourceName, status: transaction.status, test: order.test,
    total_unsettled_set: { shop_money: unsettled, presentment_money: unsettled }, user_id: null,
  };
}

export function refundPayload(world: World, order: Order, refund: Refund): JsonObject {
  const shop = shopOf(world, order.shop);
  const { currency } = order;
  const number = (amount: MinorUnits) => amount / 10 ** decimalsOf(currency);
  // Where a refund of the seed does not name it: the transaction was written in the same moment and with the same amount.
  const transactions = refund.transactionIds
    ? order.transactions.filter(({ id }) => refund.transactionIds?.includes(id))
    : order.transactions.filter(({ kind, amount, createdAt }) => kind === "refund" && amount === refund.amount && createdAt === refund.createdAt).slice(0, 1);
  return {
    id: digits(refund.id), order_id: digits(order.id), created_at: shopTime(refund.createdAt, shop), note: refund.note, user_id: null,
    processed_at: shopTime(refund.createdAt, shop), duties: [], total_duties_set: moneySet(0, currency), return: null,
    refund_shipping_lines: [], restock: refund.lines.some(({ restock }) => restock), admin_graphql_api_id: gid("Refund", refund.id),
    order_adjustments: refund.shipping === 0 ? [] : [{
      id: digits(refund.id), order_id: digits(order.id), refund_id: digits(refund.id), kind: "shipping_refund", reason: "Shipping refund",
      amount: moneyText(-refund.shipping, currency), amount_set: moneySet(-refund.shipping, currency),
      tax_amount: moneyText(0, currency), tax_amount_set: moneySet(0, currency),
    }],
    refund_line_items: refund.lines.flatMap((part) => {
      const line = order.lines.find(({ id }) => id === part.lineItemId);
      if (!line) return [];
      const tax = taxOf(part.subtotal, taxBasisPointsOf(line.productType), shop.taxesIncluded);
      return [{
        id: digits(part.id), quantity: part.quantity, line_item_id: digits(line.id), location_id: part.restock ? digits(shop.id) : null,
        restock_type: part.restock ? (line.fulfilledQuantity > 0 ? "return" : "cancel") : "no_restock", subtotal: number(part.subtotal),
        total_tax: number(tax), subtotal_set: moneySet(part.subtotal, currency), total_tax_set: moneySet(tax, currency),
        line_item: orderLinePayload(line, shop),
      }];
    }),
    transactions: transactions.map((transaction) => transactionPayload(world, order, transaction)),
  };
}
