import { addDays, dayOf, endOfDay } from "~/kernel/day";

const hourMilliseconds = 3_600_000;
const [firstHour, hours] = [1, 4];

/**
 * The next instant between one and five in the morning of the shop's time zone, at the minute that is the shop's own (so that not all
 * shops ask at once).
 *
 * @param hash of the shop, by its secret; at least two bytes
 */
export function nextNight(now: Date, timeZone: string, hash: Uint8Array): Date {
  const minute = (((hash[0] ?? 0) << 8) | (hash[1] ?? 0)) % (hours * 60);
  const today = dayOf(now, timeZone);
  const candidates = [-1, 0, 1].map((days) =>
    new Date(endOfDay(addDays(today, days), timeZone).getTime() + 1 + firstHour * hourMilliseconds + minute * 60_000));
  return candidates.find((candidate) => candidate > now) ?? new Date(now.getTime() + 24 * hourMilliseconds);
}
