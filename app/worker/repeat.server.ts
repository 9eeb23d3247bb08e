import { setTimeout as wait } from "node:timers/promises";

/**
 * Does something again and again until told to stop: at once while there is more to do, else after a pause. Rejects with the
 * first error: a worker that cannot reach its database is of no use.
 */
export async function repeat(signal: AbortSignal, pauseMilliseconds: number, work: () => Promise<boolean>): Promise<void> {
  while (!signal.aborted) {
    const more = await work();
    if (!more) await wait(pauseMilliseconds, undefined, { signal }).catch(() => undefined);
  }
}
