import { reviewEntrySchemas } from "~/kernel/entries/review-entries";
import type { FlagKind, Rejection, ReviewEntryKind, ReviewSource, ReviewWithdrawn, Verified } from "~/kernel/entries/review-entries";
import type { z } from "zod";

export type Written = z.infer<(typeof reviewEntrySchemas)["review.written"]>;

export interface ReviewState {
  /** The version whose words count: the one that is shown, else the newest. */
  version: Written;
  newest: Written;
  state: "pending" | "published" | "rejected" | "withdrawn";
  because: Rejection | ReviewWithdrawn | null;
  /** The newest, where it is not shown yet but an older one may be. */
  waitingVersion: number | null;
  source: ReviewSource;
  verified: Verified;
  flags: FlagKind[];
  /** When the first version was written, and when the one that counts was, if it is another. */
  writtenAt: Date;
  editedAt: Date | null;
  publishedAt: Date | null;
  thanked: boolean;
  /** Whether the merchant's newest word stands, and since when; null also where an imported one came without a day. */
  hasReply: boolean;
  repliedAt: Date | null;
}

export interface BookedReviewEntry {
  kind: string;
  data: unknown;
  recordedAt: Date;
}

/**
 * Where a review stands, from its entries in any order; undefined where nobody has written it. Shown is the highest published version above everything that
 * was rejected or taken back: a customer who writes anew is looked at anew, and while a newer version waits, the older one stays.
 */
export function reviewState(entries: readonly BookedReviewEntry[]): ReviewState | undefined {
  const of = <K extends ReviewEntryKind>(kind: K) => entries.filter((entry) => entry.kind === kind)
    .map(({ data, recordedAt }) => ({ recordedAt, data: reviewEntrySchemas[kind].parse(data) as z.infer<(typeof reviewEntrySchemas)[K]> }));
  const versions = of("review.written").map(({ data }) => data).sort((one, other) => other.version - one.version);
  const [newest] = versions;
  const first = versions.at(-1);
  if (!newest || !first) return undefined;

  const withdrawn = of("review.withdrawn").sort((one, other) => other.data.version - one.data.version).at(0)?.data;
  const rejected = of("review.rejected").sort((one, other) => other.data.time - one.data.time).at(0)?.data;
  const restored = Math.max(0, ...of("review.restored").map(({ data }) => data.time));
  const isRejected = rejected !== undefined && rejected.time > restored;
  const above = Math.max(withdrawn?.version ?? 0, isRejected ? rejected.version : 0);
  const published = of("review.published").filter(({ data }) => data.version > above).sort((one, other) => other.data.version - one.data.version).at(0);
  const shown = versions.find(({ version }) => version === published?.data.version);
  const version = shown ?? newest;
  const reply = of("review.replied").sort((one, other) => other.data.time - one.data.time).at(0);
  const standing = newest.version <= (withdrawn?.version ?? 0) ? "withdrawn" : shown ? "published" : isRejected && newest.version <= rejected.version ? "rejected" : "pending";
  return {
    version, newest, state: standing,
    because: standing === "withdrawn" ? (withdrawn?.because ?? null) : standing === "rejected" ? (rejected?.because ?? null) : null,
    waitingVersion: (standing === "published" || standing === "pending") && newest.version > (shown?.version ?? 0) ? newest.version : null,
    source: first.source, verified: version.verified, flags: newest.flags,
    writtenAt: new Date(first.writtenAt), editedAt: version === first ? null : new Date(version.writtenAt),
    publishedAt: shown ? (published?.recordedAt ?? null) : null,
    thanked: of("review.thanked").length > 0, hasReply: reply?.data.empty === false, repliedAt: reply?.data.empty === false ? saidAt(reply) : null,
  };
}

const saidAt = ({ data: { saidAt: said }, recordedAt }: { data: z.infer<(typeof reviewEntrySchemas)["review.replied"]>; recordedAt: Date }): Date | null =>
  said === undefined ? recordedAt : said === null ? null : new Date(said);
