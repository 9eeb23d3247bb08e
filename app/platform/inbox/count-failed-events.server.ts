import { db } from "../db/prisma.server";

/** How many of a shop's events could not be understood (they are kept for fourteen days). */
export const countFailedEvents = (shopId: number): Promise<number> =>
  db().inboxEvent.count({ where: { shopId, failedAt: { not: null } } });
