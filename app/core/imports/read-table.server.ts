import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";

export interface TableLimits {
  /** The header not counted. */
  mostLines: number;
  mostCharacters: number;
}

export type TableFile = { ok: true; header: string[]; rows: string[][] } | { ok: false; reason: "empty" | "too-long" | "no-table" };

const bytesAtOnce = 256 * 1024;

/**
 * A CSV as other tools export it: comma, semicolon or tab, told by the header; with or without byte order mark. A long one is read in pieces, so that others are
 * served in between.
 */
export async function readTable(text: string, { mostLines, mostCharacters }: TableLimits): Promise<TableFile> {
  if (text.length > mostCharacters) return { ok: false, reason: "too-long" };
  const [firstLine = ""] = text.split(/\r?\n/, 1);
  const parser = parse({ bom: true, delimiter: delimiterOf(firstLine), relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
  const table: string[][] = [];
  try {
    for await (const row of Readable.from(piecesOf(Buffer.from(text)), { objectMode: false }).pipe(parser)) table.push(row as string[]);
  } catch (error) {
    if (error instanceof CsvError) return { ok: false, reason: "no-table" };
    throw error;
  }
  while (table.at(-1)?.every((cell) => cell.trim() === "")) table.pop();
  const [header, ...rows] = table;
  if (!header || rows.length === 0 || header.every((cell) => cell.trim() === "")) return { ok: false, reason: "empty" };
  return rows.length > mostLines ? { ok: false, reason: "too-long" } : { ok: true, header, rows };
}

async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += bytesAtOnce) {
    yield bytes.subarray(start, start + bytesAtOnce);
    await setImmediate();
  }
}

/** Which stands oftenest in the header; a comma where none does. */
function delimiterOf(header: string): string {
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, one) => (count(one) > count(best) ? one : best));
}
