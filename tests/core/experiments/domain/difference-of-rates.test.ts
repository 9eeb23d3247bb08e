import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOfRates, wilson } from "~/core/experiments/domain/difference-of-rates";
import type { Counted } from "~/core/experiments/domain/difference-of-rates";
import { normalQuantile } from "~/core/experiments/domain/distributions";

const z = normalQuantile(0.025);
const counted = (successes: number, people: number): Counted => ({ successes, people });

describe("Wilson's interval is the published one", () => {
  // Newcombe: Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 1998, table I, method 3.
  it.each([[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]])("%d of %d", (successes, people, low, high) => {
    const interval = wilson(counted(successes, people), z);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});

describe("the interval of a difference is the published one", () => {
  // Newcombe: Interval estimation for the difference between independent proportions, Statistics in Medicine 17, 1998, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339], [9, 10, 3, 10, 0.1705, 0.809], [6, 7, 2, 7, 0.0582, 0.8062], [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775], [0, 10, 0, 10, -0.2775, 0.2775], [10, 10, 0, 20, 0.6791, 1], [10, 10, 0, 10, 0.6075, 1],
  ])("%d of %d against %d of %d", (a, m, b, n, low, high) => {
    const { difference } = differenceOfRates([{ tried: counted(a, m), base: counted(b, n) }], z);
    expect(difference.value).toBeCloseTo(a / m - b / n, 10);
    expect(difference.low).toBeCloseTo(low, 4);
    expect(difference.high).toBeCloseTo(high, 4);
  });
});

const group = fc.integer({ min: 1, max: 2000 }).chain((people) => fc.record({ people: fc.constant(people), successes: fc.integer({ min: 0, max: people }) }));
const stratum = fc.record({ tried: group, base: group });

describe("whatever was counted", () => {
  it("the difference lies in its interval, and the interval in what is possible", () => {
    fc.assert(fc.property(fc.array(stratum, { minLength: 1, maxLength: 4 }), fc.double({ min: 0.5, max: 6, noNaN: true }), (strata, width) => {
      const { difference, tried, base } = differenceOfRates(strata, width);
      for (const { low, value, high } of [difference, tried, base]) expect(low <= value + 1e-12 && value <= high + 1e-12).toBe(true);
      expect(difference.low).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(difference.high).toBeLessThanOrEqual(1 + 1e-12);
    }));
  });

  it("asked the other way round, the answer is the same with the other sign", () => {
    fc.assert(fc.property(stratum, ({ tried, base }) => {
      const [one, other] = [differenceOfRates([{ tried, base }], z).difference, differenceOfRates([{ tried: base, base: tried }], z).difference];
      expect(one.low).toBeCloseTo(-other.high, 10);
      expect(one.value).toBeCloseTo(-other.value, 10);
    }));
  });

  it("ten times as many people with the same shares make the interval narrower", () => {
    fc.assert(fc.property(stratum, ({ tried, base }) => {
      const tenfold = ({ people, successes }: Counted): Counted => counted(successes * 10, people * 10);
      const width = (strata: Parameters<typeof differenceOfRates>[0]): number => {
        const { difference: { low, high } } = differenceOfRates(strata, z);
        return high - low;
      };
      expect(width([{ tried: tenfold(tried), base: tenfold(base) }])).toBeLessThan(width([{ tried, base }]));
    }));
  });
});

it("a share of the control group that was changed on the way feigns no difference", () => {
  // In December everybody orders again, and the control group was half as large as it is in January; within each month there is no difference.
  const december = { tried: counted(450, 900), base: counted(50, 100) };
  const january = { tried: counted(50, 500), base: counted(50, 500) };
  const mixed = differenceOfRates([{ tried: counted(500, 1400), base: counted(100, 600) }], z);
  expect(mixed.difference.low).toBeGreaterThan(0.1);
  const { difference } = differenceOfRates([december, january], z);
  expect(difference.value).toBeCloseTo(0, 10);
  expect([difference.low < 0, difference.high > 0]).toEqual([true, true]);
});
