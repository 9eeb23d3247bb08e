import { isExpired } from "../../commerce/usable-gift-card";
import type { GiftCard } from "../../world/entities";
import { gid } from "../../world/world";
import { paginate } from "../connection";
import type { Connection, PageArguments, Place } from "../connection";
import type { AdminContext } from "../context";
import { fieldsOf, OfType } from "../resolver-table";
import type { Resolve, ResolverTable } from "../resolver-table";
import { matchId, matchInstant, matchText, parseSearch } from "../search";
import type { SearchFields } from "../search";
import type { ListArguments } from "./find-customers";
import { money } from "./money";

interface TransactionSource {
  card: GiftCard;
  transaction: GiftCard["transactions"][number];
}

const isEnabled = (card: GiftCard, { shop, world }: AdminContext): boolean => card.deactivatedAt === null && !isExpired(card, shop, world.now());

const balanceStatus = ({ balance, initialValue }: GiftCard): string => (balance === 0 ? "empty" : balance < initialValue ? "partial" : "full");

const searchFields = (context: AdminContext): SearchFields<GiftCard> => ({
  "": (card, _, value) => card.code.endsWith(value.toLowerCase()),
  id: matchId((card) => card.id),
  last_characters: matchText((card) => [card.code.slice(-4)]),
  balance_status: matchText((card) => [balanceStatus(card), ...(card.balance > 0 ? ["full_or_partial"] : [])]),
  status: matchText((card) => [isEnabled(card, context) ? "enabled" : "disabled"]),
  created_at: matchInstant((card) => card.createdAt),
  updated_at: matchInstant((card) => card.updatedAt),
  expires_on: matchInstant((card) => card.expiresOn),
  initial_value: matchId((card) => String(card.initialValue)),
});

const PLACES: Record<string, (card: GiftCard) => Place> = {
  ID: ({ id }) => ({ value: BigInt(id), id }),
  CREATED_AT: ({ id, createdAt }) => ({ value: createdAt, id }),
  UPDATED_AT: ({ id, updatedAt }) => ({ value: updatedAt, id }),
  EXPIRES_ON: ({ id, expiresOn }) => ({ value: expiresOn ?? "9999", id }),
  BALANCE: ({ id, balance }) => ({ value: balance, id }),
};

const found = (context: AdminContext, query: string | null | undefined): GiftCard[] =>
  [...context.world.stores.giftCards.ofShop(context.shop.shop)].filter(parseSearch(query, searchFields(context), "gift cards"));

/** One page of those gift cards that fit the search. */
export function findGiftCards(context: AdminContext, args: ListArguments): Connection<GiftCard> {
  const key = args.sortKey ?? "ID";
  const place = PLACES[key];
  if (!place) throw new Error(`the sandbox does not know the sort key ${key} of gift cards yet`);
  return paginate(found(context, args.query), place, args);
}

export const countGiftCards = (context: AdminContext, query: string | null | undefined): number => found(context, query).length;

function transactionsOf(card: GiftCard, args: PageArguments): object {
  const page = paginate(card.transactions, ({ id, processedAt }) => ({ value: processedAt, id }), args);
  const source = (transaction: GiftCard["transactions"][number]): OfType =>
    new OfType(transaction.amount < 0 ? "GiftCardDebitTransaction" : "GiftCardCreditTransaction", { card, transaction } satisfies TransactionSource);
  return { ...page, nodes: page.nodes.map(source), edges: page.edges.map(({ cursor, node }) => ({ cursor, node: source(node) })) };
}

const transactionFields = {
  amount: ({ transaction }: TransactionSource, _args: object, { shop }: AdminContext) => money(transaction.amount, shop.currency),
  giftCard: ({ card }: TransactionSource) => card,
  note: ({ transaction }: TransactionSource) => transaction.note,
  processedAt: ({ transaction }: TransactionSource) => transaction.processedAt,
} satisfies Record<string, Resolve<TransactionSource, never>>;

export const giftCardResolvers: ResolverTable = {
  GiftCard: fieldsOf<GiftCard>()({
    id: (card) => gid("GiftCard", card.id),
    balance: (card, _args: object, { shop }: AdminContext) => money(card.balance, shop.currency),
    initialValue: (card, _args: object, { shop }: AdminContext) => money(card.initialValue, shop.currency),
    enabled: (card, _args: object, context: AdminContext) => isEnabled(card, context),
    isRedeemable: (card, _args: object, context: AdminContext) => isEnabled(card, context) && card.balance > 0,
    expiresOn: (card) => card.expiresOn,
    createdAt: (card) => card.createdAt,
    updatedAt: (card) => card.updatedAt,
    deactivatedAt: (card) => card.deactivatedAt,
    customer: (card, _args: object, { world }: AdminContext) => world.stores.customers.get(card.customerId ?? "") ?? null,
    // Gift cards are not sold here: none comes out of an order.
    order: () => null,
    lineItem: () => null,
    lastCharacters: (card) => card.code.slice(-4),
    maskedCode: (card) => `•••• •••• •••• ${card.code.slice(-4)}`,
    note: (card) => card.note,
    templateSuffix: (card) => card.templateSuffix,
    recipientAttributes: (card) => card.recipient,
    transactions: transactionsOf,
  }),
  GiftCardRecipient: fieldsOf<NonNullable<GiftCard["recipient"]>>()({
    message: ({ message }) => message,
    preferredName: ({ preferredName }) => preferredName,
    recipient: ({ customerId }, _args: object, { world }: AdminContext) => world.stores.customers.get(customerId) ?? null,
    sendNotificationAt: ({ sendAt }) => sendAt,
  }),
  GiftCardCreditTransaction: fieldsOf<TransactionSource>()({
    ...transactionFields,
    id: ({ transaction }) => gid("GiftCardCreditTransaction", transaction.id),
  }),
  GiftCardDebitTransaction: fieldsOf<TransactionSource>()({
    ...transactionFields,
    id: ({ transaction }) => gid("GiftCardDebitTransaction", transaction.id),
  }),
};
