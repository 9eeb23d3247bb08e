import { describe, expect, it } from "vitest";
import { compareMeans } from "~/core/experiments/domain/compare-means";
import { compareRates } from "~/core/experiments/domain/compare-rates";
import type { Summed } from "~/core/experiments/domain/difference-of-means";
import { differenceOfRates } from "~/core/experiments/domain/difference-of-rates";
import { looksWidth, varianceNeeded } from "~/core/experiments/domain/look-as-often";
import { mulberry32 } from "../../../support/mulberry32";

describe("the interval that may be looked at as often as one likes", () => {
  it("is wider than the usual one, and tightest where the difference is about as large as expected", () => {
    const widths = [1, 0.1, 0.01, 0.001, 0.0001, 0.000_01, 0.000_001].map((variance) => looksWidth(variance, 0.1));
    expect(Math.min(...widths)).toBeGreaterThan(3);
    expect(Math.min(...widths)).toBeCloseTo(3.035, 2);
    expect(widths[3]).toBeLessThan(3.05);
  });

  it("a smaller difference needs a smaller variance, and at it there is exactly room for it", () => {
    const sizes = [0.2, 0.1, 0.05, 0.01];
    const variances = sizes.map((size) => varianceNeeded(size, 0.1));
    expect([...variances].sort((a, b) => b - a)).toEqual(variances);
    sizes.forEach((size, index) => {
      const variance = variances[index] ?? 0;
      expect((looksWidth(variance, 0.1) + 0.841_621_233_6) * Math.sqrt(variance)).toBeCloseTo(size, 8);
    });
  });
});

/** So many shops, where the cards change nothing; each looks after every 25th customer, until the end. How many were told of a difference at least once? */
function shopsMisled(shops: number, rateOf: (group: "tried" | "base") => number, misled: (tried: [number, number], base: [number, number]) => boolean): number {
  const random = mulberry32(4711);
  let found = 0;
  for (let shop = 0; shop < shops; shop++) {
    const groups = { tried: [0, 0] as [number, number], base: [0, 0] as [number, number] };
    for (let customer = 1; customer <= 3000; customer++) {
      const group = random() < 0.2 ? "base" : "tried";
      groups[group][0] += random() < rateOf(group) ? 1 : 0;
      groups[group][1] += 1;
      if (customer % 25 === 0 && misled(groups.tried, groups.base)) {
        found += 1;
        break;
      }
    }
  }
  return found;
}

const judged = ([a, m]: [number, number], [b, n]: [number, number]): string =>
  compareRates([{ tried: { successes: a, people: m }, base: { successes: b, people: n } }], 0.8).verdict.kind;

describe("looking again and again", () => {
  it("misleads fewer than one shop in twenty, where the usual interval misleads many", () => {
    const told = (tried: [number, number], base: [number, number]): boolean => ["more", "less"].includes(judged(tried, base));
    const usual = ([a, m]: [number, number], [b, n]: [number, number]): boolean => {
      if (m === 0 || n < 20) return false;
      const { low, high } = differenceOfRates([{ tried: { successes: a, people: m }, base: { successes: b, people: n } }], 1.96).difference;
      return low > 0 || high < 0;
    };
    expect(shopsMisled(200, () => 0.2, told)).toBeLessThan(10);
    expect(shopsMisled(200, () => 0.05, told)).toBeLessThan(10);
    expect(shopsMisled(200, () => 0.2, usual)).toBeGreaterThan(40);
  });

  it("finds a large difference nearly always", () => {
    const found = shopsMisled(100, (group) => (group === "tried" ? 0.32 : 0.18), (tried, base) => judged(tried, base) === "more");
    expect(found).toBeGreaterThan(90);
  });

  it("misleads as few where money is compared, which most people spend none of and some a lot", () => {
    const random = mulberry32(99);
    let misled = 0;
    for (let shop = 0; shop < 200; shop++) {
      const groups: Record<"tried" | "base", Summed> = { tried: { people: 0, sum: 0n, sumOfSquares: 0n }, base: { people: 0, sum: 0n, sumOfSquares: 0n } };
      for (let customer = 1; customer <= 3000; customer++) {
        // Four in five buy nothing more; what the others spend is log-normal.
        const spent = random() < 0.8 ? 0 : Math.round(4000 * Math.exp(0.8 * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())));
        const group = groups[random() < 0.1 ? "base" : "tried"];
        group.people += 1;
        group.sum += BigInt(spent);
        group.sumOfSquares += BigInt(spent) ** 2n;
        if (customer % 100 === 0 && ["more", "less"].includes(compareMeans([groups], 0.9).verdict.kind)) {
          misled += 1;
          break;
        }
      }
    }
    expect(misled).toBeLessThan(10);
  });
});
