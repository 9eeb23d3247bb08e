import { entriesFor } from "~/core/ledger/entries-for.server";
import { readRewards } from "~/core/rewards/read-rewards.server";
import type { ReadReward } from "~/core/rewards/read-rewards.server";
import type { RewardStage } from "~/core/rewards/domain/reward-state";
import { referralKey } from "~/kernel/entries/referral-entries";
import type { Refusal, Signal, Way } from "~/kernel/entries/referral-entries";
import { referralRewardKey } from "~/kernel/entries/reward-entries";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { mayReview, referralState } from "../domain/following/referral-state";
import type { ReferralState } from "../domain/following/referral-state";
import { readReferralFact } from "../domain/following/referral-words";
import type { ReferralFact } from "../domain/following/referral-words";
import type { Person } from "../domain/referrals/person-words";
import { namePeople } from "./name-people.server";

export interface ExplainedReferral extends Pick<ReferralState, "stage" | "because" | "verdict" | "hold"> {
  orderId: string;
  orderName: string;
  placedAt: Date;
  way: Way;
  advocate: Person & { code: string | null; stopped: boolean };
  friend: Person | null;
  currency: string;
  basisMinor: number;
  /** As decided; the basis may have shrunk since. */
  basisAtFirstMinor: number;
  signals: Signal[];
  score: number;
  promised: VoucherTerms;
  lost: { key: string; way: Way; because: Refusal; advocate: Person }[];
  /** Whether a person may accept it now, refuse it now, or take back what a person said. */
  may: { accept: boolean; refuse: boolean; undo: boolean };
  story: { key: string; at: Date; fact: ReferralFact }[];
  reward: ExplainedReward | null;
}

export interface ExplainedReward {
  key: string;
  terms: VoucherTerms;
  stage: RewardStage;
  /** Amounts in minor units of the terms' currency. */
  worthMinor: number | null;
  owedMinor: number | null;
  setOffMinor: number;
  takenMinor: number;
  openMinor: number;
  /** Entries of the reward and of the vouchers by which it is kept, oldest first. */
  story: { key: string; at: Date; kind: string; data: unknown }[];
}

/** Everything the book says about a friend's order, and the reward that came of it. undefined when this shop has no such referral. */
export async function explainReferral(shop: Shop, orderId: string): Promise<ExplainedReferral | undefined> {
  const [subject, rewardKey] = [referralKey(orderId), referralRewardKey(orderId)];
  const [row, entries, rewards] = await Promise.all([
    db().referral.findUnique({ where: { shopId_orderId: { shopId: shop.id, orderId } } }), entriesFor(db(), shop.id, [subject]), readRewards(db(), shop.id, [rewardKey]),
  ]);
  const state = referralState(entries);
  const { decided } = state;
  if (!row || !decided) return undefined;
  const facts = entries.flatMap(({ key, kind, data, recordedAt }) => {
    const fact = readReferralFact(kind, data);
    return fact ? [{ key, at: recordedAt, fact }] : [];
  });
  const late = facts.flatMap(({ fact }) => (fact.kind === "referral.claim-lost" ? [fact.data] : []));
  const lost = [...decided.lost, ...late];
  const personOf = await namePeople(shop, [row.advocateId, ...(row.friendId ? [row.friendId] : []), ...lost.map(({ advocateId }) => advocateId)]);
  const advocate = await db().advocate.findUnique({ where: { shopId_customerId: { shopId: shop.id, customerId: row.advocateId } } });
  const open = mayReview(state);
  return {
    orderId, orderName: decided.orderName, placedAt: row.placedAt, way: decided.way, stage: state.stage, because: state.because, verdict: state.verdict, hold: state.hold,
    advocate: { ...personOf(row.advocateId), code: advocate?.code ?? null, stopped: advocate?.stopped ?? false }, friend: row.friendId ? personOf(row.friendId) : null,
    currency: decided.currency, basisMinor: state.basisMinor ?? decided.basisMinor, basisAtFirstMinor: decided.basisMinor, signals: decided.signals, score: decided.score, promised: decided.reward,
    lost: lost.map(({ claimKey, way, because, advocateId }) => ({ key: claimKey, way, because, advocate: personOf(advocateId) })),
    may: {
      accept: open && state.verdict !== "accepted", refuse: open && state.verdict !== "refused" && !(decided.decision === "refused" && state.verdict === null), undo: open && state.verdict !== null,
    },
    story: facts, reward: explainReward(rewards.get(rewardKey)),
  };
}

function explainReward(reward: ReadReward | undefined): ExplainedReward | null {
  if (!reward) return null;
  const { key, terms, worthMinor, state, entries, vouchers } = reward;
  // A reward's own voucher has its key, and so the same entries.
  const told = new Map([...entries, ...[...vouchers.values()].flat()].map((entry) => [entry.key, entry]));
  const story = [...told.values()].sort((one, other) => one.recordedAt.getTime() - other.recordedAt.getTime());
  return {
    key, terms, worthMinor, stage: state.stage, owedMinor: state.owedMinor, setOffMinor: state.setOffMinor, takenMinor: state.takenMinor, openMinor: state.openMinor,
    story: story.map((entry) => ({ key: entry.key, at: entry.recordedAt, kind: entry.kind, data: entry.data })),
  };
}
