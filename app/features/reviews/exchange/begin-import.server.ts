import { randomUUID } from "node:crypto";
import { seal } from "~/platform/crypto/seal.server";
import { db } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ImportMapping } from "../domain/exchange/import-mapping";
import { partContext } from "./part-context";
import { readLines } from "./read-lines.server";
import { mostErrorsShown } from "./try-import.server";

const linesPerPart = 500;
const partsAtOnce = 20;

/**
 * Begins to take over the reviews of a file: what can be read waits sealed, part by part, for the worker; what cannot is noted by line. One transaction: cut
 * off, nothing has begun. Begun twice, the second finds every review known.
 *
 * @returns which import it is
 */
export async function beginImport(shop: Shop, fileName: string, rows: readonly (readonly string[])[], mapping: ImportMapping, now: Date): Promise<string> {
  const { lines, errors } = await readLines(shop, rows, mapping, now);
  const id = randomUUID();
  const parts = Array.from({ length: Math.ceil(lines.length / linesPerPart) }, (_, number) => ({
    shopId: shop.id, importId: id, number,
    sealedLines: seal(shop.key, Buffer.from(JSON.stringify(lines.slice(number * linesPerPart, (number + 1) * linesPerPart))), partContext(id, number)),
  }));
  const isOver = parts.length === 0;
  await db().$transaction(async (tx) => {
    await tx.reviewImport.create({
      data: {
        shopId: shop.id, id, fileName: fileName.slice(0, 200), mapping, state: isOver ? "done" : "running", lines: rows.length, done: rows.length - lines.length,
        errors: errors.slice(0, mostErrorsShown), errorCount: errors.length, startedAt: now, finishedAt: isOver ? now : null,
      },
    });
    for (let start = 0; start < parts.length; start += partsAtOnce) await tx.reviewImportPart.createMany({ data: parts.slice(start, start + partsAtOnce) });
    if (!isOver) await addJobs(tx, [{ name: "import-reviews", shopId: shop.id }]);
  }, { timeout: 60_000 });
  return id;
}
