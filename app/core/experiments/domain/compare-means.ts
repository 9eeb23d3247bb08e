import { around, differenceOfMeans, varianceOf, varianceOfDifference } from "./difference-of-means";
import type { MeanStratum, Summed } from "./difference-of-means";
import { normalTail } from "./distributions";
import { looksWidth, varianceNeeded } from "./look-as-often";
import { judge } from "./verdict";
import type { Comparison, Estimate } from "./verdict";

/** A tenth and a fifth of how much people differ from each other (Cohen's d). */
const smallestOfInterest = 0.1;
const expected = 0.2;

/** Sums of money are skewed, and most people spend nothing: with fewer in a group, Student's t promises too much. */
const fewestForMoney = 100;

/**
 * Compares what two groups brought in for each person, in minor units, with an interval as wide as `looksWidth` says.
 *
 * People needed: N = (s₁²/a + s₂²/(1−a)) / V, with V from `varianceNeeded` and a the part of the people that something is tried on.
 *
 * @param triedShare that part as it is planned; used while one of the groups is empty
 */
export function compareMeans(strata: readonly MeanStratum[], triedShare: number): Comparison {
  const comparable = strata.filter(({ tried, base }) => tried.people > 1 && base.people > 1);
  const [tried, base] = [total(strata.map((one) => one.tried)), total(strata.map((one) => one.base))];
  const everybody = total([tried, base]);
  const deviation = Math.sqrt(varianceOf(everybody));
  const peopleNeeded = (size: number): number | null => {
    const share = tried.people > 0 && base.people > 0 ? tried.people / everybody.people : triedShare;
    if (share <= 0 || share >= 1 || !(size > 0)) return null;
    return Math.ceil(((varianceOf(tried) || deviation ** 2) / share + (varianceOf(base) || deviation ** 2) / (1 - share)) / varianceNeeded(size, expected * deviation));
  };
  const question = { smallest: smallestOfInterest * deviation, peopleNeeded };
  const variance = varianceOfDifference(comparable);
  // Nobody to compare, or all brought in the same (nothing, most likely).
  if (!(variance > 0)) {
    return { tried: alone(tried), base: alone(base), difference: null, verdict: judge(null, 0, { ...question, people: everybody.people }), leftOut: 0 };
  }
  const { difference, ...groups } = differenceOfMeans(comparable, normalTail(looksWidth(variance, expected * deviation)));
  const [triedPeople, basePeople] = [total(comparable.map((one) => one.tried)).people, total(comparable.map((one) => one.base)).people];
  const fewest = Math.min(triedPeople, basePeople);
  const people = triedPeople + basePeople;
  return {
    tried: { people: triedPeople, ...groups.tried }, base: { people: basePeople, ...groups.base }, difference,
    verdict: judge(difference, fewest < fewestForMoney ? 0 : fewest, { ...question, people }), leftOut: everybody.people - people,
  };
}

const total = (groups: readonly Summed[]): Summed => groups.reduce(
  (all, { people, sum, sumOfSquares }) => ({ people: all.people + people, sum: all.sum + sum, sumOfSquares: all.sumOfSquares + sumOfSquares }),
  { people: 0, sum: 0n, sumOfSquares: 0n },
);

/** A group that there is nothing to compare with: the usual 95 %. */
const alone = (group: Summed): Estimate | null => (group.people < 2 ? null : { people: group.people, ...around([{ weight: 1, of: group }], 0.025) });
