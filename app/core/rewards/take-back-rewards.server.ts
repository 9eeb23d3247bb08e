import { assertNever } from "~/kernel/assert-never";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { actAgain, settledAfterMilliseconds } from "~/platform/due/act-again.server";
import type { JobHandler } from "~/platform/jobs/job";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ShopifyRefused, ShopifyThrottled, ShopifyUnavailable } from "~/platform/shopify/shopify-errors";
import { sortUserErrors } from "~/platform/shopify/sort-user-errors";
import { noteForMerchant } from "../notices/notice.server";
import { bookVoucherEntries, voucherEntry } from "../vouchers/book.server";
import { promiseVouchers } from "../vouchers/promise-vouchers.server";
import { append } from "../ledger/append.server";
import { rewardEntry } from "./book.server";
import type { RewardEntry } from "./book.server";
import type { Source, TakeBack } from "./domain/plan-take-back";
import { restKey } from "./domain/reward-state";
import type { Attempt } from "./domain/reward-state";
import type { WaitsFor } from "./domain/waits-for";
import { worthInstead } from "./domain/worth-of";
import { projectRewards } from "./project-rewards.server";
import { readRewards } from "./read-rewards.server";
import type { ReadReward } from "./read-rewards.server";
import { creditKeeper } from "./take-back-credit.server";
import { giftCardKeeper } from "./take-back-gift-card.server";
import type { Look, MoneyKeeper } from "./take-back-money";

/**
 * The act: takes back what was had of rewards without being owed, one after the other. What Shopify may do twice is written down before, and looked
 * for before it is tried again; where looking does not tell, a person is asked. A reward that Shopify refuses to change does not hold up
 * the others; it is reported at the end. Repeating it is safe.
 */
export const takeBackRewardsJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  const rows = await db().reward.findMany({ where: { shopId, todo: "take-back" }, orderBy: [{ earnedAt: "asc" }, { key: "asc" }], select: { key: true } });
  const refused: ShopifyRefused[] = [];
  for (const { key } of rows) {
    try {
      await takeBack(shop, key);
    } catch (error) {
      if (!(error instanceof ShopifyRefused)) throw error;
      refused.push(error);
    }
  }
  if (refused[0]) throw refused[0];
};

/** Step by step, until there is nothing to be done now. */
async function takeBack(shop: Shop, key: string): Promise<void> {
  for (;;) {
    const step = await recording(shop.id, (tx) => bookStep(tx, shop, key));
    if (step.kind === "done") return;
    if (step.kind === "debit" && !(await takeMoney(shop, step.reward, step.plan))) return;
  }
}

type Debit = Extract<TakeBack, { kind: "debit" }>;
type Step = { kind: "done" | "again" } | { kind: "debit"; reward: ReadReward; plan: Debit };

/** What needs no answer of Shopify's is booked; the acts on vouchers follow from that. */
async function bookStep(tx: Tx, shop: Shop, key: string): Promise<Step> {
  const reward = (await readRewards(tx, shop.id, [key])).get(key);
  if (!reward) return { kind: "done" };
  const plan = reward.state.takeBack;
  switch (plan.kind) {
    case "nothing": case "wait": return { kind: "done" };
    case "revoke":
      await bookVoucherEntries(tx, shop.id, plan.voucherKeys.map((voucherKey) => voucherEntry(voucherKey, "voucher.revoked", null, { because: "taken-back" })), now());
      return { kind: "again" };
    case "note": {
      const time = Math.max(1, reward.state.facts.occasions);
      const booked = await bookInAct(tx, shop.id, [rewardEntry(key, "reward.spent", reward.orderId, { time }, `spent/${time}`)]);
      return { kind: booked.length > 0 ? "again" : "done" };
    }
    case "rest": {
      const { minor, asCredit, validUntil } = plan;
      const { customerId } = await tx.reward.findUniqueOrThrow({ where: { shopId_key: { shopId: shop.id, key } } });
      const rest = { key: restKey(key, reward.state.facts.owed), customerId, terms: worthInstead(reward.terms, minor), asCredit, validUntil };
      await promiseVouchers(tx, shop, "rewards", [rest], now());
      return { kind: "again" };
    }
    case "debit": return { kind: "debit", reward, plan };
    default: return assertNever(plan);
  }
}

const keeperOf = ({ kind }: Source): MoneyKeeper => (kind === "credit" ? creditKeeper : giftCardKeeper);

/** @returns whether there may be more to do */
async function takeMoney(shop: Shop, reward: ReadReward, { sources, pending }: Debit): Promise<boolean> {
  if (pending) return findOut(shop, reward, sources.find(({ voucherKey }) => voucherKey === pending.voucherKey), pending);
  const waits = new Set<WaitsFor>();
  for (const source of sources) {
    const look = await keeperOf(source).look(shop, reward, source);
    // Its time is over, and nobody has had it.
    const ended = Math.min(reward.state.openMinor, source.leftMinor, look.endedMinor - source.endedMinor);
    if (ended > 0) {
      const once = `taken/ended/${source.voucherKey}/${reward.state.takenMinor}`;
      return book(shop, [rewardEntry(reward.key, "reward.taken", reward.orderId, { minor: ended, how: source.kind, transactionId: null, by: source.voucherKey }, once)]);
    }
    waits.add(look.waitsFor);
    const minor = Math.min(reward.state.openMinor, look.takeableMinor);
    if (minor > 0 && look.waitsFor !== "an-answer") return tryOnce(shop, reward, source, look, minor);
  }
  if (waits.has("an-answer")) {
    await actAgain(db(), shop.id, "take-back-rewards", new Date(now().getTime() + settledAfterMilliseconds));
    return false;
  }
  // Who says what happened queues the act again.
  if (waits.has("a-person")) return false;
  const time = Math.max(1, reward.state.facts.occasions);
  return book(shop, [rewardEntry(reward.key, "reward.spent", reward.orderId, { time }, `spent/${time}`)]);
}

