import { expect, it } from "vitest";
import { GuessLimit } from "~/features/inserts/card-page/guess-limit.server";

const now = new Date("2026-11-22T12:00:00Z");
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

it("sixty unknown cards from one network within ten minutes: that network waits, others do not", () => {
  const limit = new GuessLimit();
  for (let miss = 0; miss < 59; miss++) limit.missed("a", now);
  expect(limit.secondsToWait("a", now)).toBe(0);
  limit.missed("a", later(1));
  expect(limit.secondsToWait("a", later(1))).toBe(540);
  expect(limit.secondsToWait("b", later(1))).toBe(0);
  expect(limit.secondsToWait("a", later(10))).toBe(0);
});

it("who misses now and then never waits", () => {
  const limit = new GuessLimit();
  for (let minute = 0; minute < 200; minute++) {
    limit.missed("a", later(minute));
    expect(limit.secondsToWait("a", later(minute))).toBe(0);
  }
});
