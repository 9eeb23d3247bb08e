import { append } from "~/core/ledger/append.server";
import { advocateImportSubject } from "~/kernel/entries/advocate-import-entries";
import { recording } from "~/platform/db/recording.server";
import { tellSealed } from "~/platform/inbox/tell-sealed.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ImportColumns } from "../domain/advocates/import-columns";
import { readImportRows } from "../domain/advocates/read-import-rows";
import { importToldTopic } from "./import-told";
import type { ImportTold } from "./import-told";

const perChunk = 250;
const mostWrongShown = 200;

/**
 * Begins to take over advocates from a file, or to try what that would do. What can be read waits sealed, piece by piece, and is gone when it was looked
 * at; the book keeps lines and counts only.
 *
 * @returns which run of the shop's it is
 */
export async function beginImport(shop: Shop, rows: readonly (readonly string[])[], columns: ImportColumns, dry: boolean, now: Date): Promise<number> {
  const { advocates, errors } = readImportRows(rows, columns);
  const chunks = Array.from({ length: Math.ceil(advocates.length / perChunk) }, (_, index) => advocates.slice(index * perChunk, (index + 1) * perChunk));
  const time = await recording(shop.id, async (tx) => {
    const next = 1 + (await tx.ledgerEntry.count({ where: { shopId: shop.id, subject: advocateImportSubject, kind: "import.begun" } }));
    await append(tx, shop.id, [{
      key: `${advocateImportSubject}/${next}`, kind: "import.begun", subject: advocateImportSubject, orderId: null,
      data: { time: next, dry, rows: rows.length, chunks: chunks.length, wrong: errors.slice(0, mostWrongShown), wrongCount: errors.length },
    }], now);
    return next;
  });
  for (const [chunk, part] of chunks.entries()) {
    const told: ImportTold = { time, chunk, dry, advocates: part };
    await tellSealed(shop, importToldTopic, `${advocateImportSubject}/${time}/${chunk}`, told, now);
  }
  return time;
}
