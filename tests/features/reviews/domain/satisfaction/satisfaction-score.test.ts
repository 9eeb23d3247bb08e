import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { satisfactionScore } from "~/features/reviews/domain/satisfaction/satisfaction-score";
import { mulberry32 } from "../../../../support/mulberry32";

describe("satisfaction", () => {
  it("is not told of fewer than twenty answers, whatever they say", () => {
    expect(satisfactionScore("csat", { 5: 19 })).toEqual({ kind: "not-enough", answers: 19, missing: 1 });
    expect(satisfactionScore("nps", {})).toEqual({ kind: "not-enough", answers: 0, missing: 20 });
  });

  it("of five is the share of four and five, with Wilson's interval", () => {
    const score = satisfactionScore("csat", { 1: 10, 3: 10, 4: 20, 5: 60 });
    // R: prop.test(80, 100, correct = FALSE)
    expect(score).toMatchObject({ kind: "told", answers: 100, value: 0.8 });
    if (score.kind === "told") expect([score.low.toFixed(4), score.high.toFixed(4)]).toEqual(["0.7112", "0.8666"]);
  });

  it("of ten is nine and ten minus zero to six; seven and eight are neither", () => {
    const score = satisfactionScore("nps", { 0: 10, 6: 20, 7: 15, 8: 15, 9: 20, 10: 20 });
    expect(score).toMatchObject({ kind: "told", answers: 100 });
    if (score.kind === "told") {
      expect(score.value).toBeCloseTo(0.1, 10);
      expect([score.low, score.high].map((end) => end.toFixed(3))).toEqual(["-0.063", "0.257"]);
    }
  });

  it("everybody content is no certainty", () => {
    const score = satisfactionScore("nps", { 10: 20 });
    expect(score).toMatchObject({ value: 1, high: 1 });
    if (score.kind === "told") expect(score.low).toBeLessThan(0.95);
  });

  it("lies within its range, and the range within what there can be", () => {
    fc.assert(fc.property(fc.constantFrom("csat" as const, "nps" as const), fc.array(fc.nat(60), { minLength: 11, maxLength: 11 }), (scale, counts) => {
      const score = satisfactionScore(scale, Object.fromEntries(counts.map((count, index) => [index, count])));
      if (score.kind === "not-enough") return;
      expect(score.low).toBeGreaterThanOrEqual(scale === "csat" ? 0 : -1);
      expect(score.high).toBeLessThanOrEqual(1);
      expect(score.value).toBeGreaterThanOrEqual(score.low - 1e-9);
      expect(score.value).toBeLessThanOrEqual(score.high + 1e-9);
    }));
  });

  it.each([[30, 0.7, 0.1], [30, 0.9, 0.02], [100, 0.5, 0.3], [60, 0.2, 0.5]])("of %d answers with %d for and %d against, the range of the net promoter score holds the truth about 95 times of 100", (answers, forIt, against) => {
    const chance = mulberry32(7);
    let held = 0;
    const tries = 2_000;
    for (let one = 0; one < tries; one++) {
      const counts: Record<number, number> = { 0: 0, 7: 0, 10: 0 };
      for (let answer = 0; answer < answers; answer++) {
        const drawn = chance();
        const point = drawn < forIt ? 10 : drawn < forIt + against ? 0 : 7;
        counts[point] = (counts[point] ?? 0) + 1;
      }
      const score = satisfactionScore("nps", counts);
      if (score.kind === "told" && score.low <= forIt - against && score.high >= forIt - against) held++;
    }
    expect(held / tries).toBeGreaterThan(0.93);
    expect(held / tries).toBeLessThan(0.985);
  });
});
