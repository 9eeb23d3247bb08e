import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayOf, daySchema, endOfDay, endOfMonth, formatDay } from "~/kernel/day";

const day = (text: string) => daySchema.parse(text);

describe("day", () => {
  it("depends on the time zone", () => {
    const instant = new Date("2026-06-30T22:30:00Z");
    expect(dayOf(instant, "UTC")).toBe("2026-06-30");
    expect(dayOf(instant, "Europe/Berlin")).toBe("2026-07-01");
    expect(dayOf(instant, "America/New_York")).toBe("2026-06-30");
  });

  it.each([
    ["2026-12-31", 1, "2027-01-01"], ["2028-02-28", 1, "2028-02-29"], ["2026-03-01", -1, "2026-02-28"], ["2026-10-24", 2, "2026-10-26"],
  ])("%s and %i days is %s", (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
  });

  it.each([["2026-02-03", "2026-02-28"], ["2028-02-03", "2028-02-29"], ["2026-12-01", "2026-12-31"], ["2026-04-30", "2026-04-30"]])(
    "the month of %s ends on %s", (from, to) => { expect(endOfMonth(day(from))).toBe(to); },
  );

  it("ends at the last millisecond, also on the days on which the clocks change", () => {
    expect(endOfDay(day("2026-03-29"), "Europe/Berlin").toISOString()).toBe("2026-03-29T21:59:59.999Z");
    expect(endOfDay(day("2026-10-25"), "Europe/Berlin").toISOString()).toBe("2026-10-25T22:59:59.999Z");
    expect(endOfDay(day("2026-10-24"), "Europe/Berlin").toISOString()).toBe("2026-10-24T21:59:59.999Z");
  });

  it("holds its own end, and no instant after it, in every zone", () => {
    const zones = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Kiritimati", "UTC"];
    fc.assert(fc.property(fc.integer({ min: 0, max: 3000 }), fc.constantFrom(...zones), (days, zone) => {
      const some = addDays(day("2024-01-01"), days);
      const end = endOfDay(some, zone);
      expect(dayOf(end, zone)).toBe(some);
      expect(dayOf(new Date(end.getTime() + 1), zone)).toBe(addDays(some, 1));
    }));
  });

  it("reads as people write it", () => {
    expect(formatDay(day("2027-01-31"), "de")).toBe("31.01.2027");
    expect(formatDay(day("2027-01-31"), "en")).toBe("31 January 2027");
  });
});
