import { append } from "~/core/ledger/append.server";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { insertKey } from "../domain/deciding/decide-insert";
import type { PackingMark } from "../domain/packing/packing-state";
import { markOf, packingOfOrders } from "./packing-of-orders.server";
import { projectCards } from "../deciding/project-cards.server";

export interface Packed {
  /** Whose mark this act changed, in the order asked for. */
  changed: string[];
  /** Orders of which this shop knows nothing. */
  unknown: string[];
}

/**
 * Marks the parcels of these orders as packed. What is marked already stays as it is, so that repeating it, or two packers at
 * once, books one mark.
 */
export const packInserts = (shopId: number, orderIds: readonly string[], by: "packer" | "api", now: Date): Promise<Packed> =>
  mark(shopId, orderIds, now, ({ packedAt, times }) => (packedAt === null ? { what: "packed", time: times + 1, data: { time: times + 1, by } } : undefined));

/** Takes the mark back that counts now. Where there is none, nothing happens. */
export const unpackInserts = (shopId: number, orderIds: readonly string[], now: Date): Promise<Packed> =>
  mark(shopId, orderIds, now, ({ packedAt, times }) => (packedAt === null ? undefined : { what: "unpacked", time: times, data: { time: times } }));

interface NewMark {
  what: "packed" | "unpacked";
  time: number;
  data: object;
}

function mark(
  shopId: number, orderIds: readonly string[], now: Date, decide: (state: { packedAt: Date | null; times: number }) => NewMark | undefined,
): Promise<Packed> {
  return recording(shopId, async (tx) => {
    const marks = await marksOf(tx, shopId, orderIds);
    const packing = await packingOfOrders(tx, shopId, marks);
    const entries = [...packing].flatMap(([orderId, state]) => {
      const next = decide(state);
      const key = insertKey(orderId);
      return next ? [{ key: `${key}/${next.what}/${next.time}`, kind: `insert.${next.what}` as const, subject: key, orderId, data: next.data }] : [];
    });
    const booked = await append(tx, shopId, entries, now);
    await projectCards(tx, shopId, booked.map(({ subject }) => subject));
    const changed = new Set(booked.map(({ orderId }) => orderId));
    const asked = [...new Set(orderIds)];
    return { changed: asked.filter((id) => changed.has(id)), unknown: asked.filter((id) => !marks.has(id)) };
  });
}

/** The marks of those orders that have been decided, by order id. */
async function marksOf(tx: Tx, shopId: number, orderIds: readonly string[]): Promise<Map<string, PackingMark[]>> {
  const cards = await tx.insertCard.findMany({ where: { shopId, orderId: { in: [...orderIds] } }, select: { orderId: true } });
  const marks = new Map<string, PackingMark[]>(cards.map(({ orderId }) => [orderId, []]));
  const entries = await tx.ledgerEntry.findMany({
    where: { shopId, subject: { in: [...marks.keys()].map(insertKey) }, kind: { in: ["insert.packed", "insert.unpacked"] } },
    select: { kind: true, data: true, orderId: true, recordedAt: true },
  });
  for (const entry of entries) {
    const found = markOf(entry);
    if (found && entry.orderId) marks.get(entry.orderId)?.push(found);
  }
  return marks;
}
