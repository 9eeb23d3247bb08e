import type { KeyedHash } from "~/kernel/keyed-hash";
import { askingHour } from "./asking-hour";

/** What is asked after the event is asked on one of so many mornings. */
const spreadDays = 14;
/** Between two orders of one person: longer than the pause that every mail but service keeps (see `decideMessage`), whatever clocks do. */
const pauseDays = 8;
/** Of one person's past orders so many are asked about, the newest ones. */
export const mostPastOrders = 4;

/**
 * The morning on which a past order is asked about, after `since`: by lot, so that a shop does not write to everybody at once, and for all orders of a person by the same one.
 *
 * @param turn how many newer orders of this person are asked about before
 */
export function morningFor(reviewer: string, turn: number, since: Date, timeZone: string, hash: KeyedHash): Date {
  const drawn = hash(`review-morning/${reviewer}`).slice(0, 4).reduce((value, byte) => value * 256 + byte, 0);
  return askingHour(since, 1 + (drawn % spreadDays) + turn * pauseDays, timeZone);
}
