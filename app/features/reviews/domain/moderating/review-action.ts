import { rejectionSchema } from "~/kernel/entries/review-entries";
import type { Moderation } from "./plan-moderation";
import { isReviewKey } from "./review-id";

/** What a merchant does, and with which reviews. All at once can only be shown: a rejection is always about reviews that somebody has chosen. */
export type ModerationAction = { which: readonly string[]; moderation: Moderation } | { which: "all-waiting"; moderation: { do: "publish" } };

export const mostModeratedAtOnce = 5_000;

/** Reads the form of a moderation. undefined when it is none of ours. */
export function readModerationAction(read: (name: string) => unknown): ModerationAction | undefined {
  const moderation = readModeration(read);
  if (!moderation) return undefined;
  if (read("all") === "waiting") return moderation.do === "publish" ? { which: "all-waiting", moderation } : undefined;
  const keys = read("keys");
  if (typeof keys !== "string") return undefined;
  const which = keys.split(",");
  return which.length <= mostModeratedAtOnce && which.every(isReviewKey) ? { which, moderation } : undefined;
}

function readModeration(read: (name: string) => unknown): Moderation | undefined {
  switch (read("act")) {
    case "publish": return { do: "publish" };
    case "restore": return { do: "restore" };
    case "reject": {
      const because = rejectionSchema.safeParse(read("because"));
      const note = read("note") ?? "";
      return because.success && typeof note === "string" ? { do: "reject", because: because.data, note: note.replace(/\p{Cc}/gu, " ").trim().slice(0, 300) } : undefined;
    }
    default: return undefined;
  }
}
