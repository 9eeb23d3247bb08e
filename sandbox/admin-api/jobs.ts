import type { Jobs } from "./context";

/** Counts what is going on; a job that is not known is done. */
export function createJobs(newToken: () => string): Jobs {
  const running = new Set<string>();
  return {
    start() {
      const id = `gid://shopify/Job/${newToken()}`;
      running.add(id);
      return id;
    },
    finish: (jobId) => void running.delete(jobId),
    isDone: (jobId) => !running.has(jobId),
  };
}
