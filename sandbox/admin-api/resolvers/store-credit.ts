import { parseMoneyText } from "../../commerce/money-text";
import { creditStoreCredit, currentStoreCredit, debitStoreCredit, openStoreCredit, storeCreditOf } from "../../commerce/move-store-credit";
import type { Customer, StoreCreditAccount, StoreCreditTransaction } from "../../world/entities";
import { gid, idOf } from "../../world/world";
import { paginate } from "../connection";
import type { Connection } from "../connection";
import type { AdminContext } from "../context";
import { fieldsOf, OfType } from "../resolver-table";
import type { Resolve, ResolverTable } from "../resolver-table";
import { matchId, matchInstant, matchText, parseSearch } from "../search";
import type { SearchFields } from "../search";
import type { ListArguments } from "./find-customers";
import { money } from "./money";

interface MoneyInput {
  amount: string;
  currencyCode: string;
}

interface TransactionSource {
  account: StoreCreditAccount;
  transaction: StoreCreditTransaction;
}

interface Answer {
  storeCreditAccountTransaction: TransactionSource | null;
  userErrors: { field: string[]; message: string; code: string }[];
}

/** "In 15,000 USD or its like", says Shopify's help; here in the shop's own currency. */
const MOST_CREDIT = 1_500_000;

const refuse = (field: string[], code: string, message: string): Answer => ({ storeCreditAccountTransaction: null, userErrors: [{ field, message, code }] });

const ownAccount = (context: AdminContext, id: string): StoreCreditAccount | undefined => {
  const account = context.world.stores.storeCreditAccounts.get(idOf("StoreCreditAccount", id) ?? "");
  return account?.shop === context.shop.shop ? currentStoreCredit(context.world, account) : undefined;
};

const ownCustomer = (context: AdminContext, id: string): Customer | undefined => {
  const customer = context.world.stores.customers.get(idOf("Customer", id) ?? "");
  return customer?.shop === context.shop.shop ? customer : undefined;
};

/** `storeCreditAccountCredit`, on an account or on a customer, who gets an account with the first credit. Not repeatable: each call is a credit of its own. */
export function creditAccount(
  { id, creditInput }: { id: string; creditInput: { creditAmount: MoneyInput; expiresAt?: string | null } },
  context: AdminContext
): Answer {
  const { world, shop } = context;
  const { amount: text, currencyCode } = creditInput.creditAmount;
  const isAccount = idOf("StoreCreditAccount", id) !== undefined;
  const customer = ownCustomer(context, id);
  const known = ownAccount(context, id);
  if (isAccount && !known) return refuse(["id"], "ACCOUNT_NOT_FOUND", "The store credit account could not be found");
  if (!isAccount && !customer) return refuse(["id"], "OWNER_NOT_FOUND", "Owner does not exist");
  if (currencyCode !== shop.currency) {
    return isAccount
      ? refuse(["creditInput", "creditAmount", "currencyCode"], "MISMATCHING_CURRENCY", "The currency provided does not match the currency of the store credit account")
      : refuse(["creditInput", "creditAmount", "currencyCode"], "UNSUPPORTED_CURRENCY", "Currency is not supported");
  }
  const amount = parseMoneyText(text, shop.currency) ?? 0;
  if (amount <= 0) return refuse(["creditInput", "creditAmount", "amount"], "NEGATIVE_OR_ZERO_AMOUNT", "A positive amount must be used to credit a store credit account");
  const expiresAt = creditInput.expiresAt ?? null;
  if (expiresAt !== null && expiresAt <= world.nowText()) return refuse(["creditInput", "expiresAt"], "EXPIRES_AT_IN_PAST", "The expiry date must be in the future");
  const account = known ?? (customer && storeCreditOf(world, shop.shop, customer.id));
  if ((account?.balance ?? 0) + amount > MOST_CREDIT)
    return refuse(["creditInput", "creditAmount", "amount"], "CREDIT_LIMIT_EXCEEDED", "The operation would cause the account's credit limit to be exceeded");
  const charged = account ?? openStoreCredit(world, shop.shop, customer?.id ?? "", shop.currency);
  const transaction = creditStoreCredit(world, charged, amount, { event: "ADJUSTMENT", expiresAt });
  return { storeCreditAccountTransaction: { account: charged, transaction }, userErrors: [] };
}

