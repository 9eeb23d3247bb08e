import { stringify } from "csv-stringify/sync";
import type { Locale } from "~/kernel/locale";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ResultQuery } from "../domain/results/result-query";
import { designName } from "../domain/designs/design-name";
import { resultRows } from "../domain/results/result-table";
import { readResultFrame } from "./read-result-frame.server";
import { readResults } from "./read-results.server";

/**
 * The results of one rule, and of the others to hold beside it, as CSV (RFC 4180, UTF-8 with its mark, decimals with a point). What a merchant named is written so that
 * no spreadsheet takes it for a formula. null where there is nothing.
 */
export async function exportResults(shop: Shop, query: ResultQuery, firstDesign: string, locale: Locale, now: Date): Promise<string | null> {
  const frame = await readResultFrame(shop, query, now);
  if (frame === null || frame === "unknown") return null;
  const results = await readResults(shop, frame, now);
  const rules = Object.fromEntries(frame.rules.map(({ id, name }) => [id, name]));
  const designs = Object.fromEntries(Object.entries(frame.designNames).map(([id, name]) => [id, designName({ id, name }, locale)]));
  const rows = resultRows(results, { window: query.window, currency: frame.currency, names: { rules, designs, firstDesign }, locale });
  // Numbers begin with a minus, too: only texts can be formulas.
  return stringify(rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, name === "name" ? noFormula(String(value)) : value]))), { header: true, bom: true });
}

const noFormula = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
