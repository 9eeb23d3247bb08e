import { addDays, dayOf, endOfDay } from "~/kernel/day";
import type { Hold } from "./referral-state";

const dayMilliseconds = 86_400_000;

export interface FollowedParcel {
  cancelled: boolean;
  shippedAt: Date;
  deliveredAt: Date | null;
}

export interface HoldTerms {
  holdDays: number;
  fallbackDays: number;
  placedAt: Date;
  /** IANA name of the shop's time zone. */
  timeZone: string;
  /** Everything that is still to be sent has left. */
  allLeft: boolean;
  /** Whether anything in the order is sent at all. */
  needsShipping: boolean;
}

/**
 * The hold, as far as the parcels tell; null as long as something has to leave.
 *
 * - All parcels are reported as delivered: `holdDays` after the last arrival, to the end of that day in the shop's time zone.
 * - One is not: `fallbackDays` after the last parcel left, and never sooner than the hold of those that did arrive; assumed.
 * - Nothing is sent (a download, a voucher for a course): `fallbackDays` after the order; assumed.
 *
 * A cancelled fulfilment is no parcel.
 */
export function holdOf(parcels: readonly FollowedParcel[], { holdDays, fallbackDays, placedAt, timeZone, allLeft, needsShipping }: HoldTerms): Hold | null {
  const sent = parcels.filter(({ cancelled }) => !cancelled);
  if (needsShipping && (!allLeft || sent.length === 0)) return null;
  const after = (at: Date, days: number): Date => endOfDay(addDays(dayOf(at, timeZone), days), timeZone);
  const arrivals = sent.flatMap(({ deliveredAt }) => deliveredAt ?? []);
  const lastArrival = latest(arrivals);
  if (lastArrival && arrivals.length === sent.length) return { basis: "report", deliveredAt: lastArrival.toISOString(), holdUntil: after(lastArrival, holdDays).toISOString() };
  const left = latest(sent.map(({ shippedAt }) => shippedAt)) ?? placedAt;
  const until = [after(left, fallbackDays), ...(lastArrival ? [after(lastArrival, holdDays)] : [])];
  return { basis: "assumed", deliveredAt: new Date(left.getTime() + Math.max(0, fallbackDays - holdDays) * dayMilliseconds).toISOString(), holdUntil: (latest(until) ?? left).toISOString() };
}

const latest = (dates: readonly Date[]): Date | null => dates.reduce<Date | null>((last, date) => (last && last >= date ? last : date), null);
