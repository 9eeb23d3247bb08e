export interface Interval {
  low: number;
  high: number;
}

/**
 * What can be told of a difference.
 * - `none-told`: there are enough people, and a difference of `size` or more would most likely have shown; none did.
 * - `not-enough`: with about so many more people a difference of `size` would be told four times in five. The size is what is
 *   `seen` now, or where that is less, the `smallest` that is of interest. null where it cannot be said how many.
 */
export type Verdict =
  | { kind: "more" }
  | { kind: "less" }
  | { kind: "none-told"; size: number }
  | { kind: "not-enough"; morePeople: number | null; size: number; sizeIs: "seen" | "smallest" };

/** Both groups' values and their difference, tried − base. */
export type Groups = Record<"tried" | "base" | "difference", Interval & { value: number }>;

/** One of the groups, with its value and how uncertain that is. */
export interface Estimate extends Interval {
  people: number;
  value: number;
}

export interface Comparison {
  /** Those that something was tried on, and those they are compared with; null where there was nobody. */
  tried: Estimate | null;
  base: Estimate | null;
  /** tried − base; null where one of them is missing. */
  difference: (Interval & { value: number }) | null;
  verdict: Verdict;
  /** People who could not be compared: in their time there was nobody in the other group. */
  leftOut: number;
}

export interface Question {
  /** The smallest difference that is of interest, in the value's unit. */
  smallest: number;
  /** The people there are. */
  people: number;
  /** How many there must be to tell a difference of a size; null where it cannot be said. */
  peopleNeeded: (size: number) => number | null;
}

/** Fewer than this in a group, and nothing is told whatever the numbers say: intervals are approximations. */
const fewest = 20;

/** Says in which of four ways a difference stands. */
export function judge(difference: Comparison["difference"], fewestInAGroup: number, { smallest, people, peopleNeeded }: Question): Verdict {
  const enough = fewestInAGroup >= fewest;
  if (difference && enough && difference.low > 0) return { kind: "more" };
  if (difference && enough && difference.high < 0) return { kind: "less" };
  const seen = difference ? Math.abs(difference.value) : 0;
  const size = Math.max(seen, smallest);
  const needed = peopleNeeded(size);
  if (difference && enough && seen < smallest && needed !== null && needed <= people) return { kind: "none-told", size: smallest };
  return { kind: "not-enough", morePeople: needed === null ? null : roughly(Math.max(needed - people, fewest)), size, sizeIs: seen >= smallest ? "seen" : "smallest" };
}

/** Two digits, rounded up: more would pretend to know. */
function roughly(people: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(people)) - 1);
  return Math.ceil(people / unit) * unit;
}
