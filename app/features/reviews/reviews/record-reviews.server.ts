import { isDeepStrictEqual } from "node:util";
import type { FlagKind, ReviewSource, Verified } from "~/kernel/entries/review-entries";
import type { ReviewVersion } from "~/platform/db/client/client";
import type { Tx } from "~/platform/db/prisma.server";
import { planDue } from "~/platform/due/due.server";
import type { ReviewProgramme } from "../domain/programme/review-programme";
import { decidePublishing } from "../domain/reviews/decide-publishing";
import { bookReviewEntries, reviewEntry } from "./book-reviews.server";

/** A review as it was checked and is to be kept. */
export interface NewReview {
  key: string;
  productId: string;
  orderId: string | null;
  customerId: string | null;
  source: ReviewSource;
  verified: Verified;
  incentivized: boolean;
  stars: number;
  title: string;
  body: string;
  displayName: string;
  locale: string;
  attributes: Record<string, string>;
  photoIds: string[];
  flags: FlagKind[];
  writtenAt: Date;
}

/**
 * Keeps what customers wrote as the next version of their review each, and shows it or plans when it is shown. The same words again are no new version: told
 * twice, nothing is new. Inside a recording.
 *
 * @returns the keys of reviews that have a new version
 */
export async function recordReviews(tx: Tx, shopId: number, programme: Pick<ReviewProgramme, "lookWithinDays">, reviews: readonly NewReview[], now: Date): Promise<string[]> {
  const once = [...new Map(reviews.map((review) => [review.key, review])).values()];
  const newest = await newestVersions(tx, shopId, once.map(({ key }) => key));
  const next = once.filter((review) => !isSame(newest.get(review.key), review)).map((review) => ({ ...review, version: (newest.get(review.key)?.version ?? 0) + 1 }));
  if (next.length === 0) return [];
  await tx.reviewVersion.createMany({
    data: next.map(({ key, version, stars, title, body, displayName, locale, attributes, photoIds, writtenAt }) =>
      ({ shopId, reviewKey: key, version, stars, title, body, displayName, locale, attributes, photoIds, writtenAt })),
    skipDuplicates: true,
  });
  const publishing = next.map((review) => ({ ...review, publishing: decidePublishing(review.flags, programme.lookWithinDays, now) }));
  await bookReviewEntries(tx, shopId, publishing.flatMap(({ key, orderId, version, writtenAt, publishing: { do: what }, ...review }) => [
    reviewEntry(key, "review.written", orderId, { ...review, version, orderId, writtenAt: writtenAt.toISOString() }, `written/${version}`),
    ...(what === "publish" ? [reviewEntry(key, "review.published", orderId, { version, because: review.source === "import" ? "import" : "at-once" }, `published/${version}`)] : []),
  ]), now);
  await takeCountries(tx, shopId, next);
  await planDue(tx, shopId, publishing.flatMap(({ key, version, publishing: decided }) =>
    (decided.do === "wait" ? [{ key: `${key}/publish/${version}`, topic: "review/look-over", dueAt: decided.until, fact: { reviewKey: key, version } }] : [])));
  return next.map(({ key }) => key);
}

/** Where the order of the newest version went to, as feeds tell it. It stands with the review alone, so that whoever is erased leaves none behind. */
async function takeCountries(tx: Tx, shopId: number, reviews: readonly NewReview[]): Promise<void> {
  const rows = reviews.flatMap(({ key, orderId }) => (orderId === null ? [] : [{ key, orderId }]));
  if (rows.length === 0) return;
  await tx.$executeRaw`
    UPDATE review SET country_code = o.country_code
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r(key text, "orderId" text) JOIN shop_order o ON o.shop_id = ${shopId} AND o.order_id = r."orderId"
    WHERE review.shop_id = ${shopId} AND review.key = r.key AND o.country_code IS NOT NULL`;
}

/** Of each review its newest version; also of those that were taken back, whose words are gone: the ledger still knows the number. */
async function newestVersions(tx: Tx, shopId: number, keys: readonly string[]): Promise<Map<string, { version: number; words: ReviewVersion | undefined }>> {
  const rows = await tx.reviewVersion.findMany({ where: { shopId, reviewKey: { in: [...keys] } }, orderBy: { version: "asc" } });
  const booked = await tx.$queryRaw<{ subject: string; version: number }[]>`
    SELECT subject, max((data->>'version')::int) AS version FROM ledger_entry
    WHERE shop_id = ${shopId} AND subject = ANY(${[...keys]}) AND kind = 'review.written' GROUP BY subject`;
  return new Map(booked.map(({ subject, version }) => [subject, { version, words: rows.find((row) => row.reviewKey === subject && row.version === version) }]));
}

function isSame(newest: { words: ReviewVersion | undefined } | undefined, { stars, title, body, displayName, attributes, photoIds }: NewReview): boolean {
  const words = newest?.words;
  return words !== undefined && isDeepStrictEqual(
    [words.stars, words.title, words.body, words.displayName, words.attributes, words.photoIds], [stars, title, body, displayName, attributes, photoIds],
  );
}
