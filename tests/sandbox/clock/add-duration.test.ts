import { expect, it } from "vitest";
import { addDuration } from "../../../sandbox/clock/add-duration";

const FROM = new Date("2026-01-31T10:00:00.000Z");

it.each([
  ["P14D", "2026-02-14T10:00:00.000Z"],
  ["PT1H", "2026-01-31T11:00:00.000Z"],
  ["PT90M", "2026-01-31T11:30:00.000Z"],
  ["PT0.5S", "2026-01-31T10:00:00.500Z"],
  ["P1W", "2026-02-07T10:00:00.000Z"],
  ["P1M", "2026-02-28T10:00:00.000Z"],
  ["P1Y2M", "2027-03-31T10:00:00.000Z"],
  ["P1DT12H", "2026-02-01T22:00:00.000Z"],
])("%s later it is %s", (duration, expected) => {
  expect(addDuration(FROM, duration)?.toISOString()).toBe(expected);
});

it.each(["", "P", "PT", "14D", "P14", "-P1D", "P1DT", "P1.5D", "tomorrow"])("%j is no duration", (text) => {
  expect(addDuration(FROM, text)).toBeUndefined();
});
