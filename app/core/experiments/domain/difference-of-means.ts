import { studentQuantile } from "./distributions";
import type { Groups, Interval } from "./verdict";

/** An amount for each of so many people, in integer minor units. */
export interface Summed {
  people: number;
  sum: bigint;
  sumOfSquares: bigint;
}

export interface MeanStratum {
  tried: Summed;
  base: Summed;
}

/**
 * The difference between what two groups brought in for each person, and what they did, each with the interval that it is above
 * of, and below of, with the chance `tail`: Welch's for unequal variances (Welch: The generalization of "Student's" problem when
 * several different population variances are involved, Biometrika 34, 1947), with degrees of freedom after Satterthwaite. Over
 * strata, weighted by their people.
 *
 * @param strata at least one, with two people in both groups of each
 * @returns minor units, with fractions
 */
export function differenceOfMeans(strata: readonly MeanStratum[], tail: number): Groups {
  const parts = weighted(strata);
  return {
    tried: around(parts.map(({ weight, tried }) => ({ weight, of: tried })), tail),
    base: around(parts.map(({ weight, base }) => ({ weight, of: base })), tail),
    difference: around(parts.flatMap(({ weight, tried, base }) => [{ weight, of: tried }, { weight: -weight, of: base }]), tail),
  };
}

/** The square of the difference's standard error. */
export const varianceOfDifference = (strata: readonly MeanStratum[]): number =>
  weighted(strata).reduce((sum, { weight, tried, base }) => sum + weight ** 2 * (errorOf(tried) + errorOf(base)), 0);

/** Of one person's amount, unbiased; exact until the last division. 0 for fewer than two. */
export function varianceOf({ people, sum, sumOfSquares }: Summed): number {
  return people < 2 ? 0 : Number(BigInt(people) * sumOfSquares - sum * sum) / (people * (people - 1));
}

/** The weighted sum of means, and its interval. */
export function around(parts: readonly { weight: number; of: Summed }[], tail: number): Interval & { value: number } {
  const value = parts.reduce((sum, { weight, of }) => sum + weight * (Number(of.sum) / of.people), 0);
  const errors = parts.map(({ weight, of }) => ({ error: weight ** 2 * errorOf(of), degrees: of.people - 1 }));
  const variance = errors.reduce((sum, { error }) => sum + error, 0);
  if (variance === 0) return { value, low: value, high: value };
  const degrees = variance ** 2 / errors.reduce((sum, one) => sum + one.error ** 2 / one.degrees, 0);
  const half = studentQuantile(tail, degrees) * Math.sqrt(variance);
  return { value, low: value - half, high: value + half };
}

const errorOf = (summed: Summed): number => varianceOf(summed) / summed.people;

function weighted(strata: readonly MeanStratum[]): (MeanStratum & { weight: number })[] {
  const people = strata.reduce((sum, { tried, base }) => sum + tried.people + base.people, 0);
  return strata.map((one) => ({ ...one, weight: (one.tried.people + one.base.people) / people }));
}
