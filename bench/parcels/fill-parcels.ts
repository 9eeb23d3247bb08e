import type pg from "pg";

/** A past of so many orders, packed and gone, and beside it so many that are to be packed; every fifth has no insert, every twentieth a gift. */
export async function fillParcels(pool: pg.Pool, shopId: number, past: number, open: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("SET synchronous_commit = off; SET work_mem = '256MB'");
    await client.query(`
      CREATE TEMPORARY TABLE placed AS
      SELECT g, (7000000000000 + g)::text AS order_id, 'insert/order/' || (7000000000000 + g) AS key, '#' || (1000 + g) AS name, g > ${past} AS waits,
             CASE WHEN g % 5 = 0 THEN 'none' ELSE 'voucher' END AS decision, 'SKU-' || lpad((g * 7919 % 500)::text, 3, '0') AS sku,
             (ARRAY['DE','AT','CH','NL'])[1 + g % 4] AS country, now() - interval '30 days' + g * interval '20 seconds' AS at
      FROM generate_series(1, ${past + open}) AS g`);
    for (const statement of statements(shopId)) await client.query(statement);
  } finally {
    client.release(true);
  }
  await pool.query("VACUUM ANALYZE");
}

const line = `jsonb_build_array(jsonb_build_object('lineId', '1', 'productId', '11', 'variantId', '111', 'sku', sku, 'title', 'Bergkäse', 'quantity', 1,
  'currentQuantity', 1, 'priceMinor', 1200, 'needsShipping', true, 'isGiftCard', false))`;
const terms = `'{"offer":{"kind":"percentage","basisPoints":1000},"currency":"EUR","minimumMinor":null,"validForDays":60}'::jsonb`;

const statements = (shopId: number): string[] => [
  `INSERT INTO shop_order (shop_id, order_id, name, customer_id, currency, total_minor, locale, country_code, lines, source_name, test, financial_status, fulfillment_status, discount_codes, placed_at, told_at)
   SELECT ${shopId}, order_id, name, 'c' || g, 'EUR', 8000, 'de', country, ${line}, 'web', false, 'paid', CASE WHEN waits THEN NULL ELSE 'fulfilled' END, '{}', at, at FROM placed`,
  `INSERT INTO parcel (shop_id, order_id, fulfillment_id, shipped_at) SELECT ${shopId}, order_id, (9000000000000 + g)::text, at + interval '1 day' FROM placed WHERE NOT waits`,
  `INSERT INTO insert_card (shop_id, order_id, key, order_name, placed_at, decision, reason, code, token, decided_at, printed_at, packed_at, rule_id, packer_note, open, first_sku, country_code)
   SELECT ${shopId}, order_id, key, name, at, decision, CASE decision WHEN 'none' THEN 'no-rule' ELSE 'rule' END, 'C' || g, 'T' || g, at, CASE WHEN g % 3 = 0 OR NOT waits THEN at END,
     CASE WHEN waits THEN NULL ELSE at END, 'first-order', CASE WHEN g % 20 = 1 THEN 'Honig' ELSE '' END, waits, sku, country FROM placed`,
  `INSERT INTO voucher (shop_id, key, code, order_id, cohort_key, terms, promised_at, state)
   SELECT ${shopId}, key, 'C' || g, order_id, 'cohort/x', ${terms}, at, 'live' FROM placed WHERE decision = 'voucher'`,
];
