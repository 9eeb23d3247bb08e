/**
 * Waits for Ctrl-C, a SIGTERM, or the end of the terminal. A second Ctrl-C changes nothing: stopping has an end of its own.
 */
export async function untilStopped() {
  await new Promise((resolve) => {
    const keepWaiting = setInterval(() => undefined, 60_000);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.on(signal, () => {
        clearInterval(keepWaiting);
        resolve(undefined);
      });
    }
  });
}
