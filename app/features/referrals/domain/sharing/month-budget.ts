import type { Day } from "~/kernel/day";
import { addDays, dayOf, endOfDay, endOfMonth } from "~/kernel/day";

/** A calendar month of the shop's: from the first instant on, until the first of the next. */
export interface ShopMonth {
  /** "2026-11" */
  name: string;
  from: Date;
  until: Date;
}

/** The month in which an instant lies, in the shop's time zone. */
export function monthOf(now: Date, timeZone: string): ShopMonth {
  const today = dayOf(now, timeZone);
  const name = today.slice(0, 7);
  const lastOfBefore = addDays(`${name}-01` as Day, -1);
  const after = (day: Day): Date => new Date(endOfDay(day, timeZone).getTime() + 1);
  return { name, from: after(lastOfBefore), until: after(endOfMonth(today)) };
}

/** Whether the budget has no room for one more reward. What has no price does not count; no budget is no limit. Minor units. */
export const isUsedUp = (budgetMinor: number | null, promisedMinor: number, nextMinor: number | null): boolean =>
  budgetMinor !== null && (promisedMinor >= budgetMinor || promisedMinor + (nextMinor ?? 0) > budgetMinor);
