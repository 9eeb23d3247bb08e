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
