import { expect, it } from "vitest";
import { guessLimit } from "~/platform/shopify/network-limit.server";

const now = new Date("2026-11-22T12:00:00Z");
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

it("sixty unknown cards from one network within ten minutes: that network waits, others do not", () => {
  const limit = guessLimit();
  for (let miss = 0; miss < 59; miss++) limit.count("a", now);
  expect(limit.secondsToWait("a", now)).toBe(0);
  limit.count("a", later(1));
  expect(limit.secondsToWait("a", later(1))).toBe(540);
  expect(limit.secondsToWait("b", later(1))).toBe(0);
  expect(limit.secondsToWait("a", later(10))).toBe(0);
});

it("who misses now and then never waits", () => {
  const limit = guessLimit();
  for (let minute = 0; minute < 200; minute++) {
    limit.count("a", later(minute));
    expect(limit.secondsToWait("a", later(minute))).toBe(0);
  }
});
