import type { Tx } from "~/platform/db/prisma.server";
import type { LineError } from "../domain/exchange/import-problem";
import type { ImportedLine } from "../domain/exchange/read-import-line";
import type { KnownProducts } from "./find-products.server";
import { productOf } from "./find-products.server";
import { importKey } from "./import-key.server";

export interface SortedLines {
  fresh: (ImportedLine & { key: string; productId: string })[];
  /** How many are here already, of this import, an earlier one, or our own customers. */
  known: number;
  errors: LineError[];
  /** How many nobody could ask Shopify about in this run. */
  unasked: number;
}

const keysAtOnce = 1_000;

/** Which lines are new, given what is known of their products; `seen` are keys of earlier lines, and gets those of these. */
export async function sortLines(tx: Tx, shopId: number, lines: readonly ImportedLine[], products: KnownProducts, seen: Set<string>): Promise<SortedLines> {
  const found = lines.map((line) => ({ line, product: productOf(line.product, products) }));
  const keyed = found.flatMap(({ line, product }) => (typeof product === "string" && product !== "several" ? [{ ...line, productId: product, key: importKey(line, product) }] : []));
  const here = await reviewsHere(tx, shopId, keyed.flatMap(({ key, ownKey }) => [key, ...(ownKey ? [ownKey] : [])]));
  const fresh = keyed.filter(({ key, ownKey }) => {
    if (here.has(key) || (ownKey && here.has(ownKey)) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return {
    fresh, known: keyed.length - fresh.length, unasked: found.filter(({ product }) => product === undefined).length,
    errors: found.flatMap(({ line: { line }, product }): LineError[] =>
      product === null ? [{ line, problem: "unknown-product" }] : product === "several" ? [{ line, problem: "several-products" }] : []),
  };
}

/** Looked up key by key: `entriesFor` says why. */
async function reviewsHere(tx: Tx, shopId: number, keys: readonly string[]): Promise<Set<string>> {
  const here = new Set<string>();
  for (let start = 0; start < keys.length; start += keysAtOnce) {
    const rows = await tx.$queryRaw<{ key: string }[]>`
      SELECT r.key FROM unnest(${keys.slice(start, start + keysAtOnce)}::text[]) AS k(key) CROSS JOIN LATERAL (SELECT key FROM review WHERE shop_id = ${shopId} AND key = k.key LIMIT 1) r`;
    for (const { key } of rows) here.add(key);
  }
  return here;
}
