import type { Tx } from "~/platform/db/prisma.server";
import { db } from "~/platform/db/prisma.server";

export interface Booked {
  key: string;
  kind: string;
  subject: string;
  orderId: string | null;
  data: unknown;
  recordedAt: Date;
}

const fields = { key: true, kind: true, subject: true, orderId: true, data: true, recordedAt: true } as const;

/**
 * All entries of these subjects, in the order in which they were booked. Asked for subject by subject: of a young shop the database does not know how much it holds, and for a list it
 * would read all of it, each time.
 */
export const entriesFor = (tx: Tx, shopId: number, subjects: readonly string[]): Promise<Booked[]> => tx.$queryRaw<Booked[]>`
  SELECT e.key, e.kind, e.subject, e.order_id AS "orderId", e.data, e.recorded_at AS "recordedAt" FROM unnest(${[...new Set(subjects)]}::text[]) AS s(subject)
  CROSS JOIN LATERAL (SELECT * FROM ledger_entry l WHERE l.shop_id = ${shopId} AND l.subject = s.subject ORDER BY l.position) e ORDER BY e.position`;

/** The same, by subject; a subject without entries is left out. */
export async function entriesBySubject(tx: Tx, shopId: number, subjects: readonly string[]): Promise<Map<string, Booked[]>> {
  const bySubject = new Map<string, Booked[]>();
  for (const entry of await entriesFor(tx, shopId, subjects)) {
    const entries = bySubject.get(entry.subject);
    if (entries) entries.push(entry);
    else bySubject.set(entry.subject, [entry]);
  }
  return bySubject;
}

/** What happened on these orders and nothing else: not what became of somebody else's voucher that was used on one. */
export const entriesOfOrders = (shopId: number, orderIds: readonly string[]): Promise<Booked[]> =>
  db().ledgerEntry.findMany({ where: { shopId, orderId: { in: [...orderIds] } }, orderBy: { position: "asc" }, select: fields });

/** Everything that has to do with an order: what it earned and what became of that, and what was used on it. */
export async function entriesAroundOrder(shopId: number, orderId: string): Promise<Booked[]> {
  const subjects = await db().ledgerEntry.findMany({ where: { shopId, orderId }, distinct: ["subject"], select: { subject: true } });
  return entriesFor(db(), shopId, subjects.map(({ subject }) => subject));
}
