import type { Order, Transaction } from "../../world/entities";
import { gid } from "../../world/world";
import type { AdminContext } from "../context";
import { fieldsOf } from "../resolver-table";
import type { ResolverTable } from "../resolver-table";
import { moneyBag } from "./money";

export interface TransactionSource {
  order: Order;
  transaction: Transaction;
}

const FORMATTED = { shopify_payments: "Shopify Payments", manual: "Manual", gift_card: "Gift Card", shopify_store_credit: "Store Credit" } as const;

const gatewayOf = ({ transaction }: TransactionSource): keyof typeof FORMATTED => transaction.gateway ?? "shopify_payments";

const isFirst = ({ kind }: Transaction): boolean => kind === "sale" || kind === "authorization";

/** What is known of a gift card that paid: its id and last letters, as Shopify's own gateway writes into the receipt. */
const receiptOf = ({ transaction }: TransactionSource, { world }: AdminContext): object => {
  const card = world.stores.giftCards.get(transaction.giftCardId ?? "");
  return card ? { gift_card_id: card.id, gift_card_last_characters: card.code.slice(-4) } : {};
};

export const transactionResolvers: ResolverTable = {
  OrderTransaction: fieldsOf<TransactionSource>()({
    id: ({ transaction }) => gid("OrderTransaction", transaction.id),
    kind: ({ transaction }) => transaction.kind.toUpperCase(),
    status: ({ transaction }) => transaction.status.toUpperCase(),
    gateway: gatewayOf,
    formattedGateway: (source) => FORMATTED[gatewayOf(source)],
    accountNumber: ({ transaction }, _args: object, { world }: AdminContext) => {
      const card = world.stores.giftCards.get(transaction.giftCardId ?? "");
      if (card) return `•••• •••• •••• ${card.code.slice(-4)}`;
      return (transaction.gateway ?? "shopify_payments") === "shopify_payments" ? "•••• •••• •••• 4242" : null;
    },
    paymentId: ({ order, transaction }) => `${order.name}.${order.transactions.indexOf(transaction) + 1}`,
    manualPaymentGateway: (source) => gatewayOf(source) === "manual",
    manuallyCapturable: ({ transaction }) => transaction.kind === "authorization",
    multiCapturable: () => false,
    totalUnsettledSet: ({ order }) => moneyBag(0, order.currency),
    receiptJson: (source, _args: object, context: AdminContext) => JSON.stringify(receiptOf(source, context)),
    errorCode: () => null,
    amountSet: ({ order, transaction }) => moneyBag(transaction.amount, order.currency),
    createdAt: ({ transaction }) => transaction.createdAt,
    processedAt: ({ transaction }) => transaction.createdAt,
    test: ({ order }) => order.test,
    parentTransaction: ({ order, transaction }) => {
      if (isFirst(transaction)) return null;
      const parent = order.transactions.find(({ id }) => id === transaction.parentId) ?? order.transactions.find(isFirst);
      return parent ? { order, transaction: parent } : null;
    },
    order: ({ order }) => order,
  }),
};
