import type { Comparison } from "~/core/experiments/domain/verdict";
import { verdictInShort } from "~/core/experiments/domain/verdict-words";
import type { Locale } from "~/kernel/locale";
import { toDecimal } from "~/kernel/money";
import type { ReferralResults, ResultMonth } from "./referral-results";

/** Of the file: what it is about, the funnel, the money, then the comparison. Names of columns never change with the language, so that other programs can read them. */
export const referralColumns = [
  "part", "name", "shown", "shared", "visited", "ordered", "confirmed", "rewards", "rewards_earned", "rewards_taken_back", "rewards_to_take_back", "currency",
  "customers", "share", "share_low", "share_high", "base_customers", "base_share", "base_share_low", "base_share_high", "difference", "difference_low", "difference_high", "verdict", "left_out",
] as const;
export type ReferralRow = Partial<Record<(typeof referralColumns)[number], string | number>>;

/** Every figure that the page shows: a line for each month, one for all of them, and two for what is compared. Shares are fractions of one, money is decimals. */
export function referralRows({ months, total, comparison }: ReferralResults, currency: string, locale: Locale): ReferralRow[] {
  const amount = (minor: number): string => toDecimal({ minor, currency });
  const counted = ({ shown, shared, visited, ordered, confirmed, rewards, earnedMinor, takenMinor, openMinor }: Omit<ResultMonth, "month">): ReferralRow =>
    ({ shown, shared, visited, ordered, confirmed, rewards, rewards_earned: amount(earnedMinor), rewards_taken_back: amount(takenMinor), rewards_to_take_back: amount(openMinor), currency });
  return [
    ...months.map((month) => ({ part: "month", name: month.month, ...counted(month) })),
    { part: "total", name: "", ...counted(total) },
    ...(["brought", "named"] as const).map((name) => ({ part: "against-control", name, ...compared(comparison[name], locale) })),
  ];
}

const compared = ({ tried, base, difference, verdict, leftOut }: Comparison, locale: Locale): ReferralRow => ({
  customers: tried?.people ?? 0, share: rounded(tried?.value), share_low: rounded(tried?.low), share_high: rounded(tried?.high),
  base_customers: base?.people ?? 0, base_share: rounded(base?.value), base_share_low: rounded(base?.low), base_share_high: rounded(base?.high),
  difference: rounded(difference?.value), difference_low: rounded(difference?.low), difference_high: rounded(difference?.high),
  verdict: verdictInShort(verdict, { kind: "control" }, locale), left_out: leftOut,
});

const rounded = (value: number | undefined): number | "" => (value === undefined ? "" : Math.round(value * 1e6) / 1e6);
