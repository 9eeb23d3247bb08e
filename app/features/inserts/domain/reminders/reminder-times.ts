import { addDays, dayOf, endOfDay } from "~/kernel/day";

const hourMilliseconds = 3_600_000;
/** Nobody is written to at night. */
const hour = 10;

/** The next ten o'clock in the morning in the shop's time zone (eleven or nine on the two days on which clocks change). */
export function nextReminders(now: Date, timeZone: string): Date {
  const today = dayOf(now, timeZone);
  const candidates = [-1, 0, 1].map((days) => new Date(endOfDay(addDays(today, days), timeZone).getTime() + 1 + hour * hourMilliseconds));
  return candidates.find((candidate) => candidate > now) ?? new Date(now.getTime() + 24 * hourMilliseconds);
}

/** Vouchers that end until then are reminded of today. */
export const remindedUntil = (now: Date, daysBefore: number, timeZone: string): Date => endOfDay(addDays(dayOf(now, timeZone), daysBefore), timeZone);
