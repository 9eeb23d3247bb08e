import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ImportMapping } from "../domain/exchange/import-mapping";
import type { LineError } from "../domain/exchange/import-problem";
import { findProducts } from "./find-products.server";
import type { KnownProducts } from "./find-products.server";
import { readLines } from "./read-lines.server";
import { sortLines } from "./sort-lines.server";

export const mostErrorsShown = 1_000;
const previewed = 5;
/** Somebody is waiting: of more products than these the dry run says that it has not looked them up. */
const mostCalls = 20;

/** What taking over a file would do. */
export interface ImportTrial {
  lines: number;
  /** Would be taken, of these with photos; and how many photos would be fetched. */
  fresh: number;
  photos: number;
  verified: number;
  /** Would wait for a look, since something in them asks for one. */
  flagged: number;
  known: number;
  unasked: number;
  errors: LineError[];
  errorCount: number;
  preview: { line: number; stars: number; title: string; body: string; displayName: string; writtenAt: string; verified: boolean }[];
}

/** Reads a file as it would be taken over, and changes nothing. Throws what the gateway throws. */
export async function tryImport(shop: Shop, rows: readonly (readonly string[])[], mapping: ImportMapping, now: Date): Promise<ImportTrial> {
  const { lines, errors } = await readLines(shop, rows, mapping, now);
  const products: KnownProducts = new Map();
  await findProducts(shop, lines.map(({ product }) => product), products, mostCalls);
  const sorted = await sortLines(db(), shop.id, lines, products, new Set());
  const all = [...errors, ...sorted.errors].sort((one, other) => one.line - other.line);
  return {
    lines: rows.length, fresh: sorted.fresh.length, known: sorted.known, unasked: sorted.unasked, photos: sorted.fresh.reduce((sum, { pictures }) => sum + pictures.length, 0),
    verified: sorted.fresh.filter(({ verified }) => verified).length, flagged: sorted.fresh.filter(({ flags }) => flags.length > 0).length,
    errors: all.slice(0, mostErrorsShown), errorCount: all.length,
    preview: sorted.fresh.slice(0, previewed).map(({ line, stars, title, body, displayName, writtenAt, verified }) => ({ line, stars, title, body: body.slice(0, 300), displayName, writtenAt, verified })),
  };
}
