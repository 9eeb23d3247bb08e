import type { Random } from "../world/mulberry32";

const DAY = 86_400_000;

/** Easter Sunday (UTC midnight) of a year, by Gauss and Butcher. */
export function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1);
}

/** How busy a delicatessen is on a day (1 = an ordinary weekday): weekends, Advent, the weeks before Easter, a quiet August. */
export function busynessOf(day: Date): number {
  const weekday = day.getUTCDay();
  const month = day.getUTCMonth();
  const dayOfMonth = day.getUTCDate();
  const daysToEaster = (easterOf(day.getUTCFullYear()) - day.getTime()) / DAY;
  const week = weekday === 0 ? 1.5 : weekday === 6 ? 1.25 : 1;
  const advent = month === 10 && dayOfMonth >= 20 ? 1.8 : month === 11 && dayOfMonth <= 20 ? 2.7 : month === 11 && dayOfMonth <= 26 ? 0.5 : 1;
  const easter = daysToEaster > 2 && daysToEaster <= 20 ? 1.7 : 1;
  const summer = month === 7 ? 0.75 : 1;
  return week * advent * easter * summer;
}

const HOURS = [1, 0, 0, 0, 0, 1, 2, 4, 6, 7, 7, 6, 6, 5, 5, 5, 6, 7, 9, 12, 13, 11, 7, 3];

/** Days of trade and the means to pick an instant on one of them. */
export interface Season {
  days: number;
  /** An instant at a busy hour of that day. */
  instantOn(day: number, random: Random): number;
  /** A day out of [from, to), the busier the likelier. */
  dayBetween(from: number, to: number, random: Random): number;
}

/** `days` of trade, the first of them at `start` (UTC midnight). */
export function planSeason(start: number, days: number): Season {
  const sums = [0];
  for (let day = 0; day < days; day += 1) sums.push((sums[day] ?? 0) + busynessOf(new Date(start + day * DAY)) * (0.8 + (0.4 * day) / days));
  const hourSum = HOURS.reduce((sum, weight) => sum + weight, 0);
  return {
    days,
    instantOn(day, random) {
      let left = random() * hourSum;
      const hour = HOURS.findIndex((weight) => (left -= weight) < 0);
      return start + day * DAY + Math.floor((Math.max(hour, 0) + random()) * 3_600_000);
    },
    dayBetween(from, to, random) {
      const low = sums[from] ?? 0;
      const goal = low + random() * ((sums[to] ?? 0) - low);
      let least = from;
      let most = to - 1;
      while (least < most) {
        const middle = (least + most) >> 1;
        if ((sums[middle + 1] ?? 0) <= goal) least = middle + 1;
        else most = middle;
      }
      return least;
    },
  };
}
