import { nextDelay } from "./next-delay.mjs";

/**
 * @typedef {import("node:child_process").ChildProcess} ChildProcess
 * @typedef {{
 *   pid: () => number | undefined,
 *   kill: (signal: NodeJS.Signals) => boolean,
 *   stop: (signal?: NodeJS.Signals) => Promise<void>,
 * }} Kept
 */

const patienceMilliseconds = 10_000;

/**
 * Starts a child and starts it again whenever it ends, until it is stopped.
 *
 * @param {{
 *   name: string,
 *   spawn: () => ChildProcess,
 *   say: (line: string) => void,
 *   onStart?: (child: ChildProcess) => void,
 * }} options onStart: called with every new child, the first too
 * @returns {Kept}
 */
export function keepAlive({ name, spawn, say, onStart = () => undefined }) {
  /** @type {ChildProcess | undefined} */
  let child;
  /** @type {NodeJS.Timeout | undefined} */
  let restart;
  let delayMilliseconds = 0;
  let stopping = false;

  const start = () => {
    const startedAt = performance.now();
    const again = (/** @type {string} */ what) => {
      child = undefined;
      if (stopping) return;
      delayMilliseconds = nextDelay(delayMilliseconds, performance.now() - startedAt);
      say(`${name} ${what}; starting it again in ${delayMilliseconds} ms`);
      restart = setTimeout(start, delayMilliseconds);
    };
    try {
      const started = (child = spawn());
      started.once("error", (error) => again(`could not be started (${error.message})`));
      started.once("exit", (code, signal) => again(`ended (${signal ?? `exit code ${code}`})`));
      onStart(started);
    } catch (error) {
      again(`could not be started (${error instanceof Error ? error.message : error})`);
    }
  };

  start();
  return {
    pid: () => child?.pid,
    kill: (signal) => child?.kill(signal) ?? false,
    stop: async (signal = "SIGTERM") => {
      stopping = true;
      clearTimeout(restart);
      if (child) await end(child, signal);
    },
  };
}

/**
 * Asks a child to end, and makes it end when it does not.
 *
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export async function end(child, signal = "SIGTERM") {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  const impatience = setTimeout(() => child.kill("SIGKILL"), patienceMilliseconds);
  await ended;
  clearTimeout(impatience);
}
