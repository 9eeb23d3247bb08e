import { createHash } from "node:crypto";
import { db } from "../db/prisma.server";
import { log } from "../log.server";
import { now } from "../clock.server";
import { addJobs } from "./add-jobs.server";
import { failureKind, nextStep } from "./failure";
import type { JobHandler, RunningJob } from "./job";

/**
 * Runs a job once. When it fails, the next try is queued, or it is laid down as failed for the merchant to see, before the
 * queue forgets it; only if even that cannot be stored does this throw, and the queue tries the same job again.
 */
export async function runJob(job: RunningJob, handler: JobHandler, onDead: OnDead = noMourner): Promise<void> {
  try {
    await handler(job);
  } catch (error) {
    if (await afterFailure(job, error)) await onDead(job);
  }
}

/** Told of a job that will not be tried again by itself, after it was laid down as failed. */
export type OnDead = (job: RunningJob) => Promise<void>;
const noMourner: OnDead = () => Promise.resolve();

/** @returns whether the job is dead */
async function afterFailure(job: RunningJob, error: unknown): Promise<boolean> {
  // An erased shop has no work left, and nobody to tell.
  if ((await db().shop.count({ where: { id: job.shopId } })) === 0) return false;
  const kind = failureKind(error);
  const step = nextStep(kind, job.failures);
  const ids = { job: job.name, shopId: job.shopId, failures: job.failures, kind };
  if (step.again) {
    log[kind === "unexpected" ? "error" : "info"]({ error, ...ids }, "a job failed and will be tried again");
    const failures = job.failures + (step.countsAsFailure ? 1 : 0);
    await addJobs(db(), [{ ...job, failures, delayMilliseconds: step.afterMilliseconds }]);
    return false;
  }
  log.error({ error, ...ids }, "a job failed for good; the merchant is told");
  // The same work that fails again is the same line on the merchant's page.
  const id = createHash("sha256").update(JSON.stringify([job.name, job.payload])).digest("hex").slice(0, 32);
  const what = {
    name: job.name, payload: job.payload, kind,
    detail: error instanceof Error ? error.message.slice(0, 500) : "unknown", attempts: job.failures + 1, failedAt: now(),
  };
  await db().failedJob.upsert({ where: { shopId_id: { shopId: job.shopId, id } }, create: { shopId: job.shopId, id, ...what }, update: what });
  return true;
}
