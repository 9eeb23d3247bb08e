/** The 97.5 % point of the normal distribution: a bound that holds in 95 % of cases on both sides. */
const z = 1.96;

/**
 * How helpful a review is for sorting: the lower end of what the share of "helpful" among all votes may be, in whole millionths (0 to 1,000,000). One vote of
 * one counts less than ninety of a hundred; without votes it is 0. E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * JASA 22 (1927) 209–212.
 */
export function helpfulRank(helpful: number, notHelpful: number): number {
  const votes = helpful + notHelpful;
  if (votes === 0) return 0;
  const share = helpful / votes;
  const spread = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * votes)) / votes);
  return Math.max(0, Math.floor(((share + (z * z) / (2 * votes) - spread) / (1 + (z * z) / votes)) * 1_000_000));
}
