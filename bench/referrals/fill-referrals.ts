import type pg from "pg";
import { firstProgramme } from "~/features/referrals/domain/programme/programme";
import { isoInstant } from "./iso-instant";

/** The first ids less one: friend n has these plus n. */
export const ordersFrom = 7_900_000_000_000;
export const friendsFrom = 8_500_000_000_000;
/** A friend every so many seconds, from so many days ago on: with a delivery of four days and a hold of fourteen all are over. */
export const secondsBetween = 20;
export const daysAgo = 60;
/** Whose friend number n is: the same in SQL and here, and spread over all. */
export const advocateOf = (n: number, advocates: number): number => 1 + ((n * 7919) % advocates);

/**
 * The first so many friends' orders as the app has left them: attributed (of ten six by the code, two by a link, two by the name), paid, nothing delivered yet. Their claims,
 * what they are known by and the named ones' own vouchers are there as well.
 */
export async function fillReferrals(pool: pg.Pool, shopId: number, orders: number, advocates: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("SET synchronous_commit = off; SET work_mem = '256MB'");
    await client.query(`
      CREATE TEMPORARY TABLE friend AS
      SELECT *, 'referral/order/' || order_id AS key, CASE way WHEN 'code' THEN 'claim/code/' || order_id || '/' || advocate_id WHEN 'link' THEN 'claim/link/friend/' || n ELSE 'claim/name/checkout-' || n END AS claim_key
      FROM (SELECT n, (${ordersFrom} + n)::text AS order_id, (${friendsFrom} + n)::text AS customer_id, (8000000000001 + n::bigint * 7919 % ${advocates})::text AS advocate_id,
              CASE WHEN n % 10 < 6 THEN 'code' WHEN n % 10 < 8 THEN 'link' ELSE 'name' END AS way, date_trunc('second', now()) - interval '${daysAgo} days' + n * interval '${secondsBetween} seconds' AS at
            FROM generate_series(1, ${orders}) AS n) AS one`);
    for (const statement of statements(shopId)) await client.query(statement);
  } finally {
    client.release(true);
  }
  await pool.query("VACUUM ANALYZE");
}

const { friend, reward } = firstProgramme("EUR", 100);
const json = (value: unknown): string => `'${JSON.stringify(value)}'::jsonb`;
const line = { productId: "11", variantId: "111", sku: "SKU2006-001", title: "Aviator sunglasses", quantity: 1, currentQuantity: 1, priceMinor: 8999, discountMinor: 0, needsShipping: true, isGiftCard: false };
const hashed = (what: string): string => `left(md5(${what} || customer_id), 22)`;

const statements = (shopId: number): string[] => [
  `INSERT INTO shop_order (shop_id, order_id, name, customer_id, currency, total_minor, current_total_minor, locale, country_code, lines, codes_used, source_name, checkout_token, test,
     financial_status, discount_codes, placed_at, told_at)
   SELECT ${shopId}, order_id, '#' || n, customer_id, 'EUR', 8999, 8999, 'en', 'DE', jsonb_build_array(${json(line)} || jsonb_build_object('lineId', n::text)), '[]', 'web', 'checkout-' || n, false, 'paid',
     CASE way WHEN 'code' THEN ARRAY['FRIEND' || lpad((advocate_id::bigint - 8000000000000)::text, 6, '0')] WHEN 'link' THEN ARRAY['LINK' || lpad(n::text, 8, '0')] ELSE '{}' END, at, at FROM friend`,
  `INSERT INTO identity_mark (shop_id, kind, mark, order_id, customer_id, seen_at)
   SELECT ${shopId}, kind, ${hashed("kind")}, order_id, customer_id, at FROM friend, unnest(ARRAY['email', 'address', 'browser']) AS kind`,
  `INSERT INTO customer_private (shop_id, customer_id, sealed_key, sealed_data, updated_at)
   SELECT ${shopId}, customer_id, decode(md5(customer_id) || md5('k' || customer_id) || md5('l' || customer_id), 'hex'), decode(md5('d' || customer_id) || md5('e' || customer_id), 'hex'), at FROM friend`,
  `INSERT INTO ledger_entry (shop_id, key, kind, subject, order_id, data, recorded_at)
   SELECT ${shopId}, key, 'referral.decided', key, order_id, jsonb_build_object('decision', 'attributed', 'because', NULL, 'signals', '[]'::jsonb, 'score', 0, 'way', way, 'claimKey', claim_key,
     'advocateId', advocate_id, 'friendId', customer_id, 'orderName', '#' || n, 'placedAt', ${isoInstant("at")}, 'basisMinor', 8999, 'currency', 'EUR', 'programmeVersion', 1, 'reward', ${json(reward)},
     'holdDays', 14, 'fallbackDays', 28, 'lost', '[]'::jsonb), at FROM friend ORDER BY n`,
  `INSERT INTO ledger_entry (shop_id, key, kind, subject, order_id, data, recorded_at) SELECT ${shopId}, key || '/paid', 'referral.paid', key, order_id, '{}', at FROM friend ORDER BY n`,
  `INSERT INTO referral (shop_id, order_id, order_name, advocate_id, friend_id, way, decision, stage, score, signals, basis_minor, currency, programme_version, placed_at, decided_at)
   SELECT ${shopId}, order_id, '#' || n, advocate_id, customer_id, way, 'attributed', 'pending', 0, '{}', 8999, 'EUR', 1, at, now() FROM friend`,
  `INSERT INTO voucher (shop_id, key, code, cohort_key, terms, promised_at, state, discount_id, redeem_code_id, programme)
   SELECT ${shopId}, 'friend/' || n, 'LINK' || lpad(n::text, 8, '0'), 'cohort/referrals/friends/x', ${json(friend)}, at, 'live', 'gid://shopify/DiscountCodeNode/2', 'gid://shopify/DiscountRedeemCode/2', 'referrals'
   FROM friend WHERE way = 'link'`,
  `INSERT INTO friend_voucher (shop_id, key, terms_key, advocate_id, visitor_mark, handed_at) SELECT ${shopId}, 'friend/' || n, 'x', advocate_id, md5(key), at - interval '1 hour' FROM friend WHERE way = 'link'`,
  `INSERT INTO name_claim (shop_id, checkout_token, advocate_id, claimed_at) SELECT ${shopId}, 'checkout-' || n, advocate_id, at + interval '1 minute' FROM friend WHERE way = 'name'`,
  `INSERT INTO ledger_entry (shop_id, key, kind, subject, order_id, data, recorded_at)
   SELECT ${shopId}, 'friend/order/' || order_id, 'voucher.promised', 'friend/order/' || order_id, order_id, jsonb_build_object('programme', 'referrals', 'uses', 'once', 'ruleId', NULL, 'code', 'NAME' || lpad(n::text, 8, '0'),
     'cohortKey', 'cohort/referrals/friends/x', 'cohortEndsAt', ${isoInstant("at + interval '90 days'")}, 'terms', ${json(friend)}, 'customerId', customer_id, 'reason', '', 'replaces', NULL), at FROM friend WHERE way = 'name' ORDER BY n`,
  `INSERT INTO voucher (shop_id, key, code, order_id, customer_id, cohort_key, terms, promised_at, state, discount_id, redeem_code_id, programme)
   SELECT ${shopId}, 'friend/order/' || order_id, 'NAME' || lpad(n::text, 8, '0'), order_id, customer_id, 'cohort/referrals/friends/x', ${json(friend)}, at, 'live', 'gid://shopify/DiscountCodeNode/2',
     'gid://shopify/DiscountRedeemCode/2', 'referrals' FROM friend WHERE way = 'name'`,
];
