import { expect, it } from "vitest";
import { isUsedUp, monthOf } from "~/features/referrals/domain/sharing/month-budget";

it.each([
  ["2026-11-22T12:00:00Z", "Europe/Berlin", "2026-11", "2026-10-31T23:00:00.000Z", "2026-11-30T23:00:00.000Z"],
  ["2026-03-31T22:30:00Z", "Europe/Berlin", "2026-04", "2026-03-31T22:00:00.000Z", "2026-04-30T22:00:00.000Z"],
  ["2026-01-01T03:00:00Z", "America/New_York", "2025-12", "2025-12-01T05:00:00.000Z", "2026-01-01T05:00:00.000Z"],
])("%s in %s lies in %s", (now, zone, name, from, until) => {
  expect(monthOf(new Date(now), zone)).toEqual({ name, from: new Date(from), until: new Date(until) });
});

it.each<[number | null, number, number | null, boolean]>([
  [null, 1_000_000, 1000, false], [10_000, 9_000, 1000, false], [10_000, 9_001, 1000, true], [10_000, 10_000, 1000, true], [10_000, 9_999, null, false], [10_000, 10_000, null, true],
])("a budget of %s with %s promised and the next worth %s: used up %s", (budget, promised, next, used) => expect(isUsedUp(budget, promised, next)).toBe(used));
