import { chiSquareTail, exactBinomial } from "./distributions";

/** How many people drew which lot, at the chances that there were in their time. */
export interface Lots {
  /** Parts of the lots, in any unit: [1000, 9000] is one in ten. */
  parts: readonly number[];
  drawn: readonly number[];
}

export type LotsCheck = { kind: "as-they-should" | "off"; chance: number } | { kind: "too-few" };

/** Below this, an accident of the lots is no longer believed; so small that a shop looking every day for years is hardly ever alarmed for nothing. */
const unbelievable = 0.001;
/** Below this many expected, chi-square says nothing. */
const fewestExpected = 5;

/**
 * Whether the lots came out as they should ("sample ratio mismatch"): if not, somebody or something chose, and no comparison is
 * worth anything. Two lots at one chance: the exact binomial test; else Pearson's chi-square, over all times together.
 */
export function checkLots(times: readonly Lots[]): LotsCheck {
  const drawn = times.map(({ parts, drawn: counts }) => ({ parts, counts, people: counts.reduce((sum, count) => sum + count, 0) })).filter(({ people }) => people > 0);
  const [only, second] = drawn;
  if (!only) return { kind: "too-few" };
  if (!second && only.parts.length === 2) return said(exactBinomial(only.counts[0] ?? 0, only.people, shareOf(only.parts, 0)));
  const cells = drawn.flatMap(({ parts, counts, people }) => parts.map((_, index) => ({ expected: people * shareOf(parts, index), seen: counts[index] ?? 0 })));
  // A lot that could not be drawn and was not says nothing.
  if (cells.some(({ expected, seen }) => expected === 0 && seen > 0)) return said(0);
  const times5 = drawn.filter(({ parts, people }) => parts.every((part, index) => part === 0 || people * shareOf(parts, index) >= fewestExpected));
  const degrees = times5.reduce((sum, { parts }) => sum + parts.filter((part) => part > 0).length - 1, 0);
  if (degrees === 0) return { kind: "too-few" };
  const statistic = times5.reduce((sum, { parts, counts, people }) => sum + parts.reduce((inner, part, index) => {
    const expected = people * shareOf(parts, index);
    return part === 0 ? inner : inner + ((counts[index] ?? 0) - expected) ** 2 / expected;
  }, 0), 0);
  return said(chiSquareTail(statistic, degrees));
}

const said = (chance: number): LotsCheck => ({ kind: chance < unbelievable ? "off" : "as-they-should", chance });

const shareOf = (parts: readonly number[], index: number): number => (parts[index] ?? 0) / parts.reduce((sum, part) => sum + part, 0);
