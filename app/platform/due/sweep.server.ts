import { db } from "../db/prisma.server";

/**
 * What is due by the app's clock becomes an event in the inbox and takes the same road as everything else. One statement:
 * killed half-way, it never happened; two sweeps at once share the rows.
 *
 * @returns how many rows became events
 */
export async function sweepDue(now: Date): Promise<number> {
  return db().$executeRaw`
    WITH ripe AS (
      DELETE FROM due WHERE (shop_id, key) IN (
        SELECT shop_id, key FROM due WHERE due_at <= ${now} ORDER BY due_at LIMIT 1000 FOR UPDATE SKIP LOCKED
      ) RETURNING shop_id, key, topic, due_at, fact
    )
    INSERT INTO inbox_event (shop_id, topic, event_id, triggered_at, received_at, fact)
    SELECT shop_id, topic, key || '@' || to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), due_at, ${now}, fact FROM ripe
    ON CONFLICT (shop_id, topic, event_id) DO NOTHING`;
}
