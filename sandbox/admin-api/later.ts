import type { Later } from "./context";

/** Work put off by real time; what is still waiting when it stops is not done (the next start resumes it). */
export interface Postponed {
  later: Later;
  pending(): number;
  stop(): void;
}

export function createPostponed(): Postponed {
  const timers = new Set<NodeJS.Timeout>();
  return {
    later(milliseconds, work) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        work();
      }, milliseconds);
      timers.add(timer);
    },
    pending: () => timers.size,
    stop() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
