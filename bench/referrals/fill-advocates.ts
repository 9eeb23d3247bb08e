import type pg from "pg";
import { firstProgramme } from "~/features/referrals/domain/programme/programme";
import { openCohortOf } from "~/core/vouchers/domain/cohort";

/** The first customer's id less one: advocate g has this plus g. */
export const advocatesFrom = 8_000_000_000_000;

/** The code of advocate g, the same in SQL and here. */
export const codeOf = (g: number): string => `FRIEND${String(g).padStart(6, "0")}`;

/**
 * A programme that is on, with a milestone, and so many advocates: each with a delivered order of their own, what they are known by from it, and a code that Shopify knows.
 */
export async function fillAdvocates(pool: pg.Pool, shopId: number, advocates: number): Promise<void> {
  const first = firstProgramme("EUR", 100);
  const { version: _, on: __, ...definition } = {
    ...first, controlShareBasisPoints: 0,
    milestones: [{ friends: 3, terms: { ...first.friend, offer: { kind: "fixedAmount", minor: 2000 } } }],
  };
  const cohort = openCohortOf("referrals", first.friend);
  const client = await pool.connect();
  try {
    // The fill alone: whoever is measured commits to the disk.
    await client.query("SET synchronous_commit = off; SET work_mem = '256MB'");
    await client.query(`INSERT INTO referral_programme (shop_id, version, "on", definition, created_at) VALUES ($1, 1, true, $2, now() - interval '1 year')`, [shopId, JSON.stringify(definition)]);
    await client.query(`INSERT INTO cohort (shop_id, key, terms, title, ends_at, discount_id) VALUES ($1, $2, $3, 'Freunde', $4, 'gid://shopify/DiscountCodeNode/1')`,
      [shopId, cohort.key, JSON.stringify(first.friend), cohort.endsAt]);
    await client.query(`
      CREATE TEMPORARY TABLE known AS
      SELECT g, (${advocatesFrom} + g)::text AS customer_id, (6000000000000 + g)::text AS order_id, 'advocate/' || (${advocatesFrom} + g) AS key,
             'FRIEND' || lpad(g::text, 6, '0') AS code, now() - interval '300 days' + g * interval '1 minute' AS at
      FROM generate_series(1, ${advocates}) AS g`);
    const terms = `'${JSON.stringify(first.friend)}'::jsonb`;
    for (const statement of statements(shopId, cohort.key, terms)) await client.query(statement);
  } finally {
    client.release(true);
  }
  await pool.query("VACUUM ANALYZE");
}

const statements = (shopId: number, cohortKey: string, terms: string): string[] => [
  `INSERT INTO shop_order (shop_id, order_id, name, customer_id, currency, total_minor, current_total_minor, locale, country_code, lines, codes_used, source_name, test, financial_status,
     fulfillment_status, discount_codes, placed_at, told_at)
   SELECT ${shopId}, order_id, '#' || g, customer_id, 'EUR', 8999, 8999, 'de', 'DE', '[]', '[]', 'web', false, 'paid', 'fulfilled', '{}', at - interval '5 days', at FROM known`,
  `INSERT INTO parcel (shop_id, order_id, fulfillment_id, shipped_at, delivered_at) SELECT ${shopId}, order_id, (9000000000000 + g)::text, at - interval '3 days', at FROM known`,
  `INSERT INTO identity_mark (shop_id, kind, mark, order_id, customer_id, seen_at)
   SELECT ${shopId}, kind, left(md5(kind || g), 22), order_id, customer_id, at FROM known, unnest(ARRAY['email', 'phone', 'address', 'browser']) AS kind`,
  `INSERT INTO advocate (shop_id, customer_id, code, lot, how, admitted_at, noted_at) SELECT ${shopId}, customer_id, code, 'programme', 'delivered-order', at, at FROM known`,
  `INSERT INTO voucher (shop_id, key, code, customer_id, cohort_key, terms, promised_at, state, discount_id, redeem_code_id, programme, uses)
   SELECT ${shopId}, key || '/code', code, customer_id, '${cohortKey}', ${terms}, at, 'live', 'gid://shopify/DiscountCodeNode/1', 'gid://shopify/DiscountRedeemCode/' || g, 'referrals', 'many' FROM known`,
  `INSERT INTO ledger_entry (shop_id, key, kind, subject, data, recorded_at)
   SELECT ${shopId}, key, 'advocate.admitted', key, jsonb_build_object('customerId', customer_id, 'how', 'delivered-order', 'lot', 'programme', 'programmeVersion', 1, 'code', code), at FROM known ORDER BY g`,
  `INSERT INTO ledger_entry (shop_id, key, kind, subject, data, recorded_at)
   SELECT ${shopId}, key || '/code', 'voucher.promised', key || '/code', jsonb_build_object('programme', 'referrals', 'uses', 'many', 'ruleId', NULL, 'code', code, 'cohortKey', '${cohortKey}',
     'cohortEndsAt', '9999-12-31T00:00:00.000Z', 'terms', ${terms}, 'customerId', customer_id, 'reason', '', 'replaces', NULL), at FROM known ORDER BY g`,
  `INSERT INTO ledger_entry (shop_id, key, kind, subject, data, recorded_at)
   SELECT ${shopId}, key || '/code/' || what, kind, key || '/code', data::jsonb, at FROM known, (VALUES ('wanted', 'voucher.wanted', '{"because":"programme"}'),
     ('registered', 'voucher.registered', '{"discountId":"gid://shopify/DiscountCodeNode/1","redeemCodeId":"gid://shopify/DiscountRedeemCode/1","adopted":false}')) AS entry(what, kind, data) ORDER BY g`,
  `INSERT INTO advocate_touch (shop_id, customer_id, day, kind, host, count) SELECT ${shopId}, customer_id, at::date, 'visited', 'chat.example', 2 FROM known WHERE g % 3 = 0`,
];
