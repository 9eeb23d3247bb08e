import { db } from "~/platform/db/prisma.server";
import { rewardsToGive } from "./rewards-to-give.server";

/** How much waits for a person: referrals to be reviewed; rewards to be given by hand, or of which nobody knows whether they were taken back. */
export async function countWaiting(shopId: number): Promise<{ review: number; rewards: number }> {
  const [review, toGive, unclear] = await Promise.all([
    db().referral.count({ where: { shopId, stage: "held" } }),
    db().voucher.count({ where: rewardsToGive(shopId) }),
    db().reward.count({ where: { shopId, state: "unclear" } }),
  ]);
  return { review, rewards: toGive + unclear };
}
