/** One measured figure with its target beside it. A ratio carries the rounds it is the median of. */
export interface Figure {
  name: string;
  value: number;
  unit: "×" | "ms" | "a second" | "calls" | "points" | "s" | "MB" | "KB";
  /** undefined: told for information. */
  target?: { atLeast: number } | { atMost: number };
  /** How much the rounds differed: lowest and highest. */
  spread?: readonly [lowest: number, highest: number];
  note?: string;
}

export type Verdict = "met" | "missed" | "";

export function verdictOf({ value, target }: Figure): Verdict {
  if (!target) return "";
  return ("atLeast" in target ? value >= target.atLeast : value <= target.atMost) ? "met" : "missed";
}
