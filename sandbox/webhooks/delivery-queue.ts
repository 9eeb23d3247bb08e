/**
 * Runs tasks in the order in which they come due, at most `parallel` at once. Due times are real milliseconds since the epoch.
 */
export interface DeliveryQueue<T> {
  add(task: T, dueAtMilliseconds: number): void;
  /** Nothing more is begun; resolves when what runs has ended. */
  stop(): Promise<void>;
}

export function createDeliveryQueue<T>(run: (task: T) => Promise<void>, parallel: number): DeliveryQueue<T> {
  const ready: T[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  let first = 0;
  let stopped = false;

  const pump = (): void => {
    while (!stopped && running.size < parallel && first < ready.length) {
      const task = ready[first++]!;
      // What was begun is cut off now and then; shifting an array of thousands each time would be slow.
      if (first > 1_000) {
        ready.splice(0, first);
        first = 0;
      }
      const begun: Promise<void> = run(task).finally(() => {
        running.delete(begun);
        pump();
      });
      running.add(begun);
    }
  };

  return {
    add(task, dueAtMilliseconds) {
      const wait = dueAtMilliseconds - Date.now();
      if (wait <= 0) {
        ready.push(task);
        pump();
        return;
      }
      const timer = setTimeout(() => {
        timers.delete(timer);
        ready.push(task);
        pump();
      }, wait);
      timers.add(timer);
    },
    async stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.allSettled(running);
    },
  };
}
