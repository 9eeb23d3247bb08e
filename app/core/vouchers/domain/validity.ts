import { addDays, dayOf, endOfDay } from "~/kernel/day";

/** Without a delivery report a parcel counts as delivered this many days after it left. */
export const assumedDeliveryDays = 7;

/**
 * Until when a voucher is good: the end of the day, in the shop's time zone, that lies `validForDays` after the day of
 * delivery; never later than its cohort, since Shopify ends all codes of a discount together.
 */
export function validUntil(deliveredAt: Date, validForDays: number, cohortEndsAt: Date, timeZone: string): Date {
  const own = endOfDay(addDays(dayOf(deliveredAt, timeZone), validForDays), timeZone);
  return own < cohortEndsAt ? own : cohortEndsAt;
}

/** An order counts as delivered when its last parcel arrived; an order of several parcels waits for all of them. */
export function deliveredAt(parcels: readonly { cancelled: boolean; deliveredAt: Date | null }[]): Date | null {
  const sent = parcels.filter((parcel) => !parcel.cancelled);
  const arrivals = sent.flatMap((parcel) => (parcel.deliveredAt ? [parcel.deliveredAt.getTime()] : []));
  return sent.length > 0 && arrivals.length === sent.length ? laterOf(parcels, Math.max(...arrivals)) : null;
}

// Hands back one of the dates it was given instead of making one.
function laterOf(parcels: readonly { deliveredAt: Date | null }[], time: number): Date | null {
  return parcels.find((parcel) => parcel.deliveredAt?.getTime() === time)?.deliveredAt ?? null;
}
