import { compareRates } from "~/core/experiments/domain/compare-rates";
import type { RateStratum } from "~/core/experiments/domain/difference-of-rates";
import type { Comparison } from "~/core/experiments/domain/verdict";

/** Whether somebody ordered again within so many days of the moment from which they could be asked. */
export const againDays = [30, 60, 90] as const;
export type AgainDays = (typeof againDays)[number];

export const measures = ["answered", "again30", "again60", "again90"] as const;
export type ReviewMeasure = (typeof measures)[number];

/** Customers who drew their lot while the control group had this size; of each measure, whose time for it is over, and who did it. */
export interface ReviewLotCell {
  controlShareBasisPoints: number;
  lot: "programme" | "control";
  counts: Record<ReviewMeasure, { people: number; successes: number }>;
}

/** Of products bought in a time and to be asked about: each once for a customer. */
export interface AskedCounts {
  /** Whom the lot lets be asked. */
  toAsk: number;
  /** By mail. */
  asked: number;
  reminded: number;
  answered: number;
  /** Refunded, returned, cancelled, erased. */
  withdrawn: number;
  /** Who by lot is never asked. */
  control: number;
}

export const askedSteps = ["toAsk", "asked", "answered"] as const;

export interface ReviewResults {
  asked: AskedCounts;
  /** How many reviews with one to five stars customers have written here in this time; imported ones are not among them. */
  stars: [number, number, number, number, number];
  comparison: Record<ReviewMeasure, Comparison>;
}

/** Whom the lot lets be asked against its control group. Customers are compared with those who had the same chances. */
export function compareReviewLots(cells: readonly ReviewLotCell[], controlShareBasisPoints: number): Record<ReviewMeasure, Comparison> {
  const shares = [...new Set(cells.map((cell) => cell.controlShareBasisPoints))];
  const stratum = (share: number, measure: ReviewMeasure): RateStratum => {
    const of = (lot: ReviewLotCell["lot"]) => cells.filter((cell) => cell.controlShareBasisPoints === share && cell.lot === lot)
      .reduce((sum, { counts }) => ({ people: sum.people + counts[measure].people, successes: sum.successes + counts[measure].successes }), { people: 0, successes: 0 });
    return { tried: of("programme"), base: of("control") };
  };
  const compare = (measure: ReviewMeasure): Comparison => compareRates(shares.map((share) => stratum(share, measure)), 1 - controlShareBasisPoints / 10_000);
  return { answered: compare("answered"), again30: compare("again30"), again60: compare("again60"), again90: compare("again90") };
}
