import type { VoucherTerms } from "~/kernel/voucher-terms";

interface Milestone {
  friends: number;
  terms: VoucherTerms;
}

export interface ReachedMilestone extends Milestone {
  /** The first time is 1; after it was lost through returns and reached again, 2. */
  round: number;
}

/**
 * The milestones that an advocate passes when their confirmed friends change from `before` to `after`. One that was passed before it was set up earns
 * nothing afterwards; told twice, nothing is passed.
 *
 * @param rounds how often each was earned so far, by its number of friends
 */
export const milestonesReached = (before: number, after: number, milestones: readonly Milestone[], rounds: ReadonlyMap<number, number>): ReachedMilestone[] =>
  milestones.filter(({ friends }) => before < friends && friends <= after)
    .sort((one, other) => one.friends - other.friends)
    .map(({ friends, terms }) => ({ friends, terms, round: (rounds.get(friends) ?? 0) + 1 }));

/** Of the milestones that stand, those that are missed again with `confirmed` friends: nothing is owed for them any more. */
export const milestonesLost = <T extends { friends: number }>(confirmed: number, standing: readonly T[]): T[] => standing.filter(({ friends }) => friends > confirmed);
