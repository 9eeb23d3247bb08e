import type { Tx } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import { addToRatings } from "./add-to-ratings.server";

/** Shoppers are to see something else of these products' reviews although their counts are the same (a reply, a vote): Shopify is told anew. Inside a recording. */
export async function showAnew(tx: Tx, shopId: number, productIds: readonly string[], now: Date): Promise<void> {
  if (await addToRatings(tx, shopId, [], productIds, now)) await addJobs(tx, [{ name: "note-ratings", shopId, key: `note-ratings/${shopId}` }]);
}
