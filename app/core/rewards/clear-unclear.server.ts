import { recording } from "~/platform/db/recording.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { closeNotice } from "../notices/notice.server";
import { bookRewardEntries, rewardEntry } from "./book.server";
import { readRewards } from "./read-rewards.server";

export type Cleared = { ok: true } | { ok: false; reason: "unknown" | "not-unclear" };

/**
 * A person has looked in Shopify whether money that nobody was sure about was taken back. It was: then that is booked. It was not: then the
 * act tries again. Said twice, the first word counts.
 */
export function clearUnclear(shop: Shop, rewardKey: string, happened: boolean, now: Date): Promise<Cleared> {
  return recording(shop.id, async (tx): Promise<Cleared> => {
    const reward = (await readRewards(tx, shop.id, [rewardKey])).get(rewardKey);
    if (!reward) return { ok: false, reason: "unknown" };
    const { pending, unclear } = reward.state.facts;
    if (!pending || !unclear) return { ok: false, reason: "not-unclear" };
    const { time, minor } = pending;
    await bookRewardEntries(tx, shop.id, [
      ...(happened ? [rewardEntry(rewardKey, "reward.taken", reward.orderId, { time, minor, how: "by-hand", transactionId: null, by: null }, `taken/${time}`)] : []),
      rewardEntry(rewardKey, "reward.cleared", reward.orderId, { time, happened }, `cleared/${time}`),
    ], now);
    // Other rewards in the same account may have waited for this word.
    await addJobs(tx, [{ name: "take-back-rewards", shopId: shop.id }]);
    await closeNotice(tx, shop.id, `reward-unclear/${rewardKey}`, now);
    return { ok: true };
  });
}
