import type { Shop } from "~/platform/shopify/shop-store.server";
import { guessColumns, importFields } from "../domain/advocates/import-columns";
import type { ImportColumns } from "../domain/advocates/import-columns";
import { beginImport } from "./begin-import.server";
import { readImportFile } from "./read-import-file.server";
import type { ImportFile } from "./read-import-file.server";

export type ImportAnswer =
  /** What the file looks like, for people to say which column is which. */
  | { ok: true; did: "looked"; header: string[]; sample: string[][]; lines: number; guess: ImportColumns }
  | { ok: true; did: "begun"; time: number }
  | { ok: false; reason: Extract<ImportFile, { ok: false }>["reason"] | "no-person" };

/** Looks at a file, tries it, or takes it over. undefined when the form is none of ours. */
export async function actOnImport(shop: Shop, read: (name: string) => unknown, now: Date): Promise<ImportAnswer | undefined> {
  const [act, text] = [read("act"), read("file")];
  if (typeof text !== "string" || (act !== "look" && act !== "try" && act !== "import")) return undefined;
  const file = readImportFile(text);
  if (!file.ok) return file;
  const { header, rows } = file;
  if (act === "look") return { ok: true, did: "looked", header, sample: rows.slice(0, 3), lines: rows.length, guess: guessColumns(header) };
  const columns = readColumns(read, header.length);
  if (!columns) return undefined;
  if (columns.email === null && columns.customerId === null) return { ok: false, reason: "no-person" };
  return { ok: true, did: "begun", time: await beginImport(shop, rows, columns, act === "try", now) };
}

function readColumns(read: (name: string) => unknown, width: number): ImportColumns | undefined {
  const places = importFields.map((field): [string, number | null] | undefined => {
    const said = read(field) ?? "";
    if (said === "") return [field, null];
    return typeof said === "string" && /^\d{1,3}$/.test(said) && Number(said) < width ? [field, Number(said)] : undefined;
  });
  return places.includes(undefined) ? undefined : (Object.fromEntries(places.flatMap((place) => (place ? [place] : []))) as ImportColumns);
}
