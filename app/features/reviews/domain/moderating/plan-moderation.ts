import { assertNever } from "~/kernel/assert-never";
import { reviewEntrySchemas } from "~/kernel/entries/review-entries";
import type { Rejection } from "~/kernel/entries/review-entries";
import type { ReviewState } from "../reviews/review-state";

/** What a merchant can do with a review. Stars and words are the customer's: there is nothing here that changes them. */
export type Moderation = { do: "publish" } | { do: "reject"; because: Rejection; note: string } | { do: "restore" };

export type Verdict =
  | { kind: "review.published"; data: { version: number; because: "looked-at" } }
  | { kind: "review.rejected"; data: { time: number; version: number; because: Rejection; note: string } }
  | { kind: "review.restored"; data: { time: number } };

/** What is booked when a merchant does that; undefined where it changes nothing: done already, or nothing to be done any more. `lastTime` as `lastVerdictTime` says. */
export function planModeration(state: ReviewState, moderation: Moderation, lastTime: number): Verdict | undefined {
  const time = lastTime + 1;
  switch (moderation.do) {
    case "publish": return state.waitingVersion === null ? undefined : { kind: "review.published", data: { version: state.waitingVersion, because: "looked-at" } };
    case "reject":
      if (state.state === "withdrawn" || (state.state === "rejected" && state.because === moderation.because)) return undefined;
      return { kind: "review.rejected", data: { time, version: state.newest.version, because: moderation.because, note: moderation.note } };
    case "restore": return state.state === "rejected" ? { kind: "review.restored", data: { time } } : undefined;
    default: return assertNever(moderation);
  }
}

/** Rejections and their undoings are counted together, so that the last one is known whatever the clocks say. */
export const lastVerdictTime = (entries: readonly { kind: string; data: unknown }[]): number => Math.max(0, ...entries.flatMap(({ kind, data }) =>
  (kind === "review.rejected" || kind === "review.restored" ? [reviewEntrySchemas[kind].parse(data).time] : [])));

/** Whether waiting long enough shows this version now: only the newest words, and only while nobody has shown, rejected or taken them back. */
export const isToBeShown = (state: ReviewState | undefined, version: number): boolean => state?.waitingVersion === version;
