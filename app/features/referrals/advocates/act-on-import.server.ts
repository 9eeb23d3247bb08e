import { readColumnPlaces } from "~/core/imports/domain/read-column-places";
import { readTable } from "~/core/imports/read-table.server";
import type { TableFile } from "~/core/imports/read-table.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { guessColumns, importFields } from "../domain/advocates/import-columns";
import type { ImportColumns } from "../domain/advocates/import-columns";
import { beginImport } from "./begin-import.server";

const limits = { mostLines: 5_000, mostCharacters: 2_000_000 };

export type ImportAnswer =
  /** What the file looks like, for people to say which column is which. */
  | { ok: true; did: "looked"; header: string[]; sample: string[][]; lines: number; guess: ImportColumns }
  | { ok: true; did: "begun"; time: number }
  | { ok: false; reason: Extract<TableFile, { ok: false }>["reason"] | "no-person" };

/** Looks at a file, tries it, or takes it over. undefined when the form is none of ours. */
export async function actOnImport(shop: Shop, read: (name: string) => unknown, now: Date): Promise<ImportAnswer | undefined> {
  const [act, text] = [read("act"), read("file")];
  if (typeof text !== "string" || (act !== "look" && act !== "try" && act !== "import")) return undefined;
  const file = await readTable(text, limits);
  if (!file.ok) return file;
  const { header, rows } = file;
  if (act === "look") return { ok: true, did: "looked", header, sample: rows.slice(0, 3), lines: rows.length, guess: guessColumns(header) };
  const columns = readColumnPlaces(importFields, read, header.length);
  if (!columns) return undefined;
  if (columns.email === null && columns.customerId === null) return { ok: false, reason: "no-person" };
  return { ok: true, did: "begun", time: await beginImport(shop, rows, columns, act === "try", now) };
}
