import type pg from "pg";

/**
 * A shop's past of so many orders, as the app would have left it: three orders a customer, every third with a voucher (a first
 * order), all noted, packed and delivered, a part redeemed; the last per cent of the webhooks still remembered. Ids rise as Shopify's do.
 */
export async function fillTables(pool: pg.Pool, shopId: number, orders: number): Promise<void> {
  const client = await pool.connect();
  try {
    // The fill alone: whoever is measured commits to the disk.
    await client.query("SET synchronous_commit = off; SET work_mem = '256MB'");
    await client.query(`
      CREATE TEMPORARY TABLE past AS
      SELECT g, (7000000000000 + g)::text AS order_id, 'insert/order/' || (7000000000000 + g) AS key, '#' || (1000 + g) AS name,
             (8000000000000 + g::bigint * 7919 % greatest(${orders} / 3, 1))::text AS customer_id, g % 3 = 0 AS promised,
             upper(substr(translate(md5('code' || g), '01ae', 'XYZK'), 1, 12)) AS code, upper(substr(md5('token' || g), 1, 14)) AS token,
             now() - interval '730 days' * (1 - g::float8 / ${orders}) AS at
      FROM generate_series(1, ${orders}) AS g`);
    for (const statement of statements(shopId, orders)) await client.query(statement);
  } finally {
    client.release(true);
  }
  await pool.query("VACUUM ANALYZE");
}

const terms = `'{"offer":{"kind":"percentage","basisPoints":1000},"currency":"EUR","minimumMinor":4000,"validForDays":60}'::jsonb`;
const cohortKey = `'cohort/inserts/percentage1000-min4000-60d-EUR/' || to_char(at + interval '90 days', 'YYYY-MM')`;

const lines = `jsonb_build_array(jsonb_build_object('lineId', (1 + g)::text, 'productId', (100 + g % 60)::text, 'variantId', (200 + g % 60)::text, 'sku', 'KAF-250', 'title', 'Kaffee',
  'quantity', 1, 'currentQuantity', 1, 'priceMinor', 8000 + g % 9000, 'needsShipping', true, 'isGiftCard', false))`;

const statements = (shopId: number, orders: number): string[] => [
  `INSERT INTO shop_order (shop_id, order_id, name, customer_id, currency, total_minor, current_total_minor, locale, country_code, lines, codes_used, source_name,
     test, financial_status, fulfillment_status, discount_codes, placed_at, told_at)
   SELECT ${shopId}, order_id, name, customer_id, 'EUR', 8000 + g % 9000, 8000 + g % 9000, 'de', 'DE', ${lines}, '[]', 'web', false, 'paid', 'fulfilled', '{}', at, at FROM past`,
  `INSERT INTO customer_private (shop_id, customer_id, sealed_key, sealed_data, updated_at) SELECT DISTINCT ON (customer_id) ${shopId}, customer_id, decode(md5(customer_id) || md5(customer_id || 'k') || md5(customer_id || 'l'), 'hex'),
     decode(md5(customer_id || 'd') || md5(customer_id || 'e') || md5(customer_id || 'f'), 'hex'), at FROM past`,
  `INSERT INTO parcel (shop_id, order_id, fulfillment_id, cancelled, shipped_at, delivered_at) SELECT ${shopId}, order_id, (9000000000000 + g)::text, false, at + interval '1 day', at + interval '3 days' FROM past`,
  `INSERT INTO ledger_entry (shop_id, key, kind, subject, order_id, data, recorded_at)
   SELECT ${shopId}, key, 'insert.decided', key, order_id, jsonb_build_object(
     'decision', CASE WHEN promised THEN 'voucher' ELSE 'none' END, 'reason', CASE WHEN promised THEN 'first-order' ELSE 'not-first-order' END,
     'orderName', name, 'placedAt', at, 'customerId', customer_id, 'nthOrder', 1 + g % 3, 'basis', 'shopify', 'ruleId', 'first-order', 'ruleVersion', 1,
     'promise', CASE WHEN promised THEN jsonb_build_object('code', code, 'token', token, 'cohortKey', ${cohortKey}, 'cohortEndsAt', at + interval '90 days', 'terms', ${terms}) END), at
   FROM past ORDER BY g`,
  `INSERT INTO ledger_entry (shop_id, key, kind, subject, order_id, data, recorded_at)
   SELECT ${shopId}, key || '/' || what, kind, key, order_id, data::jsonb, at + interval '1 minute'
   FROM past, (VALUES ('noted', 'insert.noted', '{"refused":null}', false), ('wanted', 'voucher.wanted', '{"because":"paid"}', true),
     ('registered', 'voucher.registered', '{"discountId":"gid://shopify/DiscountCodeNode/1","redeemCodeId":"gid://shopify/DiscountRedeemCode/1","adopted":false}', true),
     ('delivered', 'voucher.delivered', '{"deliveredAt":"2026-01-01T00:00:00Z","basis":"report","validUntil":"2026-03-01T22:59:59Z"}', true)) AS entry(what, kind, data, only_promised)
   WHERE promised OR NOT only_promised ORDER BY g`,
  `INSERT INTO voucher (shop_id, key, code, order_id, customer_id, cohort_key, terms, promised_at, todo, state, discount_id, redeem_code_id, valid_until, used_by_order_id, rule_id)
   SELECT ${shopId}, key, code, order_id, customer_id, ${cohortKey}, ${terms}, at, 'nothing',
     CASE WHEN g % 7 = 0 THEN 'used' WHEN g < ${orders} * 0.9 THEN 'expired' ELSE 'live' END, 'gid://shopify/DiscountCodeNode/1',
     'gid://shopify/DiscountRedeemCode/' || g, at + interval '63 days', CASE WHEN g % 7 = 0 THEN (7000000000001 + g)::text END, 'first-order'
   FROM past WHERE promised`,
  `INSERT INTO insert_card (shop_id, order_id, key, order_name, placed_at, decision, reason, code, token, decided_at, noted_at, printed_at, packed_at, customer_id, rule_id,
     rule_version, open, first_sku, country_code)
   SELECT ${shopId}, order_id, key, name, at, CASE WHEN promised THEN 'voucher' ELSE 'none' END,
     CASE WHEN promised THEN 'first-order' ELSE 'not-first-order' END, CASE WHEN promised THEN code END, CASE WHEN promised THEN token END, at,
     at + interval '1 minute', at + interval '1 hour', at + interval '2 hours', customer_id, CASE WHEN promised THEN 'first-order' END,
     CASE WHEN promised THEN 1 END, false, 'KAF-250', 'DE' FROM past`,
  `INSERT INTO insert_count (shop_id, order_id, prints, scans) SELECT ${shopId}, order_id, 1, g % 2 FROM past`,
  `INSERT INTO due (shop_id, key, topic, due_at, fact) SELECT ${shopId}, key || '/expiry', 'voucher/time-over', at + interval '74 days', jsonb_build_object('voucherKey', key)
   FROM past WHERE promised AND g > ${orders} * 0.9`,
  `INSERT INTO inbox_event (shop_id, topic, event_id, triggered_at, received_at, outstanding, dispatched_at, done_at)
   SELECT ${shopId}, topic, md5(topic || g), at, at, '{}', at, at FROM past, unnest(ARRAY['orders/create', 'orders/paid', 'orders/updated']) AS topic WHERE g > ${orders} * 0.99`,
];
