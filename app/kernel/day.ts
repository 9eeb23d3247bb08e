import { z } from "zod";

/** A calendar day, "2026-11-21"; which instants it spans depends on a time zone. */
export const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).brand<"Day">();
export type Day = z.infer<typeof daySchema>;

const millisecondsPerDay = 86_400_000;

/** The day on which an instant falls in a time zone (IANA name; throws on an unknown one). */
export function dayOf(instant: Date, timeZone: string): Day {
  return daySchema.parse(dayFormat(timeZone).format(instant));
}

const utcMilliseconds = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayOfUtc = (milliseconds: number): Day => dayOf(instantOf(milliseconds), "UTC");
// Built from a number that is already known: no clock is read here.
const instantOf = (milliseconds: number): Date => new Date(milliseconds);

export const addDays = (day: Day, days: number): Day => dayOfUtc(utcMilliseconds(day) + days * millisecondsPerDay);

/** The last day of the month in which the day lies. */
export function endOfMonth(day: Day): Day {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return dayOfUtc(Date.UTC(year, month, 0));
}

/** The last millisecond of a day in a time zone, right also on the days on which clocks change. */
export function endOfDay(day: Day, timeZone: string): Date {
  const nextMidnight = utcMilliseconds(addDays(day, 1));
  // The offset is asked at the guessed instant and once more at the corrected one: enough for every real zone.
  const guess = nextMidnight - offsetMilliseconds(instantOf(nextMidnight), timeZone);
  return instantOf(nextMidnight - offsetMilliseconds(instantOf(guess - 1), timeZone) - 1);
}

function offsetMilliseconds(instant: Date, timeZone: string): number {
  const parts = clockFormat(timeZone).formatToParts(instant);
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"), read("second"));
  return local - Math.floor(instant.getTime() / 1000) * 1000;
}

/** "21.11.2026", "21 November 2026" */
export function formatDay(day: Day, locale: string): string {
  return wordsFormat(locale.startsWith("de") ? "de-DE" : "en-GB").format(instantOf(utcMilliseconds(day)));
}

/** Making a format takes longer than using it a hundred times: one is kept for every zone (or language). */
function keptBy(make: (name: string) => Intl.DateTimeFormat): (name: string) => Intl.DateTimeFormat {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (name) => {
    const format = formats.get(name) ?? make(name);
    formats.set(name, format);
    return format;
  };
}

const dayFormat = keptBy((timeZone) => new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }));
const clockFormat = keptBy((timeZone) => new Intl.DateTimeFormat("en-US", {
  timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric",
}));
const wordsFormat = keptBy((language) => new Intl.DateTimeFormat(language, language === "de-DE"
  ? { timeZone: "UTC", day: "2-digit", month: "2-digit", year: "numeric" }
  : { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" }));
