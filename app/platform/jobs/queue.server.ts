import { EventEmitter } from "node:events";
import { run } from "graphile-worker";
import type { Runner, TaskList, WorkerEvents } from "graphile-worker";
import { Logger } from "graphile-worker";
import type { Pool } from "pg";
import { z } from "zod";
import { log } from "../log.server";
import type { JobHandler, JsonValue } from "./job";
import { runJob } from "./run-job.server";
import type { OnDead } from "./run-job.server";

const payloadSchema = z.looseObject({ shopId: z.number(), failures: z.number().default(0) });

/**
 * Starts taking jobs from the queue, `concurrency` at once. Resolves when it is ready; `runner.promise` rejects when the
 * database is gone for good, and then this process has to end and be started again.
 */
export async function startQueue(
  pool: Pool, handlers: Record<string, JobHandler>, concurrency: number, onPool: (poolId: string) => void, onDead: OnDead,
): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:create", ({ workerPool }) => { onPool(workerPool.id); });
  return run({
    pgPool: pool, events, concurrency, noHandleSignals: true, noPreparedStatements: false, pollInterval: 1_000,
    logger: new Logger(() => (level, message) => { if (level === "error") log.error({ from: "queue" }, message); }),
    taskList: taskList(handlers, onDead),
  });
}

function taskList(handlers: Record<string, JobHandler>, onDead: OnDead): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      async (rawPayload) => {
        const { shopId, failures, ...payload } = payloadSchema.parse(rawPayload);
        await runJob({ name, shopId, failures, payload: payload as Record<string, JsonValue> }, handler, onDead);
      },
    ]),
  );
}
