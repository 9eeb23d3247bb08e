import type { Pool } from "pg";
import { runJob } from "~/platform/jobs/run-job.server";
import type { JsonValue } from "~/platform/jobs/job";
import { jobs } from "~/worker/jobs.server";
import type { TestShopify } from "./a-shopify";

interface Row {
  id: string;
  name: string;
  payload: { shopId: number; failures: number } & Record<string, JsonValue>;
}

/**
 * Does what a worker would until nothing waits: every job of the queue, one after the other, whatever its delay. What Shopify does
 * after it has answered (registering codes) is waited for before each.
 *
 * @param atMost stops after so many jobs instead: for what cannot succeed yet
 */
export async function runJobs(pool: Pool, shopify: Pick<TestShopify, "pending">, atMost?: number): Promise<void> {
  for (let done = 0; done < (atMost ?? 500); done++) {
    while (shopify.pending() > 0) await new Promise((resolve) => setImmediate(resolve));
    const { rows: [row] } = await pool.query<Row>(
      `DELETE FROM graphile_worker._private_jobs WHERE id = (
         SELECT j.id FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
         ORDER BY j.run_at, j.id LIMIT 1)
       RETURNING id, (SELECT identifier FROM graphile_worker._private_tasks WHERE id = task_id) AS name, payload`,
    );
    if (!row) return;
    const handler = jobs[row.name];
    if (!handler) throw new Error(`Nobody does jobs of the kind ${row.name}`);
    const { shopId, failures, ...payload } = row.payload;
    await runJob({ name: row.name, shopId, failures, payload }, handler);
  }
  if (atMost === undefined) throw new Error("The queue does not come to an end");
}
