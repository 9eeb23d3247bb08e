import { differenceOfRates, wilson } from "./difference-of-rates";
import type { Counted, RateStratum } from "./difference-of-rates";
import { looksWidth, varianceNeeded } from "./look-as-often";
import { judge } from "./verdict";
import type { Comparison, Estimate } from "./verdict";

/** Five percentage points: what less would bring, a card hardly pays for. */
const smallestOfInterest = 0.05;
/** Where the interval is tightest (τ of `looksWidth`). */
const expected = 0.1;

/**
 * Compares how many of two groups did something, with an interval as wide as `looksWidth` says.
 *
 * People needed: N = (p₁(1−p₁)/a + p₂(1−p₂)/(1−a)) / V, with V from `varianceNeeded` and a the part of the people that
 * something is tried on (the unpooled normal formula; Fleiss, Levin, Paik: Statistical Methods for Rates and Proportions, 2003, ch. 4).
 *
 * @param triedShare that part as it is planned; used while one of the groups is empty
 */
export function compareRates(strata: readonly RateStratum[], triedShare: number): Comparison {
  const comparable = strata.filter(({ tried, base }) => tried.people > 0 && base.people > 0);
  const [tried, base] = [total(strata.map((one) => one.tried)), total(strata.map((one) => one.base))];
  const everybody = tried.people + base.people;
  const peopleNeeded = (size: number): number | null => {
    const share = tried.people > 0 && base.people > 0 ? tried.people / everybody : triedShare;
    if (share <= 0 || share >= 1) return null;
    const baseRate = guarded(base.people > 0 ? base : tried);
    const isSeen = base.people > 0 && tried.people > 0 && Math.abs(guarded(tried) - baseRate) >= size * 0.9;
    const triedRate = isSeen ? guarded(tried) : Math.min(0.999, baseRate + size);
    return Math.ceil((triedRate * (1 - triedRate) / share + baseRate * (1 - baseRate) / (1 - share)) / varianceNeeded(size, expected));
  };
  if (comparable.length === 0) {
    return { tried: alone(tried), base: alone(base), difference: null, verdict: judge(null, 0, { smallest: smallestOfInterest, people: everybody, peopleNeeded }), leftOut: 0 };
  }
  const { difference, ...groups } = differenceOfRates(comparable, looksWidth(varianceOf(comparable), expected));
  const [triedPeople, basePeople] = [total(comparable.map((one) => one.tried)).people, total(comparable.map((one) => one.base)).people];
  const people = triedPeople + basePeople;
  return {
    tried: { people: triedPeople, ...groups.tried }, base: { people: basePeople, ...groups.base }, difference,
    verdict: judge(difference, Math.min(triedPeople, basePeople), { smallest: smallestOfInterest, people, peopleNeeded }), leftOut: everybody - people,
  };
}

const total = (counts: readonly Counted[]): Counted =>
  counts.reduce((sum, { people, successes }) => ({ people: sum.people + people, successes: sum.successes + successes }), { people: 0, successes: 0 });

/** A rate that is never 0 or 1, as few people can make it seem (Agresti and Coull 1998). */
const guarded = ({ people, successes }: Counted): number => (successes + 2) / (people + 4);

function varianceOf(strata: readonly RateStratum[]): number {
  const people = total(strata.flatMap(({ tried, base }) => [tried, base])).people;
  const variance = (counted: Counted): number => guarded(counted) * (1 - guarded(counted)) / counted.people;
  return strata.reduce((sum, { tried, base }) => sum + ((tried.people + base.people) / people) ** 2 * (variance(tried) + variance(base)), 0);
}

/** A group that there is nothing to compare with: the usual 95 %. */
const alone = (counted: Counted): Estimate | null => (counted.people === 0 ? null : { people: counted.people, ...wilson(counted, 1.96) });
