import { endOfDay, addDays, dayOf } from "~/kernel/day";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { keptBy } from "~/kernel/voucher-terms";
import type { Programme } from "../programme/programme";

/** How many vouchers lie ready, and how many of them Shopify may still be asked for in one call. */
const [leastKept, mostKept, mostAtOnce] = [50, 1000, 250];

/** Whether friends' vouchers are registered ahead: gift cards cost money as soon as they exist, and what people give needs no code. */
export const keepsPool = ({ on, ways, linkGives, friend }: Pick<Programme, "on" | "ways" | "linkGives" | "friend">): boolean =>
  on && ways.link && linkGives === "own-voucher" && keptBy(friend.offer) === "discount";

/**
 * How many vouchers to promise now: none while half of what is kept lies there (ready, or on its way to Shopify); kept are as many as were handed out in the last
 * day, within bounds. None either while Shopify refuses them: they would be refused again.
 */
export function vouchersToMake({ free, handedLastDay, refusedLately }: { free: number; handedLastDay: number; refusedLately: number }): number {
  const kept = Math.min(mostKept, Math.max(leastKept, handedLastDay));
  return free >= kept / 2 || refusedLately >= leastKept / 2 ? 0 : Math.min(mostAtOnce, kept - free);
}

/** Below this the pool is looked at again. */
export const lowMark = leastKept / 2;

/** Until when a cohort has to last at least, so that a voucher that is handed out now gets its whole time. */
export const fullTimeEnd = (now: Date, { validForDays }: Pick<VoucherTerms, "validForDays">, timeZone: string): Date =>
  endOfDay(addDays(dayOf(now, timeZone), validForDays), timeZone);

/** What a new friend's voucher is called; `mark` stands for the offer. */
export const friendVoucherKey = (mark: string, number: number): string => `friend/${mark}/${number}`;
