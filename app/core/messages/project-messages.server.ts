import type { Tx } from "~/platform/db/prisma.server";
import { entriesBySubject } from "../ledger/entries-for.server";
import { messageState } from "./domain/message-state";

/**
 * Brings the read model of these messages to what the ledger says; called for all keys, it rebuilds the table. Erased customers have no rows, and
 * whose a message is (after two customers were merged) stays as it is there. In the caller's transaction.
 */
export async function projectMessages(tx: Tx, shopId: number, keys: readonly string[]): Promise<void> {
  const rows = [...await entriesBySubject(tx, shopId, keys)].flatMap(([key, entries]) => {
    const state = messageState(entries);
    return state ? [{ key, ...state }] : [];
  });
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO customer_message (shop_id, key, kind, class, customer_id, state, about, wanted_at, ready_at, not_after, sent_at, reason)
    SELECT ${shopId}, m.key, m.kind, m.class, m."customerId", m.state, m.about, m."wantedAt", m."readyAt", m."notAfter", m."sentAt", m.reason
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS m(key text, kind text, class text, "customerId" text, state text, about jsonb,
      "wantedAt" timestamptz, "readyAt" timestamptz, "notAfter" timestamptz, "sentAt" timestamptz, reason text)
    WHERE NOT EXISTS (SELECT FROM erased_customer e WHERE e.shop_id = ${shopId} AND e.customer_id = m."customerId")
      OR EXISTS (SELECT FROM customer_message there WHERE there.shop_id = ${shopId} AND there.key = m.key)
    ON CONFLICT (shop_id, key) DO UPDATE SET
      state = excluded.state, ready_at = excluded.ready_at, sent_at = excluded.sent_at, reason = excluded.reason`;
}
