import type { RewardCause } from "./read-rewards.server";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import type { Tx } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { promiseVouchers } from "../vouchers/promise-vouchers.server";
import type { NewVoucher } from "../vouchers/promise-vouchers.server";
import { bookRewardEntries, rewardEntry } from "./book.server";
import type { RewardEntry } from "./book.server";
import { planSetOff } from "./domain/plan-set-off";
import type { OpenReward } from "./domain/plan-set-off";
import { worthInstead, worthOf } from "./domain/worth-of";

export interface NewReward {
  /** `referralRewardKey` or `milestoneRewardKey` of kernel/entries/reward-entries. */
  key: string;
  customerId: string;
  cause: RewardCause;
  terms: VoucherTerms;
  /** Store credit at once, where the terms are of store credit: the customer has an account and did not say otherwise. */
  asCredit?: boolean;
}

/**
 * Somebody has earned rewards. What they have had before without its being owed is set off against those of money first; for what is left a
 * voucher is promised under the reward's own key, good from now. Inside a recording; told twice, nothing is new.
 *
 * @returns the keys of the rewards that were new
 */
export async function earnRewards(tx: Tx, shop: Shop, rewards: readonly NewReward[], now: Date): Promise<string[]> {
  const fresh = await notEarnedYet(tx, shop.id, rewards);
  if (fresh.length === 0) return [];
  const open = await openRewardsOf(tx, shop.id, fresh.map(({ customerId }) => customerId));
  const entries: RewardEntry[] = [];
  const vouchers: NewVoucher[] = [];
  for (const { key, customerId, cause, terms, asCredit } of fresh) {
    const worthMinor = worthOf(terms);
    const theirs = open.get(`${customerId}/${terms.currency}`) ?? [];
    const { setOff, leftMinor } = worthMinor === null ? { setOff: [], leftMinor: 1 } : planSetOff(theirs, worthMinor);
    const orderId = orderOf(cause);
    entries.push(rewardEntry(key, "reward.earned", orderId, { customerId, cause, terms, worthMinor, setOff }, "earned"));
    for (const { rewardKey, minor } of setOff) {
      entries.push(rewardEntry(rewardKey, "reward.taken", null, { minor, how: "set-off", transactionId: null, by: key }, `taken/${key}`));
      const old = theirs.find((one) => one.key === rewardKey);
      if (old) old.openMinor -= minor;
    }
    if (leftMinor > 0) vouchers.push({ key, customerId, terms: worthMinor === null ? terms : worthInstead(terms, leftMinor), asCredit: asCredit ?? false });
  }
  await bookRewardEntries(tx, shop.id, entries, now);
  await promiseVouchers(tx, shop, "rewards", vouchers, now);
  return fresh.map(({ key }) => key);
}

async function notEarnedYet(tx: Tx, shopId: number, rewards: readonly NewReward[]): Promise<NewReward[]> {
  const once = [...new Map(rewards.map((reward) => [reward.key, reward])).values()];
  const known = await tx.reward.findMany({ where: { shopId, key: { in: once.map(({ key }) => key) } }, select: { key: true } });
  const there = new Set(known.map(({ key }) => key));
  return once.filter(({ key }) => !there.has(key));
}

/** What is open by customer and currency, oldest first; not where an act still tries to take it back, or a person looks. */
async function openRewardsOf(tx: Tx, shopId: number, customerIds: readonly string[]): Promise<Map<string, OpenReward[]>> {
  const rows = await tx.reward.findMany({
    where: { shopId, customerId: { in: [...new Set(customerIds)] }, openMinor: { gt: 0 }, todo: "nothing", state: { not: "unclear" } },
    orderBy: [{ earnedAt: "asc" }, { key: "asc" }], select: { key: true, customerId: true, currency: true, openMinor: true },
  });
  const open = new Map<string, OpenReward[]>();
  for (const { key, customerId, currency, openMinor } of rows) {
    const whose = `${customerId}/${currency}`;
    open.set(whose, [...(open.get(whose) ?? []), { key, openMinor: Number(openMinor) }]);
  }
  return open;
}

/** The friend's order, so that its page tells of the reward too. */
const orderOf = (cause: RewardCause): string | null => (cause.kind === "referral" ? (/^referral\/order\/(.+)$/.exec(cause.referralKey)?.[1] ?? null) : null);
