import { setImmediate } from "node:timers/promises";
import { identityMarks } from "~/core/customers/note-identities.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ImportMapping } from "../domain/exchange/import-mapping";
import type { LineError } from "../domain/exchange/import-problem";
import { readImportLine } from "../domain/exchange/read-import-line";
import type { ImportedLine } from "../domain/exchange/read-import-line";

const linesAtOnce = 500;

/** The rows of a file, checked; of addresses only keyed hashes are left. Long files in pieces, so that others are served in between. */
export async function readLines(shop: Shop, rows: readonly (readonly string[])[], mapping: ImportMapping, now: Date): Promise<{ lines: ImportedLine[]; errors: LineError[] }> {
  const lines: ImportedLine[] = [];
  const errors: LineError[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index % linesAtOnce === linesAtOnce - 1) await setImmediate();
    const line = index + 2;
    const read = readImportLine(cells, line, mapping, now);
    if (read === "nothing") continue;
    if (!read.ok) { errors.push({ line, problem: read.problem }); continue; }
    const { email, ...review } = read.review;
    lines.push({ ...review, emailMark: email === null ? null : markOfEmail(shop, email) });
    errors.push(...read.notes.map((problem) => ({ line, problem })));
  }
  return { lines, errors };
}

const markOfEmail = (shop: Shop, email: string): string | null =>
  identityMarks(shop, { email, phone: null, address: null, browserIp: null, userAgent: null }).find(({ kind }) => kind === "email")?.mark ?? null;
