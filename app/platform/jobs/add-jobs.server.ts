import type { Tx } from "../db/prisma.server";
import type { NewJob } from "./job";

/**
 * Queues jobs in the caller's transaction: rolled back, they are gone. All of them in one call. A keyed job that is already
 * waiting stays one job (its start is not put off).
 */
export async function addJobs(tx: Tx, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const specs = jobs.map((job) => ({
    identifier: job.name,
    payload: { shopId: job.shopId, failures: job.failures ?? 0, ...job.payload },
    queue_name: queueOf(job),
    job_key: job.key ?? (hasPayload(job) ? null : `${job.name}/${job.shopId}`),
    delay: job.delayMilliseconds ?? 0,
  }));
  // Two keyed specs of one statement would meet the same row twice: the last of each key is enough.
  const unkeyed = specs.filter((spec) => spec.job_key === null);
  const keyed = [...new Map(specs.flatMap((spec) => (spec.job_key === null ? [] : [[spec.job_key, spec] as const]))).values()];
  await queue(tx, [...unkeyed, ...(await keepFailures(tx, keyed))]);
}

interface Spec {
  identifier: string;
  payload: object;
  queue_name: string;
  job_key: string | null;
  delay: number;
}

async function queue(tx: Tx, specs: readonly Spec[]): Promise<void> {
  const added = await tx.$queryRaw<{ key: string | null }[]>`
    SELECT key FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW(spec->>'identifier', spec->'payload', spec->>'queue_name',
                 now() + (spec->>'delay')::double precision * interval '1 millisecond',
                 NULL::smallint, spec->>'job_key', NULL::smallint, NULL::text[])::graphile_worker.job_spec
      FROM json_array_elements(${JSON.stringify(specs)}::json) AS spec
    ), true)`;
  // A worker may just have claimed the waiting job of a key: then nothing was added. Now it is seen to be running, and gets a successor.
  const there = new Set(added.map(({ key }) => key));
  const missed = specs.filter((spec) => spec.job_key !== null && !there.has(spec.job_key));
  if (missed.length > 0) await queue(tx, missed);
}

/** New work for an act that is failing must not make it forget how often it has failed. */
async function keepFailures(tx: Tx, specs: readonly (Spec & { payload: { failures: number } })[]): Promise<Spec[]> {
  if (specs.length === 0) return [];
  const waiting = await tx.$queryRaw<{ key: string; failures: number }[]>`
    SELECT key, coalesce((payload->>'failures')::int, 0) AS failures FROM graphile_worker._private_jobs
    WHERE key = ANY(${specs.flatMap((spec) => spec.job_key ?? [])}) AND locked_at IS NULL`;
  const failures = new Map(waiting.map((row) => [row.key, row.failures]));
  return specs.map((spec) => ({ ...spec, payload: { ...spec.payload, failures: Math.max(spec.payload.failures, failures.get(spec.job_key ?? "") ?? 0) } }));
}

const hasPayload = ({ payload = {} }: NewJob): boolean => Object.keys(payload).length > 0;

/**
 * Each shop has two queues, whose jobs run one after the other: reactions, so that a second topic about an order finds what
 * the first has decided, and calls to its Shopify, so that they do not compete for its points. Shops do not wait for each other. What is
 * fetched from elsewhere has a third: strangers' servers may be slow.
 */
const queueOf = ({ name, shopId }: NewJob): string => `${name === "react" ? "react" : name === "fetch-review-photos" ? "outside" : "shopify"}/${shopId}`;
