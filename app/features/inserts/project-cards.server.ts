import type { Tx } from "~/platform/db/prisma.server";
import { insertDecidedSchema } from "~/kernel/entries/insert-decided";
import { entriesBySubject } from "~/core/ledger/entries-for.server";
import type { Booked } from "~/core/ledger/entries-for.server";

/**
 * Brings the read model of these inserts to what the ledger says. Whoever appended entries about them calls it in the same
 * transaction; called for all keys, it rebuilds the table.
 */
export async function projectCards(tx: Tx, shopId: number, keys: readonly string[]): Promise<void> {
  const bySubject = await entriesBySubject(tx, shopId, keys);
  const rows = [...bySubject].flatMap(([key, entries]) => cardRow(key, entries) ?? []);
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO insert_card (shop_id, order_id, key, order_name, placed_at, decision, reason, code, token, decided_at, noted_at, printed_at, scanned_at)
    SELECT ${shopId}, c."orderId", c.key, c."orderName", c."placedAt", c.decision, c.reason, c.code, c.token, c."decidedAt",
           c."notedAt", c."printedAt", c."scannedAt"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS c("orderId" text, key text, "orderName" text, "placedAt" timestamptz,
      decision text, reason text, code text, token text, "decidedAt" timestamptz, "notedAt" timestamptz, "printedAt" timestamptz,
      "scannedAt" timestamptz)
    ON CONFLICT (shop_id, order_id) DO UPDATE SET
      noted_at = excluded.noted_at, printed_at = excluded.printed_at, scanned_at = excluded.scanned_at`;
}

function cardRow(key: string, entries: readonly Booked[]) {
  const decision = entries.find((entry) => entry.kind === "insert.decided");
  if (!decision?.orderId) return undefined;
  const data = insertDecidedSchema.parse(decision.data);
  const at = (kind: string): Date | null => entries.find((entry) => entry.kind === kind)?.recordedAt ?? null;
  return {
    key, orderId: decision.orderId, orderName: data.orderName, placedAt: data.placedAt, decision: data.decision, reason: data.reason,
    code: data.promise?.code ?? null, token: data.promise?.token ?? null, decidedAt: decision.recordedAt,
    notedAt: at("insert.noted"), printedAt: at("insert.printed"), scannedAt: at("insert.scanned"),
  };
}
