import type { SatisfactionScale } from "~/kernel/entries/answer-entries";

/** The longest word beside an answer, in characters. */
export const longestAnswerWord = 1_000;

const range: Record<SatisfactionScale, { from: number; to: number }> = { csat: { from: 1, to: 5 }, nps: { from: 0, to: 10 } };

/** The points of a scale, in order. */
export const pointsOf = (scale: SatisfactionScale): number[] => Array.from({ length: range[scale].to - range[scale].from + 1 }, (_, index) => range[scale].from + index);

/** Whether a score is one of the scale's. */
export const isScore = (scale: SatisfactionScale, score: number): boolean => Number.isInteger(score) && score >= range[scale].from && score <= range[scale].to;

/** When an answer whose order nobody has told of yet is looked at again, by how often it was: after five minutes, an hour, a day; then it is nobody's. */
export function nextLook(looks: number, now: Date): Date | null {
  const minutes = [5, 60, 24 * 60][looks];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}
