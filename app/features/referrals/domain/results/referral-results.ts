import { compareRates } from "~/core/experiments/domain/compare-rates";
import type { RateStratum } from "~/core/experiments/domain/difference-of-rates";
import { monthsBetween } from "~/core/experiments/domain/result-periods";
import type { Comparison } from "~/core/experiments/domain/verdict";
import { daySchema } from "~/kernel/day";

/** What became of recommending in one month of the shop's: touches on their day, orders and rewards on the day they were placed and earned; confirmed are those orders that are by now. */
export interface ResultMonth {
  /** "2026-11" */
  month: string;
  shown: number;
  shared: number;
  visited: number;
  /** Orders of friends that were not refused; confirmed ones are among them. */
  ordered: number;
  confirmed: number;
  rewards: number;
  /** Minor units of the shop's currency; what has no price is counted in `rewards` alone. */
  earnedMinor: number;
  takenMinor: number;
  openMinor: number;
}

export const funnelSteps = ["shown", "shared", "visited", "ordered", "confirmed"] as const;
export type FunnelStep = (typeof funnelSteps)[number];

export interface ReferralResults {
  /** Oldest first, none left out between the first and the last. */
  months: ResultMonth[];
  total: Omit<ResultMonth, "month">;
  comparison: Record<"brought" | "named", Comparison>;
}

/** Customers who drew their lot while the control group had this size. */
export interface LotCell {
  controlShareBasisPoints: number;
  lot: "programme" | "control";
  people: number;
  /** Of them, who brought at least one friend, by any way (in the control group: was named). */
  brought: number;
  /** Of them, who was named by a friend at least once. */
  named: number;
}

/**
 * The programme against its control group: who brought a friend by any way, and who was named, the only one of the ways that is counted in both groups
 * alike. Customers are compared with those who had the same chances.
 */
export function compareLots(cells: readonly LotCell[], controlShareBasisPoints: number): Record<"brought" | "named", Comparison> {
  const shares = [...new Set(cells.map((cell) => cell.controlShareBasisPoints))];
  const stratum = (share: number, count: "brought" | "named"): RateStratum => {
    const of = (lot: LotCell["lot"]) => cells.filter((cell) => cell.controlShareBasisPoints === share && cell.lot === lot)
      .reduce((sum, cell) => ({ people: sum.people + cell.people, successes: sum.successes + cell[count] }), { people: 0, successes: 0 });
    return { tried: of("programme"), base: of("control") };
  };
  const compare = (count: "brought" | "named"): Comparison => compareRates(shares.map((share) => stratum(share, count)), 1 - controlShareBasisPoints / 10_000);
  return { brought: compare("brought"), named: compare("named") };
}

export const sumMonths = (months: readonly ResultMonth[]): Omit<ResultMonth, "month"> => {
  const sum = (name: keyof Omit<ResultMonth, "month">): number => months.reduce((all, month) => all + month[name], 0);
  return {
    shown: sum("shown"), shared: sum("shared"), visited: sum("visited"), ordered: sum("ordered"), confirmed: sum("confirmed"),
    rewards: sum("rewards"), earnedMinor: sum("earnedMinor"), takenMinor: sum("takenMinor"), openMinor: sum("openMinor"),
  };
};

/** Puts the months in between in, in which there was nothing: on an axis they would be missing. */
export function withQuietMonths(months: readonly ResultMonth[]): ResultMonth[] {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  const known = new Map(months.map((one) => [one.month, one]));
  return monthsBetween(daySchema.parse(`${first.month}-01`), daySchema.parse(`${last.month}-01`), Infinity).reverse().map((month) => known.get(month) ?? { month, ...nothing });
}

const nothing: Omit<ResultMonth, "month"> = { shown: 0, shared: 0, visited: 0, ordered: 0, confirmed: 0, rewards: 0, earnedMinor: 0, takenMinor: 0, openMinor: 0 };
