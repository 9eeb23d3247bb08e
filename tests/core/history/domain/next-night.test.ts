import fc from "fast-check";
import { expect, it } from "vitest";
import { nextNight } from "~/core/history/domain/next-night";

const hourIn = (at: Date, timeZone: string): number =>
  Number(new Intl.DateTimeFormat("en-GB", { timeZone, hour: "numeric", hourCycle: "h23" }).format(at));

it("the next night is ahead, less than two days away, between midnight and six by the shop's own clock, whatever the zone", () => {
  fc.assert(fc.property(
    fc.date({ min: new Date("2025-01-01T00:00:00Z"), max: new Date("2028-01-01T00:00:00Z"), noInvalidDate: true }),
    fc.constantFrom("Europe/Berlin", "America/St_Johns", "Pacific/Auckland", "Asia/Kolkata", "UTC"),
    fc.uint8Array({ minLength: 2, maxLength: 2 }),
    (now, timeZone, hash) => {
      const at = nextNight(now, timeZone, hash);
      expect(at.getTime()).toBeGreaterThan(now.getTime());
      expect(at.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
      // The night in which clocks change moves it by an hour.
      expect(hourIn(at, timeZone)).toBeLessThan(6);
    },
  ));
});

it("a shop's minute is its own and stays, so that not all shops ask at once", () => {
  const now = new Date("2026-11-21T12:00:00Z");
  const minute = (hash: number[]): string => nextNight(now, "Europe/Berlin", Uint8Array.from(hash)).toISOString();
  expect(minute([0, 0])).toBe("2026-11-22T00:00:00.000Z");
  expect(minute([0, 239])).toBe("2026-11-22T03:59:00.000Z");
  expect(minute([0, 7])).toBe(minute([0, 7]));
});

it("asked before the minute of this very night, it is this night", () => {
  expect(nextNight(new Date("2026-11-21T23:30:00Z"), "Europe/Berlin", Uint8Array.of(0, 0)).toISOString()).toBe("2026-11-22T00:00:00.000Z");
});
