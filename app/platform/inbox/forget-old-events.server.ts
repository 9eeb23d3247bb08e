import { db } from "../db/prisma.server";

const days = 24 * 60 * 60 * 1000;
/** Shopify tells again for four hours, and rarely a day late: by then a second telling must still find the first. */
const doneAreKeptMilliseconds = 7 * days;
/** What failed, or never got done, keeps its sealed body so long for whoever has to look. */
const failedAreKeptMilliseconds = 14 * days;

/** Deletes events that are over, some thousand at a time. Repeating it is harmless. */
export async function forgetOldEvents(now: Date): Promise<void> {
  await db().$executeRaw`
    DELETE FROM inbox_event WHERE (shop_id, id) IN (
      SELECT shop_id, id FROM inbox_event
      WHERE (done_at IS NOT NULL AND received_at < ${new Date(now.getTime() - doneAreKeptMilliseconds)})
         OR (dispatched_at IS NOT NULL AND done_at IS NULL AND received_at < ${new Date(now.getTime() - failedAreKeptMilliseconds)})
         OR (failed_at IS NOT NULL AND received_at < ${new Date(now.getTime() - failedAreKeptMilliseconds)})
      ORDER BY received_at LIMIT 5000)`;
}
