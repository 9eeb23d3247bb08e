import type pg from "pg";
import { isoInstant } from "./iso-instant";

/**
 * So many of the referrals that are pending, oldest first, have been delivered four days after the order, as the app would have booked it; their holds of fourteen days are over,
 * and a row in `due` says so for each.
 */
export async function deliverOrders(pool: pg.Pool, shopId: number, referrals: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("SET synchronous_commit = off; SET work_mem = '256MB'");
    await client.query(`
      CREATE TEMPORARY TABLE arrived AS
      SELECT order_id, 'referral/order/' || order_id AS key, placed_at + interval '4 days' AS at,
             ((date_trunc('day', (placed_at + interval '4 days') AT TIME ZONE 'Europe/Berlin') + interval '15 days') AT TIME ZONE 'Europe/Berlin') - interval '1 millisecond' AS until
      FROM referral WHERE shop_id = ${shopId} AND stage = 'pending' AND hold_until IS NULL ORDER BY placed_at, order_id LIMIT ${referrals}`);
    const { rowCount } = await client.query("SELECT FROM arrived");
    if (rowCount !== referrals) throw new Error(`Only ${rowCount ?? 0} of ${referrals} referrals are pending`);
    for (const statement of statements(shopId)) await client.query(statement);
  } finally {
    client.release(true);
  }
  await pool.query("VACUUM ANALYZE");
}

const statements = (shopId: number): string[] => [
  `INSERT INTO parcel (shop_id, order_id, fulfillment_id, shipped_at, delivered_at) SELECT ${shopId}, order_id, '9' || order_id, at - interval '2 days', at FROM arrived`,
  `UPDATE shop_order o SET fulfillment_status = 'fulfilled' FROM arrived WHERE o.shop_id = ${shopId} AND o.order_id = arrived.order_id`,
  `INSERT INTO ledger_entry (shop_id, key, kind, subject, order_id, data, recorded_at)
   SELECT ${shopId}, key || '/delivered/report/' || ${isoInstant("until")}, 'referral.delivered', key, order_id,
     jsonb_build_object('basis', 'report', 'deliveredAt', ${isoInstant("at")}, 'holdUntil', ${isoInstant("until")}), at FROM arrived ORDER BY at`,
  `UPDATE referral r SET hold_until = until FROM arrived WHERE r.shop_id = ${shopId} AND r.order_id = arrived.order_id`,
  `INSERT INTO due (shop_id, key, topic, due_at, fact)
   SELECT ${shopId}, key || '/hold', 'referral/hold-over', until + interval '1 millisecond', jsonb_build_object('orderId', order_id) FROM arrived`,
];
