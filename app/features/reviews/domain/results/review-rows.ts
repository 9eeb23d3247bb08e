import type { Comparison } from "~/core/experiments/domain/verdict";
import { verdictInShort } from "~/core/experiments/domain/verdict-words";
import type { Locale } from "~/kernel/locale";
import { measures } from "./review-results";
import type { ReviewResults } from "./review-results";

/** Of the file: what it is about, a count, then the comparison. Names of columns never change with the language, so that other programs can read them. */
export const reviewResultColumns = [
  "part", "name", "count", "customers", "share", "share_low", "share_high", "base_customers", "base_share", "base_share_low", "base_share_high", "difference", "difference_low", "difference_high", "verdict", "left_out",
] as const;
export type ReviewResultRow = Partial<Record<(typeof reviewResultColumns)[number], string | number>>;

/** Every figure that the page shows. Shares are fractions of one. */
export const reviewResultRows = ({ asked, stars, comparison }: ReviewResults, locale: Locale): ReviewResultRow[] => [
  ...Object.entries(asked).map(([name, count]) => ({ part: "products", name, count: count as number })),
  ...stars.map((count, index) => ({ part: "stars", name: String(index + 1), count })),
  ...measures.map((name) => ({ part: "against-control", name, ...compared(comparison[name], locale) })),
];

const compared = ({ tried, base, difference, verdict, leftOut }: Comparison, locale: Locale): ReviewResultRow => ({
  customers: tried?.people ?? 0, share: rounded(tried?.value), share_low: rounded(tried?.low), share_high: rounded(tried?.high),
  base_customers: base?.people ?? 0, base_share: rounded(base?.value), base_share_low: rounded(base?.low), base_share_high: rounded(base?.high),
  difference: rounded(difference?.value), difference_low: rounded(difference?.low), difference_high: rounded(difference?.high),
  verdict: verdictInShort(verdict, { kind: "control" }, locale), left_out: leftOut,
});

const rounded = (value: number | undefined): number | "" => (value === undefined ? "" : Math.round(value * 1e6) / 1e6);
