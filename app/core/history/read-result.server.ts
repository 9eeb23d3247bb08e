import type { HistoryImport } from "~/platform/db/client/client";
import { recording } from "~/platform/db/recording.server";
import { streamObjects } from "~/platform/shopify/bulk/stream-objects.server";
import type { BulkObject } from "~/platform/shopify/bulk/stream-objects.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { noteObjects } from "./note-objects.server";
import type { BulkPart } from "./note-objects.server";

/** How much is taken in one go. */
export interface Pace {
  /** Objects in one recording. */
  objects: number;
  /** Until when pieces are begun, on the clock of `performance.now()`: other work of the shop waits for its turn meanwhile. */
  untilMilliseconds: number;
}

/**
 * Reads a bulk result on from where it was left. What is read and how far are one commit: killed anywhere, it goes on behind the last
 * piece that was kept. Throws what streamObjects throws.
 *
 * @returns whether the result has been read to its end
 */
export async function readResult(shop: Shop, row: HistoryImport & { part: string }, url: string, pace: Pace, now: Date): Promise<boolean> {
  let place = { position: row.position, read: row.read };
  let piece: BulkObject[] = [];
  const keep = async (): Promise<void> => {
    place = await keepPiece(shop, row, piece, place, now);
    piece = [];
  };
  for await (const object of streamObjects(url, Number(row.position || 0))) {
    piece.push(object);
    if (piece.length < pace.objects) continue;
    await keep();
    if (performance.now() > pace.untilMilliseconds) return false;
  }
  if (piece.length > 0) await keep();
  return true;
}

type Place = Pick<HistoryImport, "position" | "read">;

async function keepPiece(shop: Shop, row: HistoryImport, piece: readonly BulkObject[], from: Place, now: Date): Promise<Place> {
  const to = { position: String(piece.at(-1)?.endByte ?? from.position), read: from.read + piece.length };
  await recording(shop.id, async (tx) => {
    const { count } = await tx.historyImport.updateMany({
      where: { shopId: shop.id, part: row.part, operationId: row.operationId, position: from.position }, data: { ...to, state: "reading" },
    });
    // Begun anew by somebody else: what is in hand belongs to a result that is not wanted any more.
    if (count === 0) throw new Error(`the import of ${row.part} went on without this reader`);
    await noteObjects(tx, shop, row.part as BulkPart, piece, row.startedAt ?? now, now);
  });
  return to;
}
