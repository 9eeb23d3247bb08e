import { describe, expect, it } from "vitest";
import { monthsBetween, readPeriod, spanOf } from "~/core/experiments/domain/result-periods";
import { readResultQuery } from "~/features/inserts/domain/results/result-query";
import { daySchema } from "~/kernel/day";

const day = (text: string) => daySchema.parse(text);
const span = (period: Parameters<typeof spanOf>[0], today: string) => {
  const { from, before } = spanOf(period, day(today), "Europe/Berlin");
  return [from?.toISOString() ?? null, before?.toISOString() ?? null];
};

it.each([[null, "all"], ["all", "all"], ["3", "3"], ["12", "12"], ["2026-11", "2026-11"], ["7", undefined], ["2026-13", undefined], ["1999-01", undefined], ["", undefined]])("the period %s is read as %s", (text, period) => {
  expect(readPeriod(text)).toBe(period);
});

describe("the time that a period means", () => {
  it("is everything, or a month by the shop's clock, also where the clocks change", () => {
    expect(span("all", "2026-11-21")).toEqual([null, null]);
    expect(span("2026-10", "2026-11-21")).toEqual(["2026-09-30T22:00:00.000Z", "2026-10-31T23:00:00.000Z"]);
    expect(span("2026-12", "2026-11-21")).toEqual(["2026-11-30T23:00:00.000Z", "2026-12-31T23:00:00.000Z"]);
  });

  it("is so many months back, the last day of a month that is too short", () => {
    expect(span("3", "2026-11-21")[0]).toBe("2026-08-20T22:00:00.000Z");
    expect(span("3", "2026-05-31")[0]).toBe("2026-02-27T23:00:00.000Z");
    expect(span("12", "2026-11-01")).toEqual(["2025-10-31T23:00:00.000Z", null]);
  });
});

it("months are offered newest first, over the turn of the year, at most so many", () => {
  expect(monthsBetween(day("2025-11-30"), day("2026-02-01"), 24)).toEqual(["2026-02", "2026-01", "2025-12", "2025-11"]);
  expect(monthsBetween(day("2020-01-01"), day("2026-02-01"), 2)).toEqual(["2026-02", "2026-01"]);
});

describe("the address of the results", () => {
  const read = (query: string) => readResultQuery(new URLSearchParams(query));

  it("is two months after everything, unless it says otherwise", () => {
    expect(read("")).toEqual({ ruleId: null, period: "all", window: 60 });
    expect(read("rule=second-order&period=6&window=90")).toEqual({ ruleId: "second-order", period: "6", window: 90 });
  });

  it.each(["rule=A'", "rule=", "window=45", "window=", "period=x"])("%s is none", (query) => {
    expect(read(query)).toBeUndefined();
  });
});
