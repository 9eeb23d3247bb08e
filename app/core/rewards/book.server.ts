import type { z } from "zod";
import type { Entry } from "~/kernel/entries/entry";
import { rewardEntrySchemas } from "~/kernel/entries/reward-entries";
import type { RewardEntryKind } from "~/kernel/entries/reward-entries";
import type { Tx } from "~/platform/db/prisma.server";
import { append } from "../ledger/append.server";
import { projectRewards } from "./project-rewards.server";

type Data<K extends RewardEntryKind> = z.infer<(typeof rewardEntrySchemas)[K]>;
export type RewardEntry = { [K in RewardEntryKind]: Entry<K, Data<K>> }[RewardEntryKind];

/** An entry about a reward; its key is the reward's with what happened, so that the same thing happens once. */
export function rewardEntry<K extends RewardEntryKind>(
  rewardKey: string, kind: K, orderId: string | null, data: z.input<(typeof rewardEntrySchemas)[K]>, once: string,
): RewardEntry {
  return { key: `${rewardKey}/${once}`, kind, subject: rewardKey, orderId, data: rewardEntrySchemas[kind].parse(data) } as RewardEntry;
}

/** Books what happened to rewards, brings their read model up to date and queues what has to be taken back. Inside a recording; told twice, nothing is new. Hands back what was. */
export async function bookRewardEntries(tx: Tx, shopId: number, entries: readonly RewardEntry[], now: Date): Promise<RewardEntry[]> {
  const booked = await append(tx, shopId, entries, now);
  await projectRewards(tx, shopId, booked.map(({ subject }) => subject));
  return booked;
}
