import type { Groups, Interval } from "./verdict";

export interface Counted {
  people: number;
  /** How many of them did it. */
  successes: number;
}

/** People who had the same chances of getting into either group; where chances changed, each time is a stratum of its own. */
export interface RateStratum {
  tried: Counted;
  base: Counted;
}

/**
 * The difference between two shares, and the shares, each with an interval of `z` standard errors: Newcombe's hybrid score
 * interval, which holds for small numbers and for shares near 0 and 1 (Newcombe: Interval estimation for the difference between
 * independent proportions, Statistics in Medicine 17, 1998, method 10). Over strata, weighted by their people, as in Zou and
 * Donner: Construction of confidence limits about effect measures, Statistics in Medicine 27, 2008.
 *
 * @param strata at least one, with people in both groups of each
 */
export function differenceOfRates(strata: readonly RateStratum[], z: number): Groups {
  const people = strata.reduce((sum, { tried, base }) => sum + tried.people + base.people, 0);
  const rates = strata.map(({ tried, base }) => ({ weight: (tried.people + base.people) / people, tried: wilson(tried, z), base: wilson(base, z) }));
  return {
    tried: recovered(rates.map(({ weight, tried }) => ({ weight, ...tried }))),
    base: recovered(rates.map(({ weight, base }) => ({ weight, ...base }))),
    difference: recovered(rates.flatMap(({ weight, tried, base }) => [{ weight, ...tried }, { weight: -weight, ...base }])),
  };
}

/** Wilson's score interval of one share. */
export function wilson({ people, successes }: Counted, z: number): Interval & { value: number } {
  const middle = (successes + z * z / 2) / (people + z * z);
  const half = (z / (people + z * z)) * Math.sqrt(successes * (1 - successes / people) + z * z / 4);
  return { value: successes / people, low: successes === 0 ? 0 : middle - half, high: successes === people ? 1 : middle + half };
}

/** The weighted sum of values that do not depend on each other, its interval recovered from theirs. */
function recovered(parts: readonly (Interval & { value: number; weight: number })[]): Interval & { value: number } {
  const value = parts.reduce((sum, part) => sum + part.weight * part.value, 0);
  const away = (side: (part: Interval & { weight: number }) => number): number =>
    Math.sqrt(parts.reduce((sum, part) => sum + (part.weight * (part.value - side(part))) ** 2, 0));
  return { value, low: value - away(({ weight, low, high }) => (weight > 0 ? low : high)), high: value + away(({ weight, low, high }) => (weight > 0 ? high : low)) };
}
