import type { Tx } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import { readRewards } from "./read-rewards.server";
import type { ReadReward, RewardCause } from "./read-rewards.server";
import { rewardOfVoucher } from "./domain/reward-state";

/**
 * Brings the read model of these rewards to what the ledger says, and queues what has to be taken back. Whoever appended entries about them or
 * their vouchers calls it in the same transaction; called for all keys, it rebuilds the table. Whose a reward is (after two customers were
 * merged) stays as it is there.
 *
 * @param keys of rewards or of vouchers; those that are none of a reward are passed over
 * @param from the act itself queues nothing: it goes on
 */
export async function projectRewards(tx: Tx, shopId: number, keys: readonly string[], from: "act" | "elsewhere" = "elsewhere"): Promise<void> {
  const rewardKeys = [...new Set(keys.flatMap((key) => rewardOfVoucher(key) ?? []))];
  if (rewardKeys.length === 0) return;
  const rewards = [...(await readRewards(tx, shopId, rewardKeys)).values()];
  if (rewards.length === 0) return;
  await write(tx, shopId, rewards.map(rowOf));
  // What waits for a code to leave Shopify goes on when it has.
  const open = rewards.some(({ state: { takeBack } }) => takeBack.kind !== "nothing" && takeBack.kind !== "wait");
  if (open && from !== "act") await addJobs(tx, [{ name: "take-back-rewards", shopId }]);
}

const rowOf = ({ key, customerId, cause, terms, worthMinor, earnedAt, state }: ReadReward) => ({
  key, customerId, cause: cause.kind, causeKey: causeKeyOf(cause), currency: terms.currency, worthMinor, earnedAt,
  owedMinor: state.owedMinor, setOffMinor: state.setOffMinor, takenMinor: state.takenMinor, openMinor: state.openMinor,
  state: state.stage, todo: state.takeBack.kind === "nothing" ? "nothing" : "take-back",
});

const causeKeyOf = (cause: RewardCause): string => (cause.kind === "referral" ? cause.referralKey : String(cause.friends));

async function write(tx: Tx, shopId: number, rows: readonly object[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO reward (shop_id, key, customer_id, cause, cause_key, currency, worth_minor, owed_minor, set_off_minor, taken_minor, open_minor, state, todo, earned_at)
    SELECT ${shopId}, r.key, r."customerId", r.cause, r."causeKey", r.currency, r."worthMinor", r."owedMinor", r."setOffMinor", r."takenMinor", r."openMinor",
           r.state, r.todo, r."earnedAt"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r(key text, "customerId" text, cause text, "causeKey" text, currency text, "worthMinor" bigint,
      "owedMinor" bigint, "setOffMinor" bigint, "takenMinor" bigint, "openMinor" bigint, state text, todo text, "earnedAt" timestamptz)
    ON CONFLICT (shop_id, key) DO UPDATE SET
      owed_minor = excluded.owed_minor, taken_minor = excluded.taken_minor, open_minor = excluded.open_minor, state = excluded.state, todo = excluded.todo`;
}
