import { normalQuantile } from "./distributions";
import { whereItFallsTo } from "./special-functions";

/** How often at most a difference is told where there is none, over all looks together. */
const falseFindings = 0.05;

/**
 * How many standard errors an estimate is taken to be uncertain. Whoever looks at a 95 % interval every day finds a difference
 * that is none far more often than one time in twenty. This interval is wider, so that it holds over all looks together,
 * however many there are and whenever one stops: z² = (1 + V/τ²) · ln((1 + τ²/V) / α²). It is the mixture sequential
 * probability ratio test (Robbins 1970; Johari, Koomen, Pekelis, Walsh: Always Valid Inference, Operations Research 2022).
 *
 * @param variance V, of the estimate (its standard error squared)
 * @param expected τ, about how large the difference may be, in the estimate's unit; it is tightest there, and valid for any
 */
export const looksWidth = (variance: number, expected: number): number =>
  Math.sqrt((1 + variance / expected ** 2) * Math.log((1 + expected ** 2 / variance) / falseFindings ** 2));

const power = 0.8;

/** The variance at which a difference of this size is told four times in five: (z + z₀.₈) · √V = size. */
export function varianceNeeded(size: number, expected: number): number {
  const forPower = normalQuantile(1 - power);
  // Its inverse, the precision, is what grows with the number of people.
  return 1 / whereItFallsTo(size, (precision) => (precision === 0 ? Infinity : (looksWidth(1 / precision, expected) + forPower) / Math.sqrt(precision)));
}
