import { wantMessages } from "~/core/messages/want-messages.server";
import type { Tx } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { rewardReadyKey, rewardReadyKind, rewardTakenBackKey, rewardTakenBackKind } from "../domain/sharing/reward-mail";

/** News that are older than this are none. */
const newsMilliseconds = 14 * 86_400_000;

/** Advocates are to hear of the rewards that they have just earned (`earnRewards` hands back which). Inside the recording that earned them; told twice, nothing is new. */
export async function tellAdvocatesOfRewards(tx: Tx, shop: Pick<Shop, "id">, rewardKeys: readonly string[], now: Date): Promise<void> {
  const rewards = await tx.reward.findMany({ where: { shopId: shop.id, key: { in: [...rewardKeys] } }, select: { key: true, customerId: true } });
  await wantMessages(tx, shop.id, rewards.map(({ key, customerId }) => ({
    key: rewardReadyKey(key), kind: rewardReadyKind, class: "service", customerId, orderId: orderOf(key), about: { rewardKey: key }, notAfter: new Date(now.getTime() + newsMilliseconds),
  })), now);
}

/**
 * Advocates are to hear that less is owed of rewards since goods came back. Inside the recording that lowered them, after `lowerOwed`; told twice, nothing is new, and
 * rewards that are owed as promised, or that nobody has earned, are passed over.
 */
export async function tellAdvocatesOfTakingBack(tx: Tx, shop: Pick<Shop, "id">, rewardKeys: readonly string[], now: Date): Promise<void> {
  const rewards = await tx.reward.findMany({ where: { shopId: shop.id, key: { in: [...rewardKeys] } } });
  const lowered = await tx.ledgerEntry.findMany({ where: { shopId: shop.id, kind: "reward.owed", subject: { in: rewards.map(({ key }) => key) } }, select: { subject: true } });
  const isLess = new Set(lowered.map(({ subject }) => subject));
  await wantMessages(tx, shop.id, rewards.filter(({ key }) => isLess.has(key)).map(({ key, customerId, owedMinor }) => ({
    key: rewardTakenBackKey(key, Number(owedMinor ?? 0)), kind: rewardTakenBackKind, class: "service", customerId, orderId: orderOf(key),
    about: { rewardKey: key, owedMinor: String(owedMinor ?? 0) }, notAfter: new Date(now.getTime() + newsMilliseconds),
  })), now);
}

/** The friend's order, on whose page it is told as well. */
const orderOf = (rewardKey: string): string | null => /^reward\/referral\/(\d+)$/.exec(rewardKey)?.[1] ?? null;
