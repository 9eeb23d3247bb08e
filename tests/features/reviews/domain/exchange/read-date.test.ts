import { describe, expect, it } from "vitest";
import { readDate } from "~/features/reviews/domain/exchange/read-date";

const now = new Date("2026-11-22T10:00:00Z");
const read = (typed: string, order: "day-first" | "month-first" | null = null) => {
  const date = readDate(typed, order, now);
  return date.ok ? date.at.toISOString() : date.problem;
};

describe("when a review was written", () => {
  it.each([
    ["2023-10-05", "2023-10-05T00:00:00.000Z"], ["2023-10-05 00:00:00 UTC", "2023-10-05T00:00:00.000Z"], ["2023-10-05T08:30:00Z", "2023-10-05T08:30:00.000Z"],
    ["2023-10-05 08:30:15 +0200", "2023-10-05T06:30:15.000Z"], ["2023-10-05T08:30:00.123456-05:00", "2023-10-05T13:30:00.000Z"], ["2023-10-05 08:30", "2023-10-05T08:30:00.000Z"],
    ["5.10.2023", "2023-10-05T00:00:00.000Z"], ["05.10.2023 14:05", "2023-10-05T14:05:00.000Z"], ["Oct 5, 2023", "2023-10-05T00:00:00.000Z"], ["5 October 2023", "2023-10-05T00:00:00.000Z"],
    ["25/12/2023", "2023-12-25T00:00:00.000Z"], ["12/25/2023 1:05 PM", "2023-12-25T13:05:00.000Z"], ["07/07/2023", "2023-07-07T00:00:00.000Z"], ["2023/10/05", "2023-10-05T00:00:00.000Z"],
  ])("%s is read", (typed, at) => { expect(read(typed)).toBe(at); });

  it("05/03/2024 is refused until somebody says which comes first", () => {
    expect(read("05/03/2024")).toBe("date-ambiguous");
    expect(read("05/03/2024", "day-first")).toBe("2024-03-05T00:00:00.000Z");
    expect(read("05/03/2024", "month-first")).toBe("2024-05-03T00:00:00.000Z");
  });

  it("a date that cannot be what was said of all dates is none", () => { expect(read("25/12/2023", "month-first")).toBe("not-a-date"); });

  it.each([
    ["", "no-date"], ["gestern", "not-a-date"], ["31/02/2024", "not-a-date"], ["2024-02-30", "not-a-date"], ["2024-13-01", "not-a-date"], ["01/13/24", "not-a-date"], ["45234", "not-a-date"],
    ["0001-01-01", "not-a-date"], ["2023-10-05 25:00", "not-a-date"], ["Foo 5, 2023", "not-a-date"], ["2026-11-24", "future-date"], ["2099-01-01", "future-date"],
  ])("%s is refused: %s", (typed, problem) => { expect(read(typed)).toBe(problem); });

  it("a day that has begun elsewhere already is no future", () => { expect(read("2026-11-22T20:00:00Z")).toBe("2026-11-22T20:00:00.000Z"); });
});
