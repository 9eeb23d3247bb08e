import type { ServerResponse } from "node:http";
import type { Pool } from "pg";
import { log } from "~/platform/log.server";
import { now } from "~/platform/clock.server";

/**
 * What is waiting: events in the inbox (not dispatched, or with reactions outstanding), rows due by the app's clock, every job
 * including those in back-off. `dead`: what will not be tried again by itself. 503 when the database does not answer.
 */
export async function answerHealth(pool: Pool, response: ServerResponse): Promise<void> {
  const { status, body } = await health(pool);
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" }).end(JSON.stringify(body));
}

async function health(pool: Pool): Promise<{ status: number; body: object }> {
  try {
    const { rows } = await pool.query<{ events: number; due: number; jobs: number; dead: number }>(
      `SELECT (SELECT count(*) FROM inbox_event WHERE done_at IS NULL AND failed_at IS NULL)::int AS events,
              (SELECT count(*) FROM due WHERE due_at <= $1)::int AS due,
              (SELECT count(*) FROM graphile_worker.jobs WHERE attempts < max_attempts)::int AS jobs,
              ((SELECT count(*) FROM failed_job) + (SELECT count(*) FROM inbox_event WHERE failed_at IS NOT NULL)
                + (SELECT count(*) FROM graphile_worker.jobs WHERE attempts >= max_attempts AND locked_at IS NULL))::int AS dead`,
      [now()],
    );
    const { dead = 0, ...waiting } = rows[0] ?? {};
    return { status: 200, body: { ok: true, waiting, dead } };
  } catch (error) {
    log.warn({ error }, "the health could not be read");
    return { status: 503, body: { ok: false, why: "the database does not answer" } };
  }
}
