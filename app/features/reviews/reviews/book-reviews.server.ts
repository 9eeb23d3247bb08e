import type { z } from "zod";
import type { Entry } from "~/kernel/entries/entry";
import { reviewEntrySchemas } from "~/kernel/entries/review-entries";
import type { ReviewEntryKind } from "~/kernel/entries/review-entries";
import { append } from "~/core/ledger/append.server";
import type { Tx } from "~/platform/db/prisma.server";
import { wantFlowTold } from "../flow/tell-flow.server";
import { findOlder } from "./find-older.server";
import type { OlderReview } from "./find-older.server";
import { projectReviews } from "./project-reviews.server";
import type { Beside } from "./project-reviews.server";

type Data<K extends ReviewEntryKind> = z.infer<(typeof reviewEntrySchemas)[K]>;
export type ReviewEntry = { [K in ReviewEntryKind]: Entry<K, Data<K>> }[ReviewEntryKind];

/** An entry about a review; its key is the review's with what happened (`once`, for instance "written/2"), so that the same thing happens once. */
export const reviewEntry = <K extends ReviewEntryKind>(reviewKey: string, kind: K, orderId: string | null, data: z.input<(typeof reviewEntrySchemas)[K]>, once: string): ReviewEntry =>
  ({ key: `${reviewKey}/${once}`, kind, subject: reviewKey, orderId, data: reviewEntrySchemas[kind].parse(data) }) as ReviewEntry;

/** A person who was two customers has written about the product since: this one shows and counts nothing any more. Its words stay, as those of an earlier version do. */
export const setAsideEntry = ({ key, orderId, version }: OlderReview): ReviewEntry => reviewEntry(key, "review.withdrawn", orderId, { version, because: "merged" }, `merged/${version}`);

/**
 * Books what happened to reviews and brings their read model and the products' counters up to date. The words of a version have to stand in `review_version`
 * before. Whatever a person who was two customers wrote earlier about what is shown by this is set aside. Inside a recording; told twice, nothing is new. Hands back what was.
 */
export async function bookReviewEntries(tx: Tx, shopId: number, entries: readonly ReviewEntry[], now: Date, beside?: ReadonlyMap<string, Beside>): Promise<ReviewEntry[]> {
  const booked = await append(tx, shopId, entries, now);
  await projectReviews(tx, shopId, [...new Set(booked.map(({ subject }) => subject))], now, beside);
  // What another tool has shown already is no news.
  const shown = booked.flatMap((entry) => (entry.kind === "review.published" && entry.data.because !== "import" ? [entry.subject] : []));
  await wantFlowTold(tx, shopId, "review-published", [...new Set(shown)]);
  const anew = [...shown, ...booked.filter(({ kind }) => kind === "review.restored").map(({ subject }) => subject)];
  const older = anew.length === 0 ? [] : await findOlder(tx, shopId, { keys: anew });
  if (older.length > 0) await bookReviewEntries(tx, shopId, older.map(setAsideEntry), now);
  return booked;
}
