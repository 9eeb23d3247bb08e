import { entriesBySubject } from "~/core/ledger/entries-for.server";
import type { Tx } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import { ratingChanges } from "../domain/reviews/rating-change";
import type { Counted } from "../domain/reviews/rating-change";
import { reviewState } from "../domain/reviews/review-state";
import type { ReviewState } from "../domain/reviews/review-state";
import { reviseStandardReviews } from "../standard/revise-standard-reviews.server";
import { addToRatings } from "./add-to-ratings.server";

const columns = `key text, "productId" text, "orderId" text, "customerId" text, source text, verified text, incentivized boolean, version int, stars int,
  state text, "waitingVersion" int, because text, flags jsonb, reply text, "countryCode" text, "repliedAt" timestamptz, "writtenAt" timestamptz, "editedAt" timestamptz,
  "publishedAt" timestamptz`;

/** What stands with a review only, in no book: the reply's words and the country. */
export interface Beside {
  reply: string | null;
  countryCode: string | null;
}

/**
 * Brings the read model of these reviews to what the ledger and their versions say, and moves the products' counters by the difference: the same whether a
 * product has ten reviews or a hundred thousand. Called for all keys, it rebuilds the table. In the caller's transaction, which has to be the shop's recording.
 *
 * @param beside of reviews that come with it; what stands beside others stays
 */
export async function projectReviews(tx: Tx, shopId: number, keys: readonly string[], now: Date, beside: ReadonlyMap<string, Beside> = new Map()): Promise<void> {
  if (keys.length === 0) return;
  const before = new Map((await countedReviews(tx, shopId, keys)).map((row) => [row.key, row]));
  const rows = [...await entriesBySubject(tx, shopId, keys)].flatMap(([key, entries]) => {
    const state = reviewState(entries);
    return state ? [{ ...rowOf(key, state), ...beside.get(key) }] : [];
  });
  // The words go from table to table; whose words were taken back has none any more.
  const kept = await tx.$queryRawUnsafe<{ key: string; photoIds: string[] }[]>(`
    INSERT INTO review (shop_id, key, product_id, order_id, customer_id, source, verified, incentivized, version, stars, title, body, display_name, locale, attributes, photo_ids, state,
      waiting_version, because, flags, reply, country_code, replied_at, written_at, edited_at, published_at)
    SELECT $1, r.key, r."productId", r."orderId", r."customerId", r.source, r.verified, r.incentivized, r.version, r.stars, coalesce(v.title, ''), coalesce(v.body, ''),
      coalesce(v.display_name, ''), coalesce(v.locale, ''), coalesce(v.attributes, '{}'), coalesce(v.photo_ids, '{}'), r.state, r."waitingVersion", r.because,
      ARRAY(SELECT jsonb_array_elements_text(r.flags)), r.reply, r."countryCode", r."repliedAt", r."writtenAt", r."editedAt", r."publishedAt"
    FROM json_to_recordset($2::json) AS r(${columns})
    LEFT JOIN LATERAL (SELECT * FROM review_version v WHERE v.shop_id = $1 AND v.review_key = r.key AND v.version = r.version LIMIT 1) v ON true
    ON CONFLICT (shop_id, key) DO UPDATE SET product_id = excluded.product_id, verified = excluded.verified, incentivized = excluded.incentivized, version = excluded.version,
      stars = excluded.stars, title = excluded.title, body = excluded.body, display_name = excluded.display_name, locale = excluded.locale, attributes = excluded.attributes,
      photo_ids = excluded.photo_ids, state = excluded.state, waiting_version = excluded.waiting_version, because = excluded.because, flags = excluded.flags,
      replied_at = excluded.replied_at, edited_at = excluded.edited_at, published_at = excluded.published_at
    RETURNING key, photo_ids AS "photoIds"`, shopId, JSON.stringify(rows));
  const photoIds = new Map(kept.map((row) => [row.key, row.photoIds]));
  const changes = ratingChanges(rows.map((row) => ({ before: before.get(row.key), after: { ...row, photoIds: photoIds.get(row.key) ?? [] } })));
  const changed = await addToRatings(tx, shopId, changes, seenOf(rows, before), now);
  if (changed) await addJobs(tx, [{ name: "note-ratings", shopId, key: `note-ratings/${shopId}` }]);
  await reviseStandardReviews(tx, shopId, rows.map(({ key }) => key));
}

/** Looked up key by key, like the words above: `entriesFor` says why. */
const countedReviews = (tx: Tx, shopId: number, keys: readonly string[]): Promise<(Counted & { key: string })[]> => tx.$queryRaw<(Counted & { key: string })[]>`
  SELECT r.key, r.product_id AS "productId", r.state, r.stars, r.photo_ids AS "photoIds", r.incentivized FROM unnest(${[...keys]}::text[]) AS k(key)
  CROSS JOIN LATERAL (SELECT * FROM review WHERE shop_id = ${shopId} AND key = k.key LIMIT 1) r`;

function rowOf(key: string, { version, state, ...rest }: ReviewState) {
  const { waitingVersion, because, source, verified, flags, repliedAt, writtenAt, editedAt, publishedAt } = rest;
  return {
    key, productId: version.productId, orderId: version.orderId, customerId: version.customerId, source, verified, incentivized: version.incentivized, version: version.version, stars: version.stars,
    state, waitingVersion, because, flags, repliedAt, writtenAt, editedAt, publishedAt,
  };
}

/** Products of whose reviews shoppers can see something else than before, also where the counts are the same. */
const seenOf = (rows: readonly { key: string; productId: string; state: string }[], before: ReadonlyMap<string, { state: string }>): string[] =>
  rows.filter(({ key, state }) => state === "published" || before.get(key)?.state === "published").map(({ productId }) => productId);
