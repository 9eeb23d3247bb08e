import { db } from "../db/prisma.server";
import { addJobs } from "./add-jobs.server";
import type { JsonValue } from "./job";

/** Starts a failed job anew. false when the shop has no such job (already started by somebody else, or not this shop's). */
export function retryFailedJob(shopId: number, id: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const [job] = await tx.failedJob.findMany({ where: { shopId, id } });
    const { count } = await tx.failedJob.deleteMany({ where: { shopId, id } });
    if (!job || count === 0) return false;
    await addJobs(tx, [{ name: job.name, shopId, payload: job.payload as Record<string, JsonValue> }]);
    return true;
  });
}
