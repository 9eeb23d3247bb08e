import { parseMoney } from "~/kernel/money";
import { callShopify } from "~/platform/shopify/gateway.server";
import { CreditStandingDocument } from "~/platform/shopify/generated";
import type { CreditStandingQuery } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { AccountStanding } from "./domain/takeable-credit";

export interface CreditAccount extends AccountStanding {
  accountId: string;
  /** The newest transaction that has an id. */
  newest: string | null;
  /** Debits that somebody made, not an order, from the newest on; with what came after them. */
  debits: { transactionId: string; minor: number; newer: readonly string[] }[];
  /** All transactions with an id that were read, from the newest on. */
  ids: readonly string[];
  /** What was left of the credit that was asked for when its time was over; 0 while it lasts. */
  endedMinor: number;
}

/** A hundred transactions each; an account with more is not read to its end. */
const mostPages = 10;

/** A credit's account as it stands in Shopify; undefined when the credit is not there any more. */
export async function readCredit(shop: Shop, creditId: string, currency: string, now: Date): Promise<CreditAccount | undefined> {
  const transactions: Transaction[] = [];
  let after: string | null = null;
  for (let pages = 1; ; pages++) {
    const account: Account | undefined = await readPage(shop, creditId, after);
    if (!account) return undefined;
    const { nodes, pageInfo } = account.transactions;
    transactions.push(...nodes);
    after = pageInfo.endCursor;
    if (pageInfo.hasNextPage && pages < mostPages) continue;
    return { accountId: account.id, balanceMinor: minorOf(account.balance.amount, currency), complete: !pageInfo.hasNextPage, ...standing(transactions, creditId, currency, now) };
  }
}

async function readPage(shop: Shop, id: string, after: string | null): Promise<Account | undefined> {
  const { node } = await callShopify(shop, CreditStandingDocument, { id, after }, { points: 30 });
  return node?.__typename === "StoreCreditAccountCreditTransaction" ? node.account : undefined;
}

type Account = Extract<NonNullable<CreditStandingQuery["node"]>, { __typename: "StoreCreditAccountCreditTransaction" }>["account"];
type Transaction = Account["transactions"]["nodes"][number];

function standing(transactions: readonly Transaction[], creditId: string, currency: string, now: Date) {
  const ids = transactions.flatMap((transaction) => ("id" in transaction ? [transaction.id] : []));
  const isOver = (expiresAt: string | null): boolean => expiresAt !== null && new Date(expiresAt) <= now;
  const credits = transactions.flatMap((transaction) => (transaction.__typename === "StoreCreditAccountCreditTransaction"
    ? [{ transactionId: transaction.id, expiresAt: transaction.expiresAt, leftMinor: minorOf(transaction.remainingAmount.amount, currency) }]
    : []));
  const debits = transactions.flatMap((transaction) => (transaction.__typename === "StoreCreditAccountDebitTransaction" && transaction.event === "ADJUSTMENT"
    ? [{ transactionId: transaction.id, minor: Math.abs(minorOf(transaction.amount.amount, currency)), newer: ids.slice(0, ids.indexOf(transaction.id)) }]
    : []));
  const ended = transactions.flatMap((transaction) => (transaction.__typename === "StoreCreditAccountExpirationTransaction" && transaction.creditTransaction.id === creditId
    ? [Math.abs(minorOf(transaction.amount.amount, currency))] : []));
  const asked = credits.find(({ transactionId }) => transactionId === creditId);
  return {
    ids, newest: ids[0] ?? null, debits,
    endedMinor: asked && isOver(asked.expiresAt) ? Math.max(asked.leftMinor, ...ended) : 0,
    credits: credits.map(({ transactionId, expiresAt, leftMinor }) => ({ transactionId, expiresAt, remainingMinor: isOver(expiresAt) ? 0 : leftMinor })),
  };
}

const minorOf = (amount: unknown, currency: string): number => parseMoney(String(amount), currency)?.minor ?? 0;
