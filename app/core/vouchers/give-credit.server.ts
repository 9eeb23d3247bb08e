import { creditEntrySchemas, voucherEntrySchemas } from "~/kernel/entries/voucher-entries";
import { gid } from "~/kernel/gid";
import { parseMoney, toDecimal } from "~/kernel/money";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import type { Voucher } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { actAgain, settledAfterMilliseconds } from "~/platform/due/act-again.server";
import type { JobHandler } from "~/platform/jobs/job";
import { now } from "~/platform/clock.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { CreditStoreCreditDocument, StoreCreditSinceDocument } from "~/platform/shopify/generated";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { sortUserErrors } from "~/platform/shopify/sort-user-errors";
import { append } from "../ledger/append.server";
import { entriesFor } from "../ledger/entries-for.server";
import { bookVoucherEntries, followBooked, voucherEntry } from "./book.server";

/**
 * The act: gives the store credit that customers wished for. Shopify's mutation knows no idempotency key, so each try is written down, made once, and
 * the account is read before the next: a credit of this amount that expires at the very instant of this voucher is ours, and was given by a
 * try whose answer was lost. (The expiry lies on a second that follows from the voucher; where two of a customer's share one, what is booked for the
 * other is the other's.) Found nowhere, it is tried again after a while.
 */
export const giveCreditJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  // A code that Shopify was asked for without an answer goes first: never both.
  for (const voucher of await db().voucher.findMany({ where: { shopId, credit: "due", inBatch: null }, orderBy: { key: "asc" } })) await give(shop, voucher);
};

async function give(shop: Shop, voucher: Voucher): Promise<void> {
  const { offer, currency } = voucherTermsSchema.parse(voucher.terms);
  if (offer.kind !== "storeCredit" || !voucher.customerId) return;
  const customerId = gid("Customer", voucher.customerId);
  const expiresAt = markedExpiry(shop, voucher);
  const before = await findCredit(shop, customerId, offer.minor, currency, expiresAt, await bookedForOthers(shop.id, voucher));
  if (before) return book(shop, voucher, { transactionId: before, adopted: true });
  const next = await recording(shop.id, (tx) => bookAttempt(tx, shop.id, voucher));
  if (next !== "try") return next === "over" ? refuse(shop, voucher, "The voucher was over by then.") : undefined;
  const credit = { creditAmount: { amount: toDecimal({ minor: offer.minor, currency }), currencyCode: currency as never }, expiresAt: expiresAt.toISOString() };
  const { storeCreditAccountCredit: answer } = await callShopify(shop, CreditStoreCreditDocument, { customerId, credit }, { points: 10, once: true });
  const sorted = sortUserErrors(answer?.userErrors ?? []);
  if (sorted.ok && answer?.storeCreditAccountTransaction) return book(shop, voucher, { transactionId: answer.storeCreditAccountTransaction.id, adopted: false });
  return refuse(shop, voucher, sorted.ok ? "Shopify answered without a credit" : sorted.reason);
}

/** A try is written down, unless the last one may still be going on, or nobody wants the credit any more. */
async function bookAttempt(tx: Tx, shopId: number, { key }: Voucher): Promise<"try" | "wait" | "over"> {
  const voucher = await tx.voucher.findUniqueOrThrow({ where: { shopId_key: { shopId, key } } });
  if (voucher.credit !== "due" || voucher.inBatch) return "wait";
  const attempts = (await entriesFor(tx, shopId, [key])).filter(({ kind }) => kind === "credit.attempted");
  const settledAt = new Date((attempts.at(-1)?.recordedAt.getTime() ?? 0) + settledAfterMilliseconds);
  if (settledAt > now()) {
    await actAgain(tx, shopId, "give-credit", settledAt);
    return "wait";
  }
  if (!["promised", "live"].includes(voucher.state)) return "over";
  const time = attempts.length + 1;
  const data = creditEntrySchemas["credit.attempted"].parse({ time });
  await append(tx, shopId, [{ key: `${key}/credit-attempted/${time}`, kind: "credit.attempted", subject: key, orderId: voucher.orderId, data }], now());
  await followBooked(tx, shopId, [key]);
  return "try";
}

/** What was promised of recommending as credit only is a code then; all else has been one before. */
async function refuse(shop: Shop, { key, orderId, programme }: Voucher, reason: string): Promise<void> {
  const entries = [
    voucherEntry(key, "voucher.credit-refused", orderId, { reason }),
    ...(programme === "referrals" ? [voucherEntry(key, "voucher.wanted", orderId, { because: "programme" })] : []),
  ];
  await recording(shop.id, (tx) => bookVoucherEntries(tx, shop.id, entries, now()));
}

async function book(shop: Shop, voucher: Voucher, data: { transactionId: string; adopted: boolean }): Promise<void> {
  await recording(shop.id, (tx) => bookVoucherEntries(tx, shop.id, [voucherEntry(voucher.key, "voucher.credited", voucher.orderId, data)], now()));
}

/** The voucher's last day, at a second of its last hour that follows from its key. */
function markedExpiry(shop: Shop, voucher: Voucher): Date {
  const until = voucher.validUntil ?? new Date(voucher.promisedAt.getTime() + 365 * 86_400_000);
  const second = shop.codeHash(`credit/${voucher.key}`).slice(0, 2).reduce((value, byte) => value * 256 + byte, 0) % 3_600;
  return new Date(Math.floor(until.getTime() / 1000) * 1000 - second * 1000);
}

async function bookedForOthers(shopId: number, { key, customerId }: Voucher): Promise<Set<string>> {
  const others = await db().voucher.findMany({ where: { shopId, customerId, credit: "given", key: { not: key } }, select: { key: true } });
  const entries = await entriesFor(db(), shopId, others.map((other) => other.key));
  return new Set(entries.flatMap(({ kind, data }) => (kind === "voucher.credited" ? [voucherEntrySchemas[kind].parse(data).transactionId] : [])));
}

async function findCredit(shop: Shop, customerId: string, minor: number, currency: string, expiresAt: Date, others: ReadonlySet<string>): Promise<string | undefined> {
  const { customer } = await callShopify(shop, StoreCreditSinceDocument, { customerId }, { points: 30 });
  for (const account of customer?.storeCreditAccounts.nodes ?? []) {
    for (const transaction of account.transactions.nodes) {
      if (transaction.__typename !== "StoreCreditAccountCreditTransaction" || !transaction.expiresAt || others.has(transaction.id)) continue;
      const amount = parseMoney(String(transaction.amount.amount), currency);
      const isOurs = transaction.amount.currencyCode === currency && amount?.minor === minor && new Date(transaction.expiresAt).getTime() === expiresAt.getTime();
      if (isOurs) return transaction.id;
    }
  }
  return undefined;
}
