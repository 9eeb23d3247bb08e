import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareMeans } from "~/core/experiments/domain/compare-means";
import { compareRates } from "~/core/experiments/domain/compare-rates";
import type { Summed } from "~/core/experiments/domain/difference-of-means";
import type { Counted } from "~/core/experiments/domain/difference-of-rates";

const counted = (successes: number, people: number): Counted => ({ successes, people });
const rates = (tried: Counted, base: Counted) => compareRates([{ tried, base }], 0.9);
/** So many people, of whom every `every`th spends this. */
const spenders = (people: number, every: number, minor: number): Summed => {
  const count = BigInt(Math.floor(people / every));
  return { people, sum: count * BigInt(minor), sumOfSquares: count * BigInt(minor) ** 2n };
};

describe("the verdict on rates", () => {
  it("is more, or less, where the whole interval is on one side", () => {
    expect(rates(counted(2400, 9000), counted(170, 1000)).verdict).toEqual({ kind: "more" });
    expect(rates(counted(1200, 9000), counted(240, 1000)).verdict).toEqual({ kind: "less" });
  });

  it("is that none could be told, where so many people would most likely have shown one of five points", () => {
    expect(rates(counted(9050, 45_000), counted(1000, 5000)).verdict).toEqual({ kind: "none-told", size: 0.05 });
  });

  it("is not enough data with a number, for a difference as large as it looks", () => {
    const { verdict } = rates(counted(144, 450), counted(10, 50));
    expect(verdict).toMatchObject({ kind: "not-enough", sizeIs: "seen" });
    if (verdict.kind !== "not-enough") throw new Error("unreachable");
    expect(verdict.size).toBeCloseTo(0.12, 10);
    expect(verdict.morePeople).toBeGreaterThan(500);
    expect(verdict.morePeople).toBeLessThan(3000);
  });

  it("asks for the people that a smallest difference of interest needs, where nearly none is seen", () => {
    const { verdict } = rates(counted(90, 450), counted(10, 50));
    expect(verdict).toMatchObject({ kind: "not-enough", sizeIs: "smallest", size: 0.05 });
    // (p₁q₁/0.9 + p₂q₂/0.1) / V with p₂ ≈ 0.22, p₁ ≈ 0.27 and V ≈ 0.000153, less the 500 there are: 12,233.
    expect(verdict).toMatchObject({ morePeople: 13_000 });
  });

  it("says nothing of a difference with fewer than twenty in a group, however it looks", () => {
    expect(rates(counted(900, 1000), counted(0, 19)).verdict.kind).toBe("not-enough");
    expect(rates(counted(900, 1000), counted(0, 60)).verdict.kind).toBe("more");
  });

  it("with an empty group, there is no difference, and the number counts on the planned shares", () => {
    const comparison = compareRates([{ tried: counted(10, 100), base: counted(0, 0) }], 0.9);
    expect(comparison).toMatchObject({ base: null, difference: null, leftOut: 0, verdict: { kind: "not-enough", sizeIs: "smallest" } });
    expect(comparison.tried).toMatchObject({ people: 100, value: 0.1 });
  });

  it("without any control group nobody can say how many more are needed", () => {
    expect(compareRates([{ tried: counted(10, 100), base: counted(0, 0) }], 1).verdict).toMatchObject({ kind: "not-enough", morePeople: null });
  });

  it("leaves out, and counts, those in whose time there was nobody to compare with", () => {
    const comparison = compareRates([{ tried: counted(100, 500), base: counted(0, 0) }, { tried: counted(90, 450), base: counted(10, 50) }], 0.9);
    expect(comparison).toMatchObject({ leftOut: 500, tried: { people: 450 }, base: { people: 50 } });
  });

  it("is always one of four, and says how many with two digits at most", () => {
    const group = fc.integer({ min: 0, max: 5000 }).chain((people) => fc.record({ people: fc.constant(people), successes: fc.integer({ min: 0, max: people }) }));
    fc.assert(fc.property(group, group, fc.integer({ min: 0, max: 10_000 }), (tried, base, basisPoints) => {
      const { verdict, difference } = compareRates([{ tried, base }], basisPoints / 10_000);
      if (verdict.kind === "more") expect(difference?.low).toBeGreaterThan(0);
      if (verdict.kind === "less") expect(difference?.high).toBeLessThan(0);
      if (verdict.kind === "not-enough" && verdict.morePeople !== null) {
        expect(verdict.morePeople).toBeGreaterThanOrEqual(20);
        expect(String(verdict.morePeople).replace(/0+$/, "").length).toBeLessThanOrEqual(2);
      }
    }));
  });
});

describe("the number of people that are still needed", () => {
  it("is honest: with as many more of the same kind, the difference is told", () => {
    const { verdict } = rates(counted(144, 450), counted(10, 50));
    if (verdict.kind !== "not-enough" || verdict.morePeople === null) throw new Error("there was enough");
    const times = (500 + verdict.morePeople) / 500;
    expect(rates(counted(Math.round(144 * times), Math.round(450 * times)), counted(Math.round(10 * times), Math.round(50 * times))).verdict.kind).toBe("more");
  });
});

describe("the verdict on money", () => {
  it("is more where it is, and none where so many would have shown one", () => {
    expect(compareMeans([{ tried: spenders(20_000, 4, 6000), base: spenders(2000, 6, 5000) }], 0.9).verdict.kind).toBe("more");
    expect(compareMeans([{ tried: spenders(60_000, 5, 5000), base: spenders(6000, 5, 5000) }], 0.9).verdict.kind).toBe("none-told");
  });

  it("says nothing of a difference with fewer than a hundred in a group", () => {
    expect(compareMeans([{ tried: spenders(5000, 1, 6000), base: { ...spenders(99, 33, 5000) } }], 0.9).verdict.kind).toBe("not-enough");
  });

  it("of amounts that are all the same, or of nobody, no number can be said", () => {
    expect(compareMeans([{ tried: spenders(50, 100, 1), base: spenders(50, 100, 1) }], 0.9)).toMatchObject({ difference: null, verdict: { kind: "not-enough", morePeople: null } });
    expect(compareMeans([], 0.9)).toMatchObject({ tried: null, base: null, difference: null });
  });
});
