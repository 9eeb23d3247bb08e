import { setTimeout as wait } from "node:timers/promises";
import type { BenchDatabase } from "../ground/open-ground";

/** How far the worker is: events without all their reactions, orders without metafields, codes that Shopify does not know, jobs. */
export interface Open {
  events: number;
  unnoted: number;
  unregistered: number;
  jobs: number;
}

export async function whatIsOpen({ pool }: BenchDatabase): Promise<Open> {
  const { rows } = await pool.query<Open>(
    `SELECT (SELECT count(*) FROM inbox_event WHERE done_at IS NULL AND failed_at IS NULL)::int AS events,
            (SELECT count(*) FROM insert_card WHERE noted_at IS NULL)::int AS unnoted,
            (SELECT count(*) FROM voucher WHERE todo <> 'nothing')::int AS unregistered,
            (SELECT count(*) FROM graphile_worker._private_jobs)::int AS jobs`,
  );
  return rows[0] ?? { events: 0, unnoted: 0, unregistered: 0, jobs: 0 };
}

const patienceMilliseconds = 15 * 60_000;

/**
 * Waits until nothing is open, and says when each part had come to its end (instants in milliseconds, true to a fifth of a second).
 * Rejects when something failed for good: such a measurement would be of something else.
 */
export async function untilQuiet(database: BenchDatabase): Promise<Record<keyof Open, number>> {
  const ended: Partial<Record<keyof Open, number>> = {};
  for (const giveUpAt = performance.now() + patienceMilliseconds; performance.now() < giveUpAt; await wait(200)) {
    const open = await whatIsOpen(database);
    const now = performance.timeOrigin + performance.now();
    for (const part of Object.keys(open) as (keyof Open)[]) {
      if (open[part] > 0) delete ended[part];
      else ended[part] ??= now;
    }
    if (Object.values(open).every((count) => count === 0)) {
      await refuseFailures(database);
      return ended as Record<keyof Open, number>;
    }
  }
  throw new Error(`The worker has not come to an end: ${JSON.stringify(await whatIsOpen(database))}`);
}

async function refuseFailures({ pool }: BenchDatabase): Promise<void> {
  const { rows } = await pool.query<{ failed: number }>(
    "SELECT ((SELECT count(*) FROM failed_job) + (SELECT count(*) FROM inbox_event WHERE failed_at IS NOT NULL))::int AS failed",
  );
  if (rows[0]?.failed !== 0) throw new Error(`${rows[0]?.failed ?? "Some"} jobs or events failed for good`);
}
