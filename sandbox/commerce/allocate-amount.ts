import type { MinorUnits } from "../world/entities";

/**
 * Splits an amount over shares in proportion to their weights, to the last cent (largest remainder; the earlier of equals first).
 * No share exceeds its weight as long as the amount does not exceed the sum of the weights. All in minor units.
 */
export function allocateAmount(amount: MinorUnits, weights: readonly MinorUnits[]): MinorUnits[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const shares = exact.map((product) => Number(product / BigInt(total)));
  const rest = amount - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((product, index) => ({ index, remainder: product % BigInt(total) }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1));
  for (const { index } of byRemainder.slice(0, rest)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/** A part of an amount in hundredths of a percent, half a cent rounded up. */
export const partOf = (amount: MinorUnits, basisPoints: number): MinorUnits =>
  Math.floor((amount * basisPoints + 5_000) / 10_000);
