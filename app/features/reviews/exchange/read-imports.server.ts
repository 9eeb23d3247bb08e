import { z } from "zod";
import { db } from "~/platform/db/prisma.server";
import { importMappingSchema } from "../domain/exchange/import-mapping";
import type { ReviewFormat } from "../domain/exchange/import-mapping";
import { lineErrorSchema } from "../domain/exchange/import-problem";
import type { LineError } from "../domain/exchange/import-problem";

/** An import as its page shows it. */
export interface ImportStanding {
  id: string;
  fileName: string;
  format: ReviewFormat;
  state: "running" | "done" | "failed" | "abandoned";
  lines: number;
  done: number;
  taken: number;
  known: number;
  errors: LineError[];
  errorCount: number;
  photosLeft: number;
  photosRefused: number;
  startedAt: Date;
}

const mostShown = 5;

/** How far the shop's newest imports have come. */
export async function readImports(shopId: number): Promise<ImportStanding[]> {
  const rows = await db().reviewImport.findMany({ where: { shopId }, orderBy: { startedAt: "desc" }, take: mostShown });
  const refused = await db().reviewPhotoWish.groupBy({ by: ["importId"], where: { shopId, importId: { in: rows.map(({ id }) => id) }, refused: { not: null } }, _count: true });
  return rows.map(({ id, fileName, mapping, state, lines, done, taken, known, errors, errorCount, photosLeft, startedAt }) => ({
    id, fileName, format: importMappingSchema.parse(mapping).format, state: z.enum(["running", "done", "failed", "abandoned"]).parse(state), lines, done, taken, known,
    errors: z.array(lineErrorSchema).parse(errors), errorCount, photosLeft, photosRefused: refused.find(({ importId }) => importId === id)?._count ?? 0, startedAt,
  }));
}
