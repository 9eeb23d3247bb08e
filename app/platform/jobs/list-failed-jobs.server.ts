import type { FailedJob } from "../db/client/client";
import { db } from "../db/prisma.server";

export type FailedJobSummary = Pick<FailedJob, "id" | "name" | "kind" | "attempts" | "failedAt">;

/** A shop's jobs that will not be tried again by themselves, newest first, at most `limit`. */
export const listFailedJobs = (shopId: number, limit: number): Promise<FailedJobSummary[]> =>
  db().failedJob.findMany({
    where: { shopId }, orderBy: { failedAt: "desc" }, take: limit, select: { id: true, name: true, kind: true, attempts: true, failedAt: true },
  });
