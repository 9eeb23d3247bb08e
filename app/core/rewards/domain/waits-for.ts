import type { RewardFacts } from "./reward-state";

/** What has to be known before an account can be judged by what it holds: an answer of Shopify's, or what a person says who looks. */
export type WaitsFor = "nothing" | "an-answer" | "a-person";

/**
 * Whether nobody knows what became of an act in the same account. A debit spends what ends first, whose-ever that is: until it is known and
 * booked, the money of a reward may lie in another one's credit, and seem to be spent. So there is one act per account at a time.
 *
 * @param rewards all of whom the account belongs to
 */
export function waitsFor(rewards: readonly Pick<RewardFacts, "pending" | "unclear" | "parts">[]): WaitsFor {
  if (rewards.some(({ pending, unclear, parts }) => (pending !== null && !unclear) || parts.some(({ creditOnItsWay }) => creditOnItsWay))) return "an-answer";
  return rewards.some(({ unclear }) => unclear) ? "a-person" : "nothing";
}
