import { advocateCodeSchema } from "~/kernel/entries/advocate-entries";
import type { ImportColumns } from "./import-columns";

/** Somebody to take over. The code is null where the file has none: then one is made. */
export interface ImportedAdvocate {
  /** The file's line it stands in; the header is 1. */
  line: number;
  /** In small letters; null where the customer's id says who it is. */
  email: string | null;
  customerId: string | null;
  code: string | null;
}

export type ImportProblem = "nobody" | "not-an-email" | "not-a-customer-id" | "not-a-code" | "code-twice" | "person-twice";

export interface ImportError {
  line: number;
  problem: ImportProblem;
  /** The line in which the same stands already. */
  earlierLine: number | null;
}

/**
 * The rows of another tool's export → whom to take over, and what is wrong with which line. Empty lines are passed over, and a line that says the same as an
 * earlier one is that one, so that a file can be put together and told again. Codes are written as a checkout takes them: capitals, without spaces; of a link, what
 * stands at its end.
 *
 * @param rows without the header
 */
export function readImportRows(rows: readonly (readonly string[])[], columns: ImportColumns): { advocates: ImportedAdvocate[]; errors: ImportError[] } {
  const advocates: ImportedAdvocate[] = [];
  const errors: ImportError[] = [];
  const [byPerson, byCode] = [new Map<string, ImportedAdvocate>(), new Map<string, ImportedAdvocate>()];
  for (const [index, cells] of rows.entries()) {
    const line = index + 2;
    if (cells.every((cell) => cell.trim() === "")) continue;
    const read = readRow(cells, columns, line);
    if (typeof read === "string") { errors.push({ line, problem: read, earlierLine: null }); continue; }
    const person = read.customerId ?? read.email ?? "";
    const [same, taken] = [byPerson.get(person), read.code === null ? undefined : byCode.get(read.code)];
    if (same && same.code === read.code) continue;
    if (same) { errors.push({ line, problem: "person-twice", earlierLine: same.line }); continue; }
    if (taken) { errors.push({ line, problem: "code-twice", earlierLine: taken.line }); continue; }
    byPerson.set(person, read);
    if (read.code !== null) byCode.set(read.code, read);
    advocates.push(read);
  }
  return { advocates, errors };
}

function readRow(cells: readonly string[], columns: ImportColumns, line: number): ImportedAdvocate | ImportProblem {
  const cell = (field: keyof ImportColumns): string => { const place = columns[field]; return place === null ? "" : (cells[place] ?? "").trim(); };
  const email = cell("email").normalize("NFKC").toLowerCase();
  const customerId = cell("customerId").replace(/^(?:gid:\/\/shopify\/Customer\/|')/, "");
  if (email === "" && customerId === "") return "nobody";
  if (customerId !== "" && !/^\d{1,20}$/.test(customerId)) return "not-a-customer-id";
  if (email !== "" && !/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/.test(email)) return "not-an-email";
  const code = importedCode(cell("code") || cell("link"));
  return code === undefined ? "not-a-code" : { line, email: email || null, customerId: customerId || null, code };
}

/** null for nothing, undefined for what can be no code. */
export function importedCode(typed: string): string | null | undefined {
  if (typed.trim() === "") return null;
  const code = endOfLink(typed.trim()).normalize("NFKC").replace(/\s+/g, "").toUpperCase();
  return advocateCodeSchema.safeParse(code).success ? code : undefined;
}

function endOfLink(text: string): string {
  const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : null;
  if (!url) return text;
  const parameter = ["ref", "rfsn", "code", "referral", "referral_code", "coupon", "discount"].map((name) => url.searchParams.get(name)).find((value) => value);
  return parameter ?? url.pathname.split("/").filter(Boolean).at(-1) ?? "";
}
