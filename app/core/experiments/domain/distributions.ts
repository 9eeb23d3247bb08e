import { incompleteBeta, logGamma, upperGamma, whereItFallsTo } from "./special-functions";

// Tails instead of their complements: those that matter here are so small that 1 − p would lose them.

/** How likely a standard normal value is above z ≥ 0. */
export const normalTail = (z: number): number => upperGamma(0.5, (z * z) / 2) / 2;

/** The z ≥ 0 that is exceeded with this chance, at most a half: 1.96 for 0.025. */
export const normalQuantile = (tail: number): number => whereItFallsTo(tail, normalTail);

/** How likely Student's t with so many degrees of freedom (a fraction is fine) is above t ≥ 0. */
export const studentTail = (t: number, degrees: number): number => incompleteBeta(degrees / 2, 0.5, degrees / (degrees + t * t)) / 2;

/** The t ≥ 0 that is exceeded with this chance, at most a half. */
export const studentQuantile = (tail: number, degrees: number): number => whereItFallsTo(tail, (t) => studentTail(t, degrees));

/** How likely chi-square with so many degrees of freedom is above x. */
export const chiSquareTail = (x: number, degrees: number): number => upperGamma(degrees / 2, x / 2);

/**
 * How likely it is that of `trials` with this chance each, a number of successes comes out that is as unlikely as the seen one
 * or more so: the exact two-sided test, in the sense of R's `binom.test`.
 */
export function exactBinomial(successes: number, trials: number, chance: number): number {
  if (chance <= 0 || chance >= 1) return successes === (chance <= 0 ? 0 : trials) ? 1 : 0;
  const all = logGamma(trials + 1);
  const logOdds = (k: number): number => all - logGamma(k + 1) - logGamma(trials - k + 1) + k * Math.log(chance) + (trials - k) * Math.log1p(-chance);
  // A rounding error must not tell equals apart.
  const seen = logOdds(successes) + 1e-7;
  let sum = 0;
  for (let k = 0; k <= trials; k++) {
    const one = logOdds(k);
    if (one <= seen) sum += Math.exp(one);
  }
  return Math.min(1, sum);
}
