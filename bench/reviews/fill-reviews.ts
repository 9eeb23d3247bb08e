import type pg from "pg";
import { isoInstant } from "../referrals/iso-instant";

export interface FilledProduct {
  productId: string;
  title: string;
  reviews: number;
}

/** The first ids less one of those who have written: customer n of the past has this plus n, and so has their order. */
export const customersFrom = 8_000_000_000_000;
const ordersFrom = 7_000_000_000_000;

/**
 * So many reviews of one product as the app has left them, all shown: their words, ledger, read model and counters, and the invitations they answered beside as many that were not. Of a hundred three
 * have one star, two have two, seven three, twenty four; a tenth has photos, a tenth is in English, a seventh was voted about, a fiftieth has a reply. Nothing of it is known to Shopify yet.
 */
export async function fillReviews(pool: pg.Pool, shopId: number, { productId, title, reviews }: FilledProduct): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("SET synchronous_commit = off; SET work_mem = '256MB'");
    // The multiplier spreads customers, so that keys do not rise with time; it has no divisor in common with the hundreds.
    await client.query(`
      CREATE TEMPORARY TABLE said AS
      SELECT *, 'review/' || customer_id || '/${productId}' AS key, ${wilson} AS rank
      FROM (SELECT g, (${customersFrom} + 1 + g::bigint * 7919 % ${reviews})::text AS customer_id, (${ordersFrom} + g)::text AS order_id,
              CASE WHEN g % 100 < 3 THEN 1 WHEN g % 100 < 5 THEN 2 WHEN g % 100 < 12 THEN 3 WHEN g % 100 < 32 THEN 4 ELSE 5 END AS stars,
              CASE WHEN g % 10 = 4 THEN ARRAY[md5('photo' || g), md5('picture' || g)] ELSE '{}'::text[] END AS photos, CASE WHEN g / 10 % 10 = 3 THEN 'en' ELSE 'de' END AS locale,
              CASE WHEN g % 7 = 2 THEN g % 41 ELSE 0 END AS helpful, CASE WHEN g % 7 = 2 THEN g % 5 ELSE 0 END AS not_helpful, g % 50 = 11 AS has_reply, g % 60 = 17 AS incentivized,
              rtrim(left(repeat('Kräftig und doch mild, wie beim letzten Mal; das Brot dazu war nach zwei Tagen noch frisch. ', 7), 80 + g * 131 % 560)) AS body,
              date_trunc('second', now()) - interval '730 days' * (1 - (g - 0.5) / ${reviews}) AS at
            FROM generate_series(1, ${reviews}) AS g) AS one`);
    for (const statement of statements(shopId, productId, title)) await client.query(statement);
  } finally {
    client.release(true);
  }
  await pool.query("VACUUM ANALYZE");
}

/** As `helpfulRank` has it. */
const [votes, share] = ["(helpful + not_helpful)::float8", "(helpful / (helpful + not_helpful)::float8)"];
const wilson = `CASE WHEN helpful + not_helpful = 0 THEN 0 ELSE floor((${share} + 3.8416 / (2 * ${votes}) - 1.96 * sqrt((${share} * (1 - ${share}) + 3.8416 / (4 * ${votes})) / ${votes})) / (1 + 3.8416 / ${votes}) * 1000000)::int END`;
const [title, name] = ["CASE WHEN g % 3 = 0 THEN '' ELSE 'Gern wieder' END", "'Änne ' || chr(65 + g % 26) || '.'"];

const statements = (shopId: number, productId: string, productTitle: string): string[] => [
  `INSERT INTO shop_product (shop_id, product_id, title, type, vendor, tags, collection_ids, deleted, told_at) VALUES (${shopId}, '${productId}', '${productTitle.replaceAll("'", "''")}', 'Käse', 'Alm', '{}', '[]', false, now())`,
  `INSERT INTO review_version (shop_id, review_key, version, stars, title, body, display_name, locale, attributes, photo_ids, written_at)
   SELECT ${shopId}, key, 1, stars, ${title}, body, ${name}, locale, '{}', photos, at FROM said ORDER BY g`,
  `INSERT INTO ledger_entry (shop_id, key, kind, subject, order_id, data, recorded_at)
   SELECT ${shopId}, key || '/written/1', 'review.written', key, order_id, jsonb_build_object('version', 1, 'stars', stars, 'productId', '${productId}', 'orderId', order_id, 'customerId', customer_id,
     'source', 'mail', 'verified', 'buyer', 'incentivized', incentivized, 'writtenAt', ${isoInstant("at")}, 'flags', '[]'::jsonb), at FROM said ORDER BY g`,
  `INSERT INTO ledger_entry (shop_id, key, kind, subject, order_id, data, recorded_at)
   SELECT ${shopId}, key || '/published/1', 'review.published', key, order_id, '{"version":1,"because":"at-once"}', at FROM said ORDER BY g`,
  `INSERT INTO ledger_entry (shop_id, key, kind, subject, order_id, data, recorded_at)
   SELECT ${shopId}, key || '/replied/1', 'review.replied', key, NULL, '{"time":1,"empty":false}', at + interval '1 day' FROM said WHERE has_reply ORDER BY g`,
  `INSERT INTO review (shop_id, key, product_id, order_id, customer_id, source, verified, incentivized, version, stars, title, body, display_name, locale, attributes, photo_ids, state, flags, reply,
     replied_at, helpful, not_helpful, rank, written_at, published_at)
   SELECT ${shopId}, key, '${productId}', order_id, customer_id, 'mail', 'buyer', incentivized, 1, stars, ${title}, body, ${name}, locale, '{}', photos, 'published', '{}',
     CASE WHEN has_reply THEN 'Danke, das freut uns sehr!' END, CASE WHEN has_reply THEN at + interval '1 day' END, helpful, not_helpful, rank, at, at FROM said ORDER BY g`,
  `INSERT INTO product_rating (shop_id, product_id, ones, twos, threes, fours, fives, with_photos, incentivized, revision, changed_at)
   SELECT ${shopId}, '${productId}', count(*) FILTER (WHERE stars = 1), count(*) FILTER (WHERE stars = 2), count(*) FILTER (WHERE stars = 3), count(*) FILTER (WHERE stars = 4), count(*) FILTER (WHERE stars = 5),
     count(*) FILTER (WHERE cardinality(photos) > 0), count(*) FILTER (WHERE incentivized), 1, now() FROM said`,
  `INSERT INTO review_invitation (shop_id, key, order_id, product_id, customer_id, lot, state, ready_at, asked_at, asked, answered_at, made_at)
   SELECT ${shopId}, 'invitation/' || who || '/${productId}', CASE WHEN has_answered THEN order_id ELSE order_id || '0' END, '${productId}', who, 'programme', CASE WHEN has_answered THEN 'answered' ELSE 'asked' END,
     at - interval '3 days', at - interval '2 days', 1, CASE WHEN has_answered THEN at END, at - interval '13 days'
   FROM said, LATERAL (VALUES (true, customer_id), (false, customer_id || '0')) AS invited(has_answered, who)`,
];
