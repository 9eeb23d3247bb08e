import { milestoneRewardKey, referralRewardKey } from "~/kernel/entries/reward-entries";
import { referralKey } from "~/kernel/entries/referral-entries";
import { rewardOwed } from "~/core/rewards/domain/reward-owed";
import { worthInstead, worthOf } from "~/core/rewards/domain/worth-of";
import { earnRewards } from "~/core/rewards/earn-rewards.server";
import type { NewReward } from "~/core/rewards/earn-rewards.server";
import { lowerOwed } from "~/core/rewards/lower-owed.server";
import type { Tx } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { milestonesLost, milestonesReached } from "../domain/following/milestones-reached";
import type { ReferralState } from "../domain/following/referral-state";
import { tellAdvocatesOfRewards, tellAdvocatesOfTakingBack } from "../sharing/tell-advocate.server";
import { readProgramme } from "../programme/programme.server";

/**
 * Rewards follow referrals: confirmed ones are earned (by what is left of the basis), fewer goods are worth less, void ones nothing; milestones are counted anew. An
 * advocate who was erased earns nothing any more. Inside a recording; told twice, nothing is new.
 *
 * @param justConfirmed those of the orders whose referrals were confirmed in this very recording
 */
export async function rewardAdvocates(tx: Tx, shop: Shop, states: ReadonlyMap<string, ReferralState>, justConfirmed: readonly string[], now: Date): Promise<void> {
  const rows = await tx.referral.findMany({ where: { shopId: shop.id, orderId: { in: [...states.keys()] } }, select: { orderId: true, advocateId: true } });
  const advocateOf = new Map(rows.map(({ orderId, advocateId }) => [orderId, advocateId]));
  const prefers = await preferences(tx, shop.id, [...advocateOf.values()]);
  const confirmed = [...states].filter(([, state]) => state.stage === "confirmed");
  const earnedNow = await earnRewards(tx, shop, confirmed.flatMap(([orderId, state]) => earned(orderId, advocateOf.get(orderId), state, prefers)), now);
  const settled = [...states].filter(([, { confirmed: was }]) => was);
  await lowerOwed(tx, shop, settled.map(([orderId, state]) => ({ key: referralRewardKey(orderId), owedMinor: owedOf(state) })), now);
  await tellAdvocatesOfRewards(tx, shop, earnedNow, now);
  await tellAdvocatesOfTakingBack(tx, shop, settled.map(([orderId]) => referralRewardKey(orderId)), now);
  await countMilestones(tx, shop, settled.flatMap(([orderId]) => advocateOf.get(orderId) ?? []), justConfirmed.flatMap((orderId) => advocateOf.get(orderId) ?? []), prefers, now);
}

/** Whom rewards can be given to, and how they want store credit. */
async function preferences(tx: Tx, shopId: number, customerIds: readonly string[]): Promise<Map<string, "credit" | "code">> {
  const customerId = { in: [...new Set(customerIds)] };
  const erased = new Set((await tx.erasedCustomer.findMany({ where: { shopId, customerId }, select: { customerId: true } })).map((row) => row.customerId));
  const rows = await tx.advocate.findMany({ where: { shopId, customerId }, select: { customerId: true, prefers: true } });
  return new Map(rows.filter((row) => !erased.has(row.customerId)).map((row) => [row.customerId, row.prefers === "code" ? "code" : "credit"]));
}

function earned(orderId: string, customerId: string | undefined, { decided, basisMinor }: ReferralState, prefers: ReadonlyMap<string, "credit" | "code">): NewReward[] {
  const wish = customerId === undefined ? undefined : prefers.get(customerId);
  if (!decided || customerId === undefined || !wish) return [];
  const owed = rewardOwed(decided.reward, decided.basisMinor, basisMinor ?? 0);
  if (owed <= 0) return [];
  const terms = worthOf(decided.reward) === null ? decided.reward : worthInstead(decided.reward, owed);
  return [{ key: referralRewardKey(orderId), customerId, cause: { kind: "referral", referralKey: referralKey(orderId) }, terms, asCredit: wish === "credit" }];
}

const owedOf = ({ decided, stage, basisMinor }: ReferralState): number =>
  (decided && stage === "confirmed" ? rewardOwed(decided.reward, decided.basisMinor, basisMinor ?? 0) : 0);

/** Milestones are counted by the friends who stand confirmed now; what was reached before it was set up earns nothing afterwards. One question of each kind for all advocates. */
async function countMilestones(tx: Tx, shop: Shop, advocateIds: readonly string[], newFriendsOf: readonly string[], prefers: ReadonlyMap<string, "credit" | "code">, now: Date): Promise<void> {
  const ids = [...new Set(advocateIds)];
  if (ids.length === 0) return;
  const { milestones } = await readProgramme(shop, tx);
  const confirmed = await countConfirmed(tx, shop.id, ids);
  const rewards = await tx.reward.findMany({ where: { shopId: shop.id, customerId: { in: ids }, cause: "milestone" } });
  const counted = ids.map((customerId) => ({ customerId, after: confirmed.get(customerId) ?? 0, theirs: rewards.filter((one) => one.customerId === customerId) }));
  const lost = counted.flatMap(({ after, theirs }) =>
    milestonesLost(after, theirs.filter(stands).map(({ key, causeKey }) => ({ key, friends: Number(causeKey) }))).map(({ key }) => ({ key, owedMinor: 0 })));
  await lowerOwed(tx, shop, lost, now);
  await tellAdvocatesOfTakingBack(tx, shop, lost.map(({ key }) => key), now);
  const earnedNow = await earnRewards(tx, shop, counted.flatMap(({ customerId, after, theirs }): NewReward[] => {
    const wish = prefers.get(customerId);
    const before = after - newFriendsOf.filter((id) => id === customerId).length;
    const rounds = new Map(theirs.map(({ causeKey }) => [Number(causeKey), theirs.filter((one) => one.causeKey === causeKey).length]));
    return (wish ? milestonesReached(before, after, milestones, rounds) : []).map(({ friends, terms, round }) => ({
      key: milestoneRewardKey(customerId, friends, round), customerId, cause: { kind: "milestone", friends, round }, terms, asCredit: wish === "credit",
    }));
  }), now);
  await tellAdvocatesOfRewards(tx, shop, earnedNow, now);
}

/** How many friends of each of these advocates stand confirmed now. */
async function countConfirmed(tx: Tx, shopId: number, advocateIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.referral.groupBy({ by: ["advocateId"], _count: true, where: { shopId, advocateId: { in: [...advocateIds] }, stage: "confirmed" } });
  return new Map(rows.map(({ advocateId, _count }) => [advocateId, _count]));
}

const stands = ({ owedMinor, state }: { owedMinor: bigint | null; state: string }): boolean => (owedMinor === null ? state !== "void" && state !== "taken-back" : owedMinor > 0n);