/** Written down, then called, then what became of it. */
async function tryOnce(shop: Shop, reward: ReadReward, source: Source, look: Look, minor: number): Promise<boolean> {
  const time = 1 + reward.entries.filter(({ kind }) => kind === "reward.attempted").length;
  const attempt: Attempt = { time, minor, voucherKey: source.voucherKey, after: look.newest };
  const written = await recording(shop.id, async (tx) => {
    // Meanwhile something may have been told: then it is planned anew.
    const current = (await readRewards(tx, shop.id, [reward.key])).get(reward.key)?.state;
    if (current?.takeBack.kind !== "debit" || current.takeBack.pending || current.openMinor !== reward.state.openMinor) return false;
    const booked = await bookInAct(tx, shop.id, [rewardEntry(reward.key, "reward.attempted", reward.orderId, attempt, `attempted/${time}`)]);
    return booked.length > 0;
  });
  if (!written) return true;
  try {
    const { transactionId, errors } = await keeperOf(source).debit(shop, reward, look, attempt);
    const sorted = sortUserErrors(errors);
    if (transactionId) return await book(shop, [takenBy(reward, source, attempt, transactionId)]);
    await book(shop, [didNotHappen(reward, attempt)]);
    // Somebody spent it between the look and the call: looked at again.
    if (!sorted.ok && errors.some(({ code }) => code === "INSUFFICIENT_FUNDS")) return true;
    throw new ShopifyRefused(`${reward.key}: ${sorted.ok ? "Shopify answered without a transaction" : sorted.reason}`);
  } catch (error) {
    if (error instanceof ShopifyUnavailable) return true;
    if (error instanceof ShopifyThrottled || error instanceof ShopifyRefused) await book(shop, [didNotHappen(reward, attempt)]);
    throw error;
  }
}

/** What became of a try without an answer: found, it is adopted; not found, and long enough ago, it did not happen; else it is for a person. */
async function findOut(shop: Shop, reward: ReadReward, source: Source | undefined, attempt: Attempt): Promise<boolean> {
  if (!source) return givenUp(shop, reward, attempt, "What was to be taken back from is not there any more.");
  const { found, sure } = await keeperOf(source).find(shop, reward, source, attempt);
  const [first] = found;
  if (found.length > 1) return givenUp(shop, reward, attempt, `${found.length} transactions of the same amount.`);
  if (first) return book(shop, [takenBy(reward, source, attempt, first)]);
  if (!sure) return givenUp(shop, reward, attempt, "The account has too many transactions to find it.");
  const booked = reward.entries.find(({ key }) => key === `${reward.key}/attempted/${attempt.time}`);
  const settledAt = new Date((booked?.recordedAt ?? now()).getTime() + settledAfterMilliseconds);
  if (settledAt > now()) {
    await actAgain(db(), shop.id, "take-back-rewards", settledAt);
    return false;
  }
  return book(shop, [didNotHappen(reward, attempt)]);
}

const givenUp = (shop: Shop, reward: ReadReward, { time }: Attempt, reason: string): Promise<boolean> =>
  recording(shop.id, async (tx) => {
    const booked = await bookInAct(tx, shop.id, [rewardEntry(reward.key, "reward.unclear", reward.orderId, { time, reason }, `unclear/${time}`)]);
    if (booked.length > 0) await noteForMerchant(tx, shop.id, { key: `reward-unclear/${reward.key}`, kind: "reward-unclear", data: { rewardKey: reward.key } }, now());
    return false;
  });

const takenBy = (reward: ReadReward, { kind }: Source, { time, minor }: Attempt, transactionId: string): RewardEntry =>
  rewardEntry(reward.key, "reward.taken", reward.orderId, { time, minor, how: kind, transactionId, by: null }, `taken/${time}`);

const didNotHappen = (reward: ReadReward, { time }: Attempt): RewardEntry =>
  rewardEntry(reward.key, "reward.cleared", reward.orderId, { time, happened: false }, `cleared/${time}`);

const book = (shop: Shop, entries: readonly RewardEntry[]): Promise<boolean> =>
  recording(shop.id, async (tx) => (await bookInAct(tx, shop.id, entries)).length > 0);

/** The act itself goes on with what is open: nothing is queued, so that what Shopify refuses is not tried for ever. */
async function bookInAct(tx: Tx, shopId: number, entries: readonly RewardEntry[]): Promise<RewardEntry[]> {
  const booked = await append(tx, shopId, entries, now());
  await projectRewards(tx, shopId, booked.map(({ subject }) => subject), "act");
  return booked;
}
