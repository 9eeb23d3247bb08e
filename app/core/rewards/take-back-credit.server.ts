import { toDecimal } from "~/kernel/money";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { DebitStoreCreditDocument } from "~/platform/shopify/generated";
import { entriesFor } from "../ledger/entries-for.server";
import { rewardEntrySchemas } from "~/kernel/entries/reward-entries";
import type { Attempt } from "./domain/reward-state";
import { takeableCredit } from "./domain/takeable-credit";
import { waitsFor } from "./domain/waits-for";
import { readCredit } from "./read-credit.server";
import { readRewards } from "./read-rewards.server";
import type { ReadReward } from "./read-rewards.server";
import type { MoneyKeeper } from "./take-back-money";

/**
 * Store credit, taken back by a debit of the account. Shopify's mutation knows no key: a try is found again by its amount among the debits that
 * somebody made after the newest transaction that was there before, and that the ledger does not know.
 */
export const creditKeeper: MoneyKeeper = {
  async look(shop, reward, source) {
    const account = await readCredit(shop, source.id, reward.terms.currency, now());
    if (!account) return { id: "", takeableMinor: 0, endedMinor: 0, newest: null, waitsFor: "nothing" };
    const sisters = [...(await readRewards(db(), shop.id, await sistersOf(shop.id, reward.key))).values()];
    return {
      id: account.accountId, takeableMinor: takeableCredit(source.id, creditsLeft(sisters), account), endedMinor: account.endedMinor, newest: account.newest,
      waitsFor: waitsFor(sisters.map(({ state }) => state.facts)),
    };
  },

  async find(shop, reward, source, attempt) {
    const account = await readCredit(shop, source.id, reward.terms.currency, now());
    if (!account) return { found: [], sure: true };
    const candidates = account.debits.filter(({ minor, newer, transactionId }) => minor === attempt.minor && cameAfter(attempt, transactionId, newer, account.ids));
    const known = await knownDebits(shop.id, reward);
    const found = candidates.map(({ transactionId }) => transactionId).filter((id) => !known.has(id));
    // An account in which the place cannot be seen any more says nothing.
    return { found, sure: account.complete || (attempt.after !== null && account.ids.includes(attempt.after)) };
  },

  async debit(shop, reward, account, attempt) {
    const { currency } = reward.terms;
    const debit = { debitAmount: { amount: toDecimal({ minor: attempt.minor, currency }), currencyCode: currency as never } };
    const { storeCreditAccountDebit: answer } = await callShopify(shop, DebitStoreCreditDocument, { accountId: account.id, debit }, { points: 10, once: true });
    return { transactionId: answer?.storeCreditAccountTransaction?.id ?? null, errors: answer?.userErrors ?? [] };
  },
};

/** Newest first: what is listed before the mark. A mark that is not listed is older than all that is. */
const cameAfter = ({ after }: Attempt, transactionId: string, newer: readonly string[], ids: readonly string[]): boolean =>
  transactionId !== after && (after === null || !ids.includes(after) || !newer.includes(after));

/** What of each credit that this customer has as a reward was not taken back yet. */
const creditsLeft = (rewards: readonly ReadReward[]): Map<string, number> => new Map(rewards.flatMap(({ state }) => state.facts.parts.flatMap((part): [string, number][] =>
  (part.from?.kind === "credit" ? [[part.from.id, part.minor - part.taken]] : []))));

async function knownDebits(shopId: number, { key }: ReadReward): Promise<Set<string>> {
  const entries = await entriesFor(db(), shopId, await sistersOf(shopId, key));
  return new Set(entries.flatMap(({ kind, data }) => (kind === "reward.taken" ? (rewardEntrySchemas[kind].parse(data).transactionId ?? []) : [])));
}

/** All rewards of whom this one belongs to by now: their credits lie in the same account. */
async function sistersOf(shopId: number, key: string): Promise<string[]> {
  const row = await db().reward.findUniqueOrThrow({ where: { shopId_key: { shopId, key } }, select: { customerId: true } });
  return (await db().reward.findMany({ where: { shopId, customerId: row.customerId }, select: { key: true } })).map((sister) => sister.key);
}
