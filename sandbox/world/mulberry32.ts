/** A small seeded source of chance: the same seed gives the same numbers in [0, 1) on every machine. */
export type Random = () => number;

/** mulberry32 by Tommy Ettinger (public domain): 32 bits of state, good enough for fiction and faults, not for secrets. */
export function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
