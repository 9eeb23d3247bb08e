import type { Tx } from "../db/prisma.server";
import type { JsonValue } from "../jobs/job";

/** Something that happens later by the app's clock. `key` names it once: planning it again moves it. */
export interface DueRow {
  key: string;
  topic: string;
  dueAt: Date;
  fact: Record<string, JsonValue>;
}

/** Plans what is to happen; a key planned before is moved to the new time. */
export async function planDue(tx: Tx, shopId: number, rows: readonly DueRow[]): Promise<void> {
  if (rows.length === 0) return;
  const once = [...new Map(rows.map((row) => [row.key, row])).values()];
  await tx.$executeRaw`
    INSERT INTO due (shop_id, key, topic, due_at, fact)
    SELECT ${shopId}, row.key, row.topic, row."dueAt", row.fact
    FROM json_to_recordset(${JSON.stringify(once)}::json) AS row(key text, topic text, "dueAt" timestamptz, fact jsonb)
    ON CONFLICT (shop_id, key) DO UPDATE SET due_at = excluded.due_at, topic = excluded.topic, fact = excluded.fact`;
}
