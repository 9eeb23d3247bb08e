import { addDays, dayOf, endOfDay } from "~/kernel/day";

const hourMilliseconds = 3_600_000;
/** Nobody is written to at night. */
const hour = 10;

/** Ten o'clock in the morning, in the shop's time zone, on the day that lies `days` after an instant (nine or eleven on the two days on which clocks change); never before that instant. */
export function askingHour(after: Date, days: number, timeZone: string): Date {
  const day = addDays(dayOf(after, timeZone), days);
  const at = tenOn(day, timeZone);
  return at >= after ? at : tenOn(addDays(day, 1), timeZone);
}

const tenOn = (day: ReturnType<typeof dayOf>, timeZone: string): Date => new Date(endOfDay(addDays(day, -1), timeZone).getTime() + 1 + hour * hourMilliseconds);
