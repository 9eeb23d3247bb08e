import { expect, it } from "vitest";
import { checkLots } from "~/core/experiments/domain/check-lots";
import { mulberry32 } from "../../../support/mulberry32";

const tenth = (control: number, people: number) => ({ parts: [1000, 9000], drawn: [control, people - control] });

it.each([
  ["a tenth of 1,000", 100, 1000, "as-they-should"], ["a bit off, as lots are", 118, 1000, "as-they-should"], ["far too many", 140, 1000, "off"], ["far too few", 60, 1000, "off"],
  ["nobody of ten", 0, 10, "as-they-should"], ["nobody of a hundred", 0, 100, "off"],
] as const)("%s: %d of %d in the control group", (_, control, people, kind) => {
  expect(checkLots([tenth(control, people)]).kind).toBe(kind);
});

it("says how likely it would have been", () => {
  expect(checkLots([tenth(140, 1000)])).toEqual({ kind: "off", chance: expect.closeTo(0.000_056, 5) });
});

it("of several times each is held against its own chances", () => {
  const half = { parts: [5000, 5000], drawn: [500, 500] };
  expect(checkLots([tenth(100, 1000), half]).kind).toBe("as-they-should");
  expect(checkLots([tenth(100, 1000), { ...half, drawn: [100, 900] }]).kind).toBe("off");
});

it("three versions are compared by chi-square: R's chisq.test(c(30, 30, 60), p = c(1, 1, 1) / 3)", () => {
  expect(checkLots([{ parts: [1, 1, 1], drawn: [30, 30, 60] }])).toEqual({ kind: "off", chance: expect.closeTo(Math.exp(-7.5), 8) });
});

it("of nobody, or of too few for chi-square, nothing is said", () => {
  expect(checkLots([]).kind).toBe("too-few");
  expect(checkLots([tenth(0, 0)]).kind).toBe("too-few");
  expect(checkLots([{ parts: [1, 1, 1], drawn: [3, 0, 4] }]).kind).toBe("too-few");
});

it("a lot that was not in the drum was not drawn", () => {
  expect(checkLots([{ parts: [0, 10_000], drawn: [0, 500] }, tenth(50, 500)]).kind).toBe("as-they-should");
  expect(checkLots([{ parts: [0, 10_000], drawn: [3, 500] }, tenth(50, 500)]).kind).toBe("off");
});

it("fair lots alarm about one shop in a thousand", () => {
  const random = mulberry32(7);
  const alarms = Array.from({ length: 2000 }, () => checkLots([tenth(Array.from({ length: 300 }, () => random()).filter((lot) => lot < 0.1).length, 300)])).filter(({ kind }) => kind === "off");
  expect(alarms.length).toBeLessThanOrEqual(6);
});
