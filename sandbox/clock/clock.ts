import { addDuration } from "./add-duration";
import { createOffsetKeeper } from "./keep-offset";

/** The sandbox's own time: the real one, moved forward. */
export interface Clock {
  now(): Date;
  readonly offsetMilliseconds: number;
  /**
   * Moves the clock by an ISO 8601 duration ("P14D") and resolves once everybody who follows it has taken it over;
   * "not a duration" when the text is none, and then nothing moves.
   */
  advance(isoDuration: string): Promise<"moved" | "not a duration">;
  /** Followers are told each new offset; the clock waits for what they return. Returns the way to stop. */
  subscribe(follow: (offsetMilliseconds: number) => Promise<void>): () => void;
}

/** Starts the clock where it was left in `dataFolder` (null: nothing is kept, it starts at the real time). */
export function createClock({ dataFolder, realNow = Date.now }: { dataFolder: string | null; realNow?: () => number }): Clock {
  const keeper = createOffsetKeeper(dataFolder);
  const followers = new Set<(offsetMilliseconds: number) => Promise<void>>();
  let offset = keeper.read();
  return {
    now: () => new Date(realNow() + offset),
    get offsetMilliseconds() {
      return offset;
    },
    async advance(isoDuration) {
      const from = new Date(realNow() + offset);
      const to = addDuration(from, isoDuration);
      if (to === undefined) return "not a duration";
      offset += to.getTime() - from.getTime();
      keeper.write(offset);
      await Promise.all([...followers].map((follow) => follow(offset)));
      return "moved";
    },
    subscribe(follow) {
      followers.add(follow);
      return () => followers.delete(follow);
    },
  };
}
