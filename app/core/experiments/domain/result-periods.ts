import { addDays, daySchema, endOfDay, endOfMonth } from "~/kernel/day";
import type { Day } from "~/kernel/day";

/** The months back that are offered, beside everything and single months. */
export const monthsBack = [3, 6, 12] as const;

/** "all", "3" (months back), or a month, "2026-11". */
export type ResultPeriod = "all" | `${(typeof monthsBack)[number]}` | `${number}-${number}`;

/** Which first cards a result is about: those of orders placed in this time. From its first instant, up to before its last; null = open. */
export interface ResultSpan {
  from: Date | null;
  before: Date | null;
}

/** undefined when it is none of the periods. */
export function readPeriod(text: string | null): ResultPeriod | undefined {
  if (text === null || text === "all") return "all";
  const isKnown = monthsBack.some((months) => String(months) === text) || /^20\d\d-(0[1-9]|1[0-2])$/.test(text);
  return isKnown ? (text as ResultPeriod) : undefined;
}

/** The time that a period means, in the shop's time zone, as of the day `today`. */
export function spanOf(period: ResultPeriod, today: Day, timeZone: string): ResultSpan {
  if (period === "all") return { from: null, before: null };
  if (period.includes("-")) {
    const first = daySchema.parse(`${period}-01`);
    return { from: startOfDay(first, timeZone), before: startOfDay(addDays(endOfMonth(first), 1), timeZone) };
  }
  return { from: startOfDay(monthsBefore(today, Number(period)), timeZone), before: null };
}

/** The months from the one to the other, newest first, at most so many. */
export function monthsBetween(oldest: Day, newest: Day, most: number): string[] {
  const months: string[] = [];
  for (let day = firstOf(newest); day >= firstOf(oldest) && months.length < most; day = firstOf(addDays(day, -1))) months.push(day.slice(0, 7));
  return months;
}

const firstOf = (day: Day): Day => daySchema.parse(`${day.slice(0, 7)}-01`);

/** The same day so many months before, or the last day of that month where it has none. */
function monthsBefore(day: Day, months: number): Day {
  let first = firstOf(day);
  for (let month = 0; month < months; month++) first = firstOf(addDays(first, -1));
  const last = endOfMonth(first);
  return day.slice(8) > last.slice(8) ? last : daySchema.parse(`${first.slice(0, 8)}${day.slice(8)}`);
}

const startOfDay = (day: Day, timeZone: string): Date => new Date(endOfDay(addDays(day, -1), timeZone).getTime() + 1);
