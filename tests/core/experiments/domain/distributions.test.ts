import { describe, expect, it } from "vitest";
import { chiSquareTail, exactBinomial, normalQuantile, normalTail, studentQuantile, studentTail } from "~/core/experiments/domain/distributions";
import { incompleteBeta, logGamma, upperGamma } from "~/core/experiments/domain/special-functions";

describe("the functions underneath are those of the tables", () => {
  it.each([[1, 0], [2, 0], [0.5, Math.log(Math.sqrt(Math.PI))], [5, Math.log(24)], [10, Math.log(362_880)], [100.5, 361.4355404677776]])("ln Γ(%d)", (x, value) => {
    expect(logGamma(x)).toBeCloseTo(value, 8);
  });

  it.each([[1, 2, Math.exp(-2)], [3, 2, Math.exp(-2) * (1 + 2 + 2)], [0.5, 0, 1]])("Q(%d, %d)", (a, x, value) => {
    expect(upperGamma(a, x)).toBeCloseTo(value, 12);
  });

  it.each([[1, 1, 0.3, 0.3], [2, 3, 0.5, 0.6875], [2, 3, 0.9, 0.9963], [0.5, 0.5, 0.5, 0.5], [5, 1, 0, 0], [5, 1, 1, 1]])("I(%d, %d; %d)", (a, b, x, value) => {
    expect(incompleteBeta(a, b, x)).toBeCloseTo(value, 10);
  });
});

it.each([[0.5, 0], [0.1, 1.281_551_565_5], [0.025, 1.959_963_984_5], [0.005, 2.575_829_303_5], [1e-9, 5.997_807_015]])("the normal distribution is above z with the chance %d", (tail, z) => {
  expect(normalQuantile(tail)).toBeCloseTo(z, 7);
  expect(normalTail(z)).toBeCloseTo(tail, 10);
});

it.each([
  [0.025, 1, 12.706_204_74], [0.025, 5, 2.570_581_84], [0.025, 10, 2.228_138_85], [0.025, 30, 2.042_272_46], [0.005, 5, 4.032_142_98], [0.0005, 10, 4.586_893_86], [0.025, 17.776, 2.102_78],
])("Student's t is above its quantile with the chance %d at %d degrees of freedom", (tail, degrees, t) => {
  expect(studentQuantile(tail, degrees)).toBeCloseTo(t, 4);
  expect(studentTail(t, degrees)).toBeCloseTo(tail, 5);
});

it("with many degrees of freedom, Student's t is the normal distribution", () => {
  expect(studentQuantile(0.001, 1e7)).toBeCloseTo(normalQuantile(0.001), 5);
});

it.each([[3.841_459, 1, 0.05], [10.827_566, 1, 0.001], [5.991_465, 2, 0.05], [18.307_038, 10, 0.05], [0, 3, 1]])("chi-square is above %d with %d degrees of freedom", (x, degrees, tail) => {
  expect(chiSquareTail(x, degrees)).toBeCloseTo(tail, 6);
});

describe("the exact binomial test", () => {
  // The last is the example of R's own `binom.test` (Mendel's peas, by Conover 1971).
  it.each([[7, 10, 0.5, 0.343_75], [0, 10, 0.5, 0.001_953_125], [5, 10, 0.5, 1], [682, 925, 0.75, 0.3825]])("%d of %d at %d", (successes, trials, chance, tail) => {
    expect(exactBinomial(successes, trials, chance)).toBeCloseTo(tail, 4);
  });

  it("what cannot happen is not believed", () => {
    expect([exactBinomial(0, 5, 0), exactBinomial(1, 5, 0), exactBinomial(5, 5, 1), exactBinomial(4, 5, 1)]).toEqual([1, 0, 1, 0]);
  });

  it("a hundred thousand people are no trouble", () => {
    expect(exactBinomial(10_000, 100_000, 0.1)).toBeCloseTo(1, 6);
    expect(exactBinomial(10_500, 100_000, 0.1)).toBeLessThan(1e-6);
  });
});
