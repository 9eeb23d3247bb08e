import { entriesBySubject } from "~/core/ledger/entries-for.server";
import type { ReviewVersion } from "~/platform/db/client/client";
import type { Tx } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import { ratingChanges } from "../domain/reviews/rating-change";
import { reviewState } from "../domain/reviews/review-state";
import type { ReviewState } from "../domain/reviews/review-state";
import { reviseStandardReviews } from "../standard/revise-standard-reviews.server";
import { addToRatings } from "./add-to-ratings.server";

const columns = `key text, "productId" text, "orderId" text, "customerId" text, source text, verified text, incentivized boolean, version int, stars int, title text, body text,
  "displayName" text, locale text, attributes jsonb, "photoIds" jsonb, state text, "waitingVersion" int, because text, flags jsonb, "repliedAt" timestamptz,
  "writtenAt" timestamptz, "editedAt" timestamptz, "publishedAt" timestamptz`;

/**
 * Brings the read model of these reviews to what the ledger and their versions say, and moves the products' counters by the difference: the same whether a
 * product has ten reviews or a hundred thousand. Called for all keys, it rebuilds the table. In the caller's transaction, which has to be the shop's recording.
 */
export async function projectReviews(tx: Tx, shopId: number, keys: readonly string[], now: Date): Promise<void> {
  if (keys.length === 0) return;
  const before = new Map((await tx.review.findMany({ where: { shopId, key: { in: [...keys] } } })).map((row) => [row.key, row]));
  const versions = new Map((await tx.reviewVersion.findMany({ where: { shopId, reviewKey: { in: [...keys] } } })).map((row) => [`${row.reviewKey}/${row.version}`, row]));
  const rows = [...await entriesBySubject(tx, shopId, keys)].flatMap(([key, entries]) => {
    const state = reviewState(entries);
    return state ? [rowOf(key, state, versions.get(`${key}/${state.version.version}`))] : [];
  });
  await tx.$executeRawUnsafe(`
    INSERT INTO review (shop_id, key, product_id, order_id, customer_id, source, verified, incentivized, version, stars, title, body, display_name, locale, attributes, photo_ids, state,
      waiting_version, because, flags, replied_at, written_at, edited_at, published_at)
    SELECT $1, r.key, r."productId", r."orderId", r."customerId", r.source, r.verified, r.incentivized, r.version, r.stars, r.title, r.body, r."displayName", r.locale, r.attributes,
      ARRAY(SELECT jsonb_array_elements_text(r."photoIds")), r.state, r."waitingVersion", r.because, ARRAY(SELECT jsonb_array_elements_text(r.flags)), r."repliedAt",
      r."writtenAt", r."editedAt", r."publishedAt"
    FROM json_to_recordset($2::json) AS r(${columns})
    ON CONFLICT (shop_id, key) DO UPDATE SET product_id = excluded.product_id, verified = excluded.verified, incentivized = excluded.incentivized, version = excluded.version,
      stars = excluded.stars, title = excluded.title, body = excluded.body, display_name = excluded.display_name, locale = excluded.locale, attributes = excluded.attributes,
      photo_ids = excluded.photo_ids, state = excluded.state, waiting_version = excluded.waiting_version, because = excluded.because, flags = excluded.flags,
      replied_at = excluded.replied_at, edited_at = excluded.edited_at, published_at = excluded.published_at`, shopId, JSON.stringify(rows));
  const changed = await addToRatings(tx, shopId, ratingChanges(rows.map((after) => ({ before: before.get(after.key), after }))), seenOf(rows, before), now);
  if (changed) await addJobs(tx, [{ name: "note-ratings", shopId, key: `note-ratings/${shopId}` }]);
  await reviseStandardReviews(tx, shopId, rows.map(({ key }) => key));
}

/** Whose words were taken back has none any more. */
function rowOf(key: string, { version, state, ...rest }: ReviewState, words: ReviewVersion | undefined) {
  const { waitingVersion, because, source, verified, flags, repliedAt, writtenAt, editedAt, publishedAt } = rest;
  return {
    key, productId: version.productId, orderId: version.orderId, customerId: version.customerId, source, verified, incentivized: version.incentivized, version: version.version, stars: version.stars,
    title: words?.title ?? "", body: words?.body ?? "", displayName: words?.displayName ?? "", locale: words?.locale ?? "", attributes: words?.attributes ?? {}, photoIds: words?.photoIds ?? [],
    state, waitingVersion, because, flags, repliedAt, writtenAt, editedAt, publishedAt,
  };
}

/** Products of whose reviews shoppers can see something else than before, also where the counts are the same. */
const seenOf = (rows: readonly { key: string; productId: string; state: string }[], before: ReadonlyMap<string, { state: string }>): string[] =>
  rows.filter(({ key, state }) => state === "published" || before.get(key)?.state === "published").map(({ productId }) => productId);
