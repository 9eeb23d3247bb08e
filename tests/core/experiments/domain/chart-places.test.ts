import { describe, expect, it } from "vitest";
import type { Comparison, Estimate } from "~/core/experiments/domain/verdict";
import { axisName } from "~/core/experiments/domain/axis-name";
import { chartPlaces } from "~/core/experiments/domain/chart-places";
import { roundTicks } from "~/core/experiments/domain/chart-scale";

const estimate = (people: number): Estimate => ({ people, value: 0.2, low: 0.1, high: 0.3 });
const difference = { value: 0.1, low: 0, high: 0.2 };
const part = (name: string, tried: Estimate | null, base: Estimate | null) => {
  const comparison: Comparison = { tried, base, difference: tried && base ? difference : null, verdict: { kind: "not-enough", morePeople: null, size: 0.05, sizeIs: "smallest" }, leftOut: 0 };
  return { name, comparison };
};

describe("what is drawn on a chart", () => {
  it("is what has an estimate, in its order; the others are named instead of leaving their places empty", () => {
    const { drawn, empty } = chartPlaces([part("September", estimate(40), estimate(9)), part("October", null, null), part("November", estimate(8), null)]);
    expect(drawn.map(({ name }) => name)).toEqual(["September", "November"]);
    expect(empty).toEqual(["October"]);
  });

  it("is nothing where nobody's time is over", () => {
    expect(chartPlaces([part("30 days", null, null), part("60 days", null, null)])).toEqual({ drawn: [], empty: ["30 days", "60 days"], groups: [] });
  });

  it("is no group of fewer than five, and no difference to it", () => {
    const { drawn, groups } = chartPlaces([part("A", estimate(5), estimate(4))]);
    expect(drawn).toEqual([{ name: "A", shortName: "A", tried: estimate(5), base: null, difference: null }]);
    expect(groups).toEqual(["tried"]);
    expect(chartPlaces([part("A", estimate(4), null)]).drawn).toEqual([]);
  });
});

describe("where an axis is marked", () => {
  it.each<[string, number[], number, number | undefined, number[]]>([
    ["shares from zero to beyond the highest", [0.12, 0.31], 0.05, 1, [0, 0.1, 0.2, 0.3, 0.4]],
    ["shares never beyond all", [0, 1], 0.05, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    ["money below zero, too", [-8653, 10_599], 100, undefined, [-10_000, -5000, 0, 5000, 10_000, 15_000]],
    ["a range of its own where there is but zero", [0, 0], 0.05, 1, [0, 0.01, 0.02, 0.03, 0.04, 0.05]],
  ])("%s", (_, values, least, limit, ticks) => {
    expect(roundTicks(values, least, limit).map((tick) => Math.round(tick * 1e9) / 1e9)).toEqual(ticks);
  });

  it("holds every value, with few marks, however large or small they are", () => {
    for (const high of [0.003, 0.07, 0.5, 1, 12, 333, 98_765, 1e9]) {
      for (const low of [0, -high / 3, -high * 7]) {
        const ticks = roundTicks([low, high], high / 100);
        expect(ticks[0]).toBeLessThanOrEqual(low + 1e-9);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(high - high * 1e-9);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks).toContain(0);
      }
    }
  });
});

it.each([
  ["Erste Bestellung", "Erste Bestellung"], ["Winterkarte mit Rezept", "Winterkarte mit Rezept"],
  ["Donaudampfschifffahrtsgesellschaft ab 50 €", "Donaudampfschi… ab 50 €"], ["Ein Geschenk für alle, die im Dezember bestellen", "Ein Geschenk für alle, die…"],
])("on an axis %s is %s", (name, short) => {
  expect(axisName(name)).toBe(short);
});
