import { db } from "~/platform/db/prisma.server";

/** How many reviews wait for a look: with a version that is not shown yet. */
export const countWaiting = (shopId: number): Promise<number> => db().review.count({ where: { shopId, waitingVersion: { not: null } } });
