import { expect, it } from "vitest";
import { nextDelay } from "../../../scripts/house/next-delay.mjs";

it("a child that keeps dying is started again ever later, up to five seconds", () => {
  const delays = [0, 0, 0, 0, 0, 0, 0].reduce<number[]>((waited) => [...waited, nextDelay(waited.at(-1) ?? 0, 100)], []);
  expect(delays).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000]);
});

it("a child that had lived for ten seconds is started again at once, almost", () => {
  expect(nextDelay(5000, 10_000)).toBe(250);
});
