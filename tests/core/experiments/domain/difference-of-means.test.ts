import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOfMeans, varianceOf } from "~/core/experiments/domain/difference-of-means";
import type { Summed } from "~/core/experiments/domain/difference-of-means";

const summed = (amounts: readonly number[]): Summed => ({
  people: amounts.length, sum: BigInt(amounts.reduce((sum, amount) => sum + amount, 0)), sumOfSquares: amounts.reduce((sum, amount) => sum + BigInt(amount) ** 2n, 0n),
});

describe("the interval is Welch's", () => {
  it("of Student's sleep data (R: t.test(extra ~ group)), in tenths of an hour", () => {
    const one = summed([7, -16, -2, -12, -1, 34, 37, 8, 0, 20]);
    const two = summed([19, 8, 11, 1, -1, 44, 55, 16, 46, 34]);
    const { difference, tried, base } = differenceOfMeans([{ tried: one, base: two }], 0.025);
    expect(difference.value).toBeCloseTo(-15.8, 10);
    expect(difference.low).toBeCloseTo(-33.654832, 4);
    expect(difference.high).toBeCloseTo(2.054832, 4);
    expect([tried.value, base.value]).toEqual([7.5, 23.3]);
  });

  it("stays exact where sums of squares are beyond what a float holds", () => {
    const amounts = [900_000_000_001, 900_000_000_002, 900_000_000_003];
    expect(varianceOf(summed(amounts))).toBe(1);
  });
});

const amounts = fc.array(fc.integer({ min: -10_000, max: 200_000 }), { minLength: 2, maxLength: 60 });

describe("whatever was brought in", () => {
  it("the difference lies in its interval; the other way round it has the other sign", () => {
    fc.assert(fc.property(amounts, amounts, (one, other) => {
      const { difference } = differenceOfMeans([{ tried: summed(one), base: summed(other) }], 0.025);
      const back = differenceOfMeans([{ tried: summed(other), base: summed(one) }], 0.025).difference;
      expect(difference.low <= difference.value && difference.value <= difference.high).toBe(true);
      expect(difference.low).toBeCloseTo(-back.high, 6);
    }));
  });

  it("the same amount more for everybody of one group moves the interval by it and leaves its width", () => {
    fc.assert(fc.property(amounts, amounts, fc.integer({ min: 1, max: 100_000 }), (one, other, more) => {
      const before = differenceOfMeans([{ tried: summed(one), base: summed(other) }], 0.025).difference;
      const after = differenceOfMeans([{ tried: summed(one.map((amount) => amount + more)), base: summed(other) }], 0.025).difference;
      expect(after.low - before.low).toBeCloseTo(more, 4);
      expect(after.high - before.high).toBeCloseTo(more, 4);
    }));
  });

  it("two equal strata are narrower than one, and say the same", () => {
    fc.assert(fc.property(amounts, amounts, (one, other) => {
      const stratum = { tried: summed([...one, one[0] ?? 0, (one[0] ?? 0) + 5]), base: summed(other) };
      const [single, twice] = [differenceOfMeans([stratum], 0.025).difference, differenceOfMeans([stratum, stratum], 0.025).difference];
      expect(twice.value).toBeCloseTo(single.value, 6);
      expect(twice.high - twice.low).toBeLessThan(single.high - single.low);
    }));
  });
});
