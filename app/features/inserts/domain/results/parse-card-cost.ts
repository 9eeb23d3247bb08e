import { decimalsOf } from "~/kernel/money";
import { readTypedDecimal } from "~/kernel/typing/typed-decimal";
import type { DecimalError } from "~/kernel/typing/typed-decimal";

export type CardCostError = Exclude<DecimalError, "missing">;
export type ParsedCardCost = { ok: true; minor: number | null } | { ok: false; error: CardCostError };

/** More than any card costs; beyond it somebody has typed the whole print run. */
const mostMinor = 1_000_000;

/** What a merchant typed as the cost of one card, in minor units of the currency; nothing typed = not known (null). */
export function parseCardCost(typed: string, currency: string): ParsedCardCost {
  const read = readTypedDecimal(typed, { decimals: decimalsOf(currency), mayBeGrouped: false });
  if (!read.ok) return read.error === "missing" ? { ok: true, minor: null } : { ok: false, error: read.error };
  return read.scaled > mostMinor ? { ok: false, error: "too-large" } : { ok: true, minor: read.scaled };
}
