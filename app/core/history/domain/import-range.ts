const dayMilliseconds = 86_400_000;

/** Two years, as far back as the app wants to know. */
export const wantedDays = 730;
/** As far back as Shopify shows orders to apps without `read_all_orders`. */
export const allowedDays = 60;

/** From when on orders are asked for. */
export const ordersSince = (now: Date, mayReadAllOrders: boolean): Date => daysBefore(now, mayReadAllOrders ? wantedDays : allowedDays);

export const everythingSince = (now: Date): Date => daysBefore(now, wantedDays);

/** Whether a part was asked for without the right to see all orders. */
export const wasLimited = ({ startedAt, since }: { startedAt: Date | null; since: Date | null }): boolean =>
  startedAt !== null && since !== null && startedAt.getTime() - since.getTime() < (allowedDays + 1) * dayMilliseconds;

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * dayMilliseconds);
