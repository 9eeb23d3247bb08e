import { entriesBySubject } from "~/core/ledger/entries-for.server";
import type { Tx } from "~/platform/db/prisma.server";
import { invitationState } from "../domain/inviting/invitation-state";

/** Brings the read model of these invitations to what the ledger says; called for all keys, it rebuilds the table. In the caller's transaction. */
export async function projectInvitations(tx: Tx, shopId: number, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const rows = [...await entriesBySubject(tx, shopId, keys)].flatMap(([key, entries]) => {
    const state = invitationState(entries);
    return state ? [{ key, ...state }] : [];
  });
  await tx.$executeRaw`
    INSERT INTO review_invitation (shop_id, key, order_id, product_id, customer_id, lot, state, because, ready_at, asked_at, asked, answered_at, made_at)
    SELECT ${shopId}, i.key, i."orderId", i."productId", i."customerId", i.lot, i.state, i.because, i."readyAt", i."askedAt", i.asked, i."answeredAt", i."madeAt"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS i(key text, "orderId" text, "productId" text, "customerId" text, lot text, state text, because text,
      "readyAt" timestamptz, "askedAt" timestamptz, asked int, "answeredAt" timestamptz, "madeAt" timestamptz)
    ON CONFLICT (shop_id, key) DO UPDATE SET state = excluded.state, because = excluded.because, ready_at = excluded.ready_at, asked_at = excluded.asked_at,
      asked = excluded.asked, answered_at = excluded.answered_at`;
}
