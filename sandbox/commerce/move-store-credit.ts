/** A customer's store credit: what ends first is spent first. Amounts in minor units of the account's currency. */
import type { Id, Instant, MinorUnits, StoreCreditAccount, StoreCreditEvent, StoreCreditTransaction } from "../world/entities";
import type { World } from "../world/world";

interface Why {
  event: StoreCreditEvent;
  orderId?: Id;
  orderTransactionId?: Id;
}

function write(
  world: World,
  account: StoreCreditAccount,
  part: Pick<StoreCreditTransaction, "kind" | "amount" | "expiresAt" | "remaining" | "createdAt"> & { creditId?: Id },
  why: Why,
): StoreCreditTransaction {
  account.balance += part.amount;
  const transaction: StoreCreditTransaction = { id: world.nextId(), balanceAfter: account.balance, ...part, ...why };
  account.transactions.push(transaction);
  world.stores.storeCreditAccounts.put(account);
  return transaction;
}

/** The account as it stands now: credits whose time is over have been taken off. */
export function currentStoreCredit(world: World, account: StoreCreditAccount): StoreCreditAccount {
  const now = world.nowText();
  for (const credit of account.transactions.filter(({ kind, remaining, expiresAt }) => kind === "credit" && remaining > 0 && expiresAt !== null && expiresAt <= now)) {
    const amount = -credit.remaining;
    credit.remaining = 0;
    write(world, account, { kind: "expiration", amount, expiresAt: null, remaining: 0, createdAt: credit.expiresAt ?? now, creditId: credit.id }, { event: "ADJUSTMENT" });
  }
  return account;
}

/** The customer's account, if there is one. */
export function storeCreditOf(world: World, shop: string, customerId: Id): StoreCreditAccount | undefined {
  const account = world.storeCreditOf(shop, customerId)[0];
  return account && currentStoreCredit(world, account);
}

/** The customer's account, opened with nothing in it where there is none. */
export const openStoreCredit = (world: World, shop: string, customerId: Id, currency: string): StoreCreditAccount =>
  storeCreditOf(world, shop, customerId) ??
  world.stores.storeCreditAccounts.put({ shop, id: world.nextId(), customerId, currency, balance: 0, transactions: [] });

export const creditStoreCredit = (world: World, account: StoreCreditAccount, amount: MinorUnits, why: Why & { expiresAt?: Instant | null }): StoreCreditTransaction => {
  const { expiresAt = null, ...rest } = why;
  return write(world, account, { kind: "credit", amount, expiresAt, remaining: amount, createdAt: world.nowText() }, rest);
};

/** Takes from the account; that there is enough is the caller's to see to. */
export function debitStoreCredit(world: World, account: StoreCreditAccount, amount: MinorUnits, why: Why): StoreCreditTransaction {
  const end = ({ expiresAt }: StoreCreditTransaction): string => expiresAt ?? "9999";
  let rest = amount;
  for (const credit of account.transactions.filter(({ kind }) => kind === "credit").sort((one, other) => end(one).localeCompare(end(other)))) {
    const part = Math.min(rest, credit.remaining);
    credit.remaining -= part;
    rest -= part;
  }
  return write(world, account, { kind: "debit", amount: -amount, expiresAt: null, remaining: 0, createdAt: world.nowText() }, why);
}
