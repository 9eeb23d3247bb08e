import { append } from "~/core/ledger/append.server";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { PrintFormat } from "../domain/printing/card-formats";
import { insertKey } from "../domain/deciding/decide-insert";
import { projectCards } from "../deciding/project-cards.server";

/** Books that these cards were printed: the first time in the ledger, every time in the count. */
export async function bookPrints(shopId: number, orderIds: readonly string[], { format, dpi }: { format: PrintFormat; dpi: number }, now: Date): Promise<void> {
  await recording(shopId, async (tx) => {
    const entries = orderIds.map((orderId) => ({
      key: `${insertKey(orderId)}/printed`, kind: "insert.printed" as const, subject: insertKey(orderId), orderId, data: { format, dpi },
    }));
    const booked = await append(tx, shopId, entries, now);
    await projectCards(tx, shopId, booked.map((entry) => entry.subject));
    await count(tx, shopId, orderIds);
  });
}

async function count(tx: Tx, shopId: number, orderIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO insert_count (shop_id, order_id, prints, scans)
    SELECT ${shopId}, id, 1, 0 FROM unnest(${[...orderIds]}::text[]) AS id
    ON CONFLICT (shop_id, order_id) DO UPDATE SET prints = insert_count.prints + 1`;
}
