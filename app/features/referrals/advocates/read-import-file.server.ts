import { CsvError, parse } from "csv-parse/sync";

export const mostImportLines = 5_000;
export const mostImportCharacters = 2_000_000;

export type ImportFile = { ok: true; header: string[]; rows: string[][] } | { ok: false; reason: "empty" | "too-long" | "no-table" };

/** A CSV as other tools export it: comma, semicolon or tab, told by the header; with or without byte order mark. */
export function readImportFile(text: string): ImportFile {
  if (text.length > mostImportCharacters) return { ok: false, reason: "too-long" };
  const [firstLine = ""] = text.split(/\r?\n/, 1);
  try {
    const [header, ...rows] = parse(text, { bom: true, delimiter: delimiterOf(firstLine), relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
    if (!header || header.every((cell) => cell.trim() === "")) return { ok: false, reason: "empty" };
    while (rows.at(-1)?.every((cell) => cell.trim() === "")) rows.pop();
    if (rows.length === 0) return { ok: false, reason: "empty" };
    return rows.length > mostImportLines ? { ok: false, reason: "too-long" } : { ok: true, header, rows };
  } catch (error) {
    if (error instanceof CsvError) return { ok: false, reason: "no-table" };
    throw error;
  }
}

/** Which stands oftenest in the header; a comma where none does. */
function delimiterOf(header: string): string {
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, one) => (count(one) > count(best) ? one : best));
}
