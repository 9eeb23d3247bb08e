import { setTimeout as wait } from "node:timers/promises";
import { Pool } from "pg";
import { ConfigError, getConfig } from "~/platform/config.server";
import { now } from "~/platform/clock.server";
import { closeDatabase } from "~/platform/db/prisma.server";
import { sweepDue } from "~/platform/due/sweep.server";
import { dispatchInbox } from "~/platform/inbox/dispatch-inbox.server";
import { forgetOldEvents } from "~/platform/inbox/forget-old-events.server";
import { startQueue } from "~/platform/jobs/queue.server";
import { announceLife, recoverJobs } from "~/platform/jobs/recover-jobs.server";
import { log } from "~/platform/log.server";
import { repeat } from "./repeat.server";
import { jobs } from "./jobs.server";
import { forgetOldScans } from "~/features/inserts/card-page/count-scan.server";
import { forgetUnsentReviews } from "~/features/reviews/answering/forget-unsent-reviews.server";
import { forgetImports } from "~/features/reviews/exchange/forget-imports.server";
import { noteDeadJob } from "./note-dead-job.server";
import { reactions } from "./reactions.server";

/**
 * The worker's life: jobs, the dispatcher, the sweep. It is crash-only: when the database is lost it ends, and whoever runs
 * it starts it again; everything it had begun is still there.
 */
async function work(): Promise<void> {
  const config = getConfig();
  const pool = new Pool({ connectionString: config.DATABASE_URL, max: config.WORKER_CONCURRENCY + 4 });
  const brokenConnection = (error: Error): void => { log.warn({ error }, "a database connection broke"); };
  pool.on("error", brokenConnection);
  pool.on("connect", (client) => { client.on("error", brokenConnection); });
  await untilDatabaseAnswers(pool);
  let poolId = "";
  const runner = await startQueue(pool, jobs, config.WORKER_CONCURRENCY, (id) => { poolId = id; }, noteDeadJob);
  const life = await announceLife(config.DATABASE_URL, poolId);
  const stop = new AbortController();
  log.info("the worker is ready");

  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => { stop.abort(); });
  const loops = [
    repeat(stop.signal, config.INBOX_POLL_MILLISECONDS, async () => (await dispatchInbox(reactions, now())) > 0),
    repeat(stop.signal, config.SWEEP_MILLISECONDS, async () => (await sweepDue(now())) >= 1_000),
    repeat(stop.signal, 1_000, async () => { await recoverJobs(pool); return false; }),
    repeat(stop.signal, 60_000, async () => { await forgetOldEvents(now()); await forgetOldScans(now()); return false; }),
    repeat(stop.signal, 3_600_000, async () => { await forgetUnsentReviews(now()); await forgetImports(now()); return false; }),
  ];
  await Promise.race([Promise.all(loops), runner.promise, life.lost]);
  stop.abort();
  await runner.stop();
  await life.end();
  await Promise.all([closeDatabase(), pool.end()]);
}

async function untilDatabaseAnswers(pool: Pool): Promise<void> {
  for (;;) {
    try {
      await pool.query("SELECT FROM shop LIMIT 0");
      return;
    } catch (error) {
      log.warn({ error }, "the database does not answer yet");
      await wait(500);
    }
  }
}

work().catch((error: unknown) => {
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else log.fatal({ error }, "the worker ends and has to be started again");
  process.exit(1);
});
