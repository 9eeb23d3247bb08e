import type { KeyedHash } from "~/kernel/keyed-hash";

/**
 * Whether somebody is in an experiment's control group: by lot, and durably, since the lot is a keyed hash of the
 * experiment and the person, never a stored coin. Raising the share keeps everybody who was in it.
 *
 * @param shareBasisPoints 10 % = 1000
 */
export function isInControlGroup(experiment: string, person: string, shareBasisPoints: number, hash: KeyedHash): boolean {
  const number = hash(`lot/${experiment}/${person}`).slice(0, 8).reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
  return Number(number % 10_000n) < shareBasisPoints;
}

/**
 * Which version of an experiment somebody gets: by lot, in proportion to the weights, durably, and independently of the lot
 * that decides about the control group. When versions are added, taken away or weighted anew, only those move who must: each
 * version draws a number for the person, and the best one wins (weighted rendezvous hashing, Schindelhauer and Schomaker 2005).
 *
 * @param variants at least one (else it throws); ids are unique, weights positive; their order does not matter
 * @returns the version as it was handed in
 */
export function variantByLot<V extends { id: string; weight: number }>(experiment: string, person: string, variants: readonly V[], hash: KeyedHash): V {
  const draw = ({ id, weight }: V): number => Math.log(fractionOf(hash(`variant-lot/${experiment}/${id}/${person}`))) / weight;
  const [best] = variants.map((variant) => ({ variant, draw: draw(variant) }))
    .sort((one, other) => other.draw - one.draw || (one.variant.id < other.variant.id ? -1 : 1));
  if (!best) throw new Error(`The experiment ${experiment} has no versions`);
  return best.variant;
}

/** A hash's first 52 bits as a number between 0 and 1, never either. */
function fractionOf(hashed: Uint8Array): number {
  const bits = hashed.slice(0, 7).reduce((value, byte) => (value << 8n) | BigInt(byte), 0n) >> 4n;
  return (Number(bits) + 0.5) / 2 ** 52;
}
