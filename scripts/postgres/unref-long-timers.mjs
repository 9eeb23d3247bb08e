/**
 * Loaded before Prisma's command line. Its migration engine sets a timer of ten seconds for its lock and never clears it, and the finished process would wait for that.
 * A timer that nothing else keeps alive must not keep the process alive; the lock's own query still does.
 */
const { setTimeout: start } = globalThis;

/** @type {(callback: (...values: unknown[]) => void, delayMilliseconds?: number, ...values: unknown[]) => NodeJS.Timeout} */
const startUnreferenced = (callback, delayMilliseconds, ...values) => {
  const timer = start(callback, delayMilliseconds, ...values);
  return delayMilliseconds === 10_000 ? timer.unref() : timer;
};

Object.assign(globalThis, { setTimeout: startUnreferenced });
