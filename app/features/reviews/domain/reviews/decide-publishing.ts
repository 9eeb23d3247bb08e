import type { FlagKind } from "~/kernel/entries/review-entries";

export type Publishing = { do: "publish" } | { do: "wait"; until: Date };

/**
 * When a review is shown. Everything is, whatever its stars: at once, unless something in it asks for a look; then at the latest when the merchant's time
 * for looking is over (0 to 14 days), if nobody has rejected it for one of the listed reasons meanwhile.
 */
export const decidePublishing = (flags: readonly FlagKind[], lookWithinDays: number, writtenAt: Date): Publishing =>
  flags.length === 0 || lookWithinDays === 0 ? { do: "publish" } : { do: "wait", until: new Date(writtenAt.getTime() + lookWithinDays * 86_400_000) };
