import { advocateEntrySchemas, advocateKey } from "~/kernel/entries/advocate-entries";
import { entriesBySubject } from "~/core/ledger/entries-for.server";
import type { Tx } from "~/platform/db/prisma.server";
import { advocateState } from "../domain/advocates/advocate-state";

/**
 * Brings the read model of these advocates to what the ledger says. Whoever appended entries about them calls it in the same transaction; called for all
 * customers, it rebuilds the table.
 */
export async function projectAdvocates(tx: Tx, shopId: number, customerIds: readonly string[]): Promise<void> {
  const bySubject = await entriesBySubject(tx, shopId, customerIds.map(advocateKey));
  const rows = [...bySubject].flatMap(([, entries]) => {
    const first = entries.find(({ kind }) => kind === "advocate.admitted");
    if (!first) return [];
    const { customerId, code, lot, how } = advocateEntrySchemas["advocate.admitted"].parse(first.data);
    const notedAt = entries.find(({ kind }) => kind === "advocate.noted")?.recordedAt ?? null;
    return [{ customerId, code, lot, how, admittedAt: first.recordedAt, notedAt, ...advocateState(entries) }];
  });
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO advocate (shop_id, customer_id, code, lot, how, stopped, prefers, admitted_at, noted_at)
    SELECT ${shopId}, a."customerId", a.code, a.lot, a.how, a.stopped, a.prefers, a."admittedAt", a."notedAt"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS a("customerId" text, code text, lot text, how text, stopped boolean, prefers text,
      "admittedAt" timestamptz, "notedAt" timestamptz)
    ON CONFLICT (shop_id, customer_id) DO UPDATE SET stopped = excluded.stopped, prefers = excluded.prefers, noted_at = excluded.noted_at`;
}