/** `storeCreditAccountDebit`: never below nothing. */
export function debitAccount({ id, debitInput }: { id: string; debitInput: { debitAmount: MoneyInput } }, context: AdminContext): Answer {
  const customer = ownCustomer(context, id);
  const account = customer ? storeCreditOf(context.world, context.shop.shop, customer.id) : ownAccount(context, id);
  const { amount: text, currencyCode } = debitInput.debitAmount;
  if (!account) return refuse(["id"], "ACCOUNT_NOT_FOUND", "The store credit account could not be found");
  if (currencyCode !== account.currency)
    return refuse(["debitInput", "debitAmount", "currencyCode"], "MISMATCHING_CURRENCY", "The currency provided does not match the currency of the store credit account");
  const amount = parseMoneyText(text, account.currency) ?? 0;
  if (amount <= 0) return refuse(["debitInput", "debitAmount", "amount"], "NEGATIVE_OR_ZERO_AMOUNT", "A positive amount must be used to debit a store credit account");
  if (amount > account.balance)
    return refuse(["debitInput", "debitAmount", "amount"], "INSUFFICIENT_FUNDS", "The store credit account does not have sufficient funds to satisfy the request");
  return { storeCreditAccountTransaction: { account, transaction: debitStoreCredit(context.world, account, amount, { event: "ADJUSTMENT" }) }, userErrors: [] };
}

/** A customer's accounts: one, or none before the first credit. */
export const accountsOf = (customer: Customer, args: ListArguments, { world }: AdminContext): Connection<StoreCreditAccount> =>
  paginate(
    world
      .storeCreditOf(customer.shop, customer.id)
      .map((account) => currentStoreCredit(world, account))
      .filter(parseSearch(args.query, { id: matchId<StoreCreditAccount>(({ id }) => id), currency_code: matchText<StoreCreditAccount>(({ currency }) => [currency]) }, "store credit accounts")),
    ({ id }) => ({ value: BigInt(id), id }),
    args
  );

const TYPES = {
  credit: "StoreCreditAccountCreditTransaction",
  debit: "StoreCreditAccountDebitTransaction",
  expiration: "StoreCreditAccountExpirationTransaction",
} as const;

const SEARCH: SearchFields<StoreCreditTransaction> = {
  id: matchId((transaction) => transaction.id),
  type: matchText((transaction) => [transaction.kind]),
  created_at: matchInstant((transaction) => transaction.createdAt),
  expires_at: matchInstant((transaction) => transaction.expiresAt),
};

function transactionsOf(account: StoreCreditAccount, args: ListArguments): object {
  const found = account.transactions.filter(parseSearch(args.query, SEARCH, "store credit transactions"));
  const page = paginate(
    found,
    (transaction) => ({ value: args.sortKey === "EXPIRES_AT" ? transaction.expiresAt ?? "9999" : transaction.createdAt, id: transaction.id }),
    args
  );
  const source = (transaction: StoreCreditTransaction): OfType => new OfType(TYPES[transaction.kind], { account, transaction } satisfies TransactionSource);
  return { ...page, nodes: page.nodes.map(source), edges: page.edges.map(({ cursor, node }) => ({ cursor, node: source(node) })) };
}

/** The order's transaction that a movement belongs to. */
function originOf({ transaction }: TransactionSource, { world }: AdminContext): OfType | null {
  const order = world.stores.orders.get(transaction.orderId ?? "");
  const entry = order?.transactions.find(({ id }) => id === transaction.orderTransactionId);
  return order && entry ? new OfType("OrderTransaction", { order, transaction: entry }) : null;
}

const common = {
  account: ({ account }: TransactionSource) => account,
  amount: ({ account, transaction }: TransactionSource) => money(transaction.amount, account.currency),
  balanceAfterTransaction: ({ account, transaction }: TransactionSource) => money(transaction.balanceAfter, account.currency),
  createdAt: ({ transaction }: TransactionSource) => transaction.createdAt,
  event: ({ transaction }: TransactionSource) => transaction.event,
  origin: (source: TransactionSource, _args: object, context: AdminContext) => originOf(source, context),
} satisfies Record<string, Resolve<TransactionSource, never>>;

export const storeCreditResolvers: ResolverTable = {
  StoreCreditAccount: fieldsOf<StoreCreditAccount>()({
    id: (account) => gid("StoreCreditAccount", account.id),
    balance: (account, _args: object, { world }: AdminContext) => money(currentStoreCredit(world, account).balance, account.currency),
    owner: (account, _args: object, { world }: AdminContext) => {
      const customer = world.stores.customers.get(account.customerId);
      return customer ? new OfType("Customer", customer) : null;
    },
    transactions: (account, args: ListArguments, { world }: AdminContext) => transactionsOf(currentStoreCredit(world, account), args),
  }),
  StoreCreditAccountCreditTransaction: fieldsOf<TransactionSource>()({
    ...common,
    id: ({ transaction }) => gid("StoreCreditAccountCreditTransaction", transaction.id),
    expiresAt: ({ transaction }) => transaction.expiresAt,
    remainingAmount: ({ account, transaction }) => money(transaction.remaining, account.currency),
  }),
  StoreCreditAccountDebitTransaction: fieldsOf<TransactionSource>()({
    ...common,
    id: ({ transaction }) => gid("StoreCreditAccountDebitTransaction", transaction.id),
  }),
  StoreCreditAccountExpirationTransaction: fieldsOf<TransactionSource>()({
    ...common,
    creditTransaction: ({ account, transaction }) => ({ account, transaction: account.transactions.find(({ id }) => id === transaction.creditId) }),
  }),
};

