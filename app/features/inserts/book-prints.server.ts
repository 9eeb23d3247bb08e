import { append } from "~/core/ledger/append.server";
import { db } from "~/platform/db/prisma.server";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { insertKey } from "./domain/decide-insert";
import { projectCards } from "./project-cards.server";

/** Books that these cards were printed: the first time in the ledger, every time in the count. */
export async function bookPrints(shopId: number, orderIds: readonly string[], dpi: number, now: Date): Promise<void> {
  await recording(shopId, async (tx) => {
    const entries = orderIds.map((orderId) => ({
      key: `${insertKey(orderId)}/printed`, kind: "insert.printed" as const, subject: insertKey(orderId), orderId, data: { format: "a6", dpi },
    }));
    const booked = await append(tx, shopId, entries, now);
    await projectCards(tx, shopId, booked.map((entry) => entry.subject));
    await count(tx, shopId, orderIds, { prints: 1, scans: 0 });
  });
}

/** Books a scan of a card in the same way. */
export async function bookScan(shopId: number, orderId: string, now: Date, isFirst: boolean): Promise<void> {
  // Only the first scan is booked; a card that is scanned again and again must not stand in the way of recordings.
  if (!isFirst) return count(db(), shopId, [orderId], { prints: 0, scans: 1 });
  await recording(shopId, async (tx) => {
    const key = insertKey(orderId);
    const booked = await append(tx, shopId, [{ key: `${key}/scanned`, kind: "insert.scanned" as const, subject: key, orderId, data: {} }], now);
    await projectCards(tx, shopId, booked.map((entry) => entry.subject));
    await count(tx, shopId, [orderId], { prints: 0, scans: 1 });
  });
}

async function count(tx: Tx, shopId: number, orderIds: readonly string[], add: { prints: number; scans: number }): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO insert_count (shop_id, order_id, prints, scans)
    SELECT ${shopId}, id, ${add.prints}, ${add.scans} FROM unnest(${[...orderIds]}::text[]) AS id
    ON CONFLICT (shop_id, order_id) DO UPDATE SET prints = insert_count.prints + excluded.prints, scans = insert_count.scans + excluded.scans`;
}
