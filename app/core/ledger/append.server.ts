import type { Tx } from "~/platform/db/prisma.server";
import type { Entry } from "~/kernel/entries/entry";

export type AnyEntry = Entry<string, unknown>;

/**
 * Appends what is not there yet and returns only that; what was already booked under the same key is silently not new.
 * Everybody acts only on what was returned. In the caller's transaction; the order of the entries is kept.
 */
export async function append<E extends AnyEntry>(tx: Tx, shopId: number, entries: readonly E[], now: Date): Promise<E[]> {
  if (entries.length === 0) return [];
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const booked = await tx.$queryRaw<{ key: string }[]>`
    INSERT INTO ledger_entry (shop_id, key, kind, subject, order_id, data, recorded_at)
    SELECT ${shopId}, entry.key, entry.kind, entry.subject, entry."orderId", entry.data, ${now}
    FROM json_to_recordset(${JSON.stringify([...byKey.values()])}::json) AS entry(key text, kind text, subject text, "orderId" text, data jsonb)
    ON CONFLICT (shop_id, key) DO NOTHING
    RETURNING key`;
  return booked.flatMap(({ key }) => byKey.get(key) ?? []);
}
