import { isDeepStrictEqual } from "node:util";
import type { FlagKind, ReviewSource, Verified } from "~/kernel/entries/review-entries";
import type { Tx } from "~/platform/db/prisma.server";
import { planDue } from "~/platform/due/due.server";
import type { ReviewProgramme } from "../domain/programme/review-programme";
import { decidePublishing } from "../domain/reviews/decide-publishing";
import { bookReviewEntries, reviewEntry } from "./book-reviews.server";
import type { Beside } from "./project-reviews.server";

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
  /** Of one that another tool has shown: what came with it, and when its reply was said; null where nobody knows. */
  brought?: Beside & { repliedAt: string | null };
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
  await keepVersions(tx, shopId, next);
  const publishing = next.map((review) => ({ ...review, publishing: decidePublishing(review.flags, programme.lookWithinDays, now) }));
  await bookReviewEntries(tx, shopId, publishing.flatMap(({ key, orderId, version, writtenAt, brought, publishing: { do: what }, ...review }) => [
    reviewEntry(key, "review.written", orderId, { ...review, version, orderId, writtenAt: writtenAt.toISOString() }, `written/${version}`),
    ...(what === "publish" ? [reviewEntry(key, "review.published", orderId, { version, because: review.source === "import" ? "import" : "at-once" }, `published/${version}`)] : []),
    ...(brought && brought.reply !== null ? [reviewEntry(key, "review.replied", null, { time: 1, empty: false, saidAt: brought.repliedAt }, "replied/1")] : []),
  ]), now, new Map(next.flatMap(({ key, brought }) => (brought ? [[key, { reply: brought.reply, countryCode: brought.countryCode }] as const] : []))));
  await takeCountries(tx, shopId, next);
  await planDue(tx, shopId, publishing.flatMap(({ key, version, publishing: decided }) =>
    (decided.do === "wait" ? [{ key: `${key}/publish/${version}`, topic: "review/look-over", dueAt: decided.until, fact: { reviewKey: key, version } }] : [])));
  return next.map(({ key }) => key);
}

async function keepVersions(tx: Tx, shopId: number, reviews: readonly (NewReview & { version: number })[]): Promise<void> {
  const rows = reviews.map(({ key, version, stars, title, body, displayName, locale, attributes, photoIds, writtenAt }) =>
    ({ key, version, stars, title, body, displayName, locale, attributes, photoIds, writtenAt }));
  await tx.$executeRaw`
    INSERT INTO review_version (shop_id, review_key, version, stars, title, body, display_name, locale, attributes, photo_ids, written_at)
    SELECT ${shopId}, r.key, r.version, r.stars, r.title, r.body, r."displayName", r.locale, r.attributes, ARRAY(SELECT json_array_elements_text(r."photoIds")), r."writtenAt"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r(key text, version int, stars int, title text, body text, "displayName" text, locale text, attributes jsonb,
      "photoIds" json, "writtenAt" timestamptz)
    ON CONFLICT (shop_id, review_key, version) DO NOTHING`;
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
async function newestVersions(tx: Tx, shopId: number, keys: readonly string[]): Promise<Map<string, NewestVersion>> {
  const rows = await tx.$queryRaw<NewestVersion[]>`
    SELECT k.key, b.version, v.stars, v.title, v.body, v.display_name AS "displayName", v.attributes, v.photo_ids AS "photoIds" FROM unnest(${[...keys]}::text[]) AS k(key)
    CROSS JOIN LATERAL (SELECT (data->>'version')::int AS version FROM ledger_entry WHERE shop_id = ${shopId} AND subject = k.key AND kind = 'review.written' ORDER BY 1 DESC LIMIT 1) b
    LEFT JOIN LATERAL (SELECT * FROM review_version WHERE shop_id = ${shopId} AND review_key = k.key AND version = b.version LIMIT 1) v ON true`;
  return new Map(rows.map((row) => [row.key, row]));
}

type Words = Pick<NewReview, "stars" | "title" | "body" | "displayName" | "attributes" | "photoIds">;
type NewestVersion = { key: string; version: number } & { [K in keyof Words]: Words[K] | null };

const isSame = (newest: NewestVersion | undefined, { stars, title, body, displayName, attributes, photoIds }: NewReview): boolean =>
  newest !== undefined && isDeepStrictEqual(
    [newest.stars, newest.title, newest.body, newest.displayName, newest.attributes, newest.photoIds], [stars, title, body, displayName, attributes, photoIds],
  );
