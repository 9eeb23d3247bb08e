import { wilson } from "~/core/experiments/domain/difference-of-rates";
import type { Interval } from "~/core/experiments/domain/verdict";
import type { SatisfactionScale } from "~/kernel/entries/answer-entries";
import { pointsOf } from "./read-answer";

/** How many gave each score of the scale, by score. */
export type ScoreCounts = Readonly<Record<number, number>>;

export type SatisfactionScore =
  /** With fewer, a range reaches over half of all there could be: the same floor as in every comparison. */
  | { kind: "not-enough"; answers: number; missing: number }
  /** csat: the share of 4 and 5, of one. nps: promoters minus detractors, −1 to 1. With the 95 % interval. */
  | ({ kind: "told"; answers: number; value: number } & Interval);

const fewest = 20;
const z = 1.96;

/** Whoever counts as content: 4 and 5 of five; 9 and 10 of ten. */
export const isContent = (scale: SatisfactionScale, score: number): boolean => score >= (scale === "csat" ? 4 : 9);

/**
 * What answers come to, with the range it lies in. A share has Wilson's interval; the net promoter score the adjusted Wald interval with three more answers (¾ for, 1½ neither,
 * ¾ against), which keeps its promise for small numbers (Rocks: Interval estimation for the Net Promoter Score, The American Statistician 70, 2016).
 */
export function satisfactionScore(scale: SatisfactionScale, counts: ScoreCounts): SatisfactionScore {
  const counted = (of: (score: number) => boolean): number => pointsOf(scale).filter(of).reduce((sum, score) => sum + (counts[score] ?? 0), 0);
  const answers = counted(() => true);
  if (answers < fewest) return { kind: "not-enough", answers, missing: fewest - answers };
  const content = counted((score) => isContent(scale, score));
  if (scale === "csat") return { kind: "told", answers, ...wilson({ people: answers, successes: content }, z) };
  const against = counted((score) => score <= 6);
  const [all, likelyFor, likelyAgainst] = [answers + 3, (content + 0.75) / (answers + 3), (against + 0.75) / (answers + 3)];
  const middle = likelyFor - likelyAgainst;
  const half = z * Math.sqrt((likelyFor + likelyAgainst - middle ** 2) / all);
  return { kind: "told", answers, value: (content - against) / answers, low: Math.max(-1, middle - half), high: Math.min(1, middle + half) };
}

/** Two columns of counts as one. */
export const addCounts = (one: ScoreCounts, other: ScoreCounts): ScoreCounts =>
  Object.fromEntries([...new Set([...Object.keys(one), ...Object.keys(other)])].map((score) => [score, (one[Number(score)] ?? 0) + (other[Number(score)] ?? 0)]));
