/** Why a typed number cannot be taken. */
export type DecimalError = "missing" | "not-a-number" | "ambiguous" | "too-fine" | "too-large";

export type TypedDecimal = { ok: true; scaled: number } | { ok: false; error: DecimalError };

export interface DecimalShape {
  /** Digits after the point that are kept: "12,5" with 2 is 1250. */
  decimals: number;
  /** Whether thousands may be set apart, so that "1.234" can mean two things. */
  mayBeGrouped: boolean;
}

const largestScaled = 1_000_000_000_000;

/**
 * Reads a number as people type it, in German ("1.234,50") and English ("1,234.50", "1'234.50") alike. "1.234" alone could
 * be one point two or one thousand two hundred: that is asked back, never guessed. Scaled integers, no floats.
 */
export function readTypedDecimal(typed: string, { decimals, mayBeGrouped }: DecimalShape): TypedDecimal {
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, "").replace(/^(?:€|[A-Z]{3})|(?:€|%|[A-Z]{3})$/g, "");
  if (text === "") return { ok: false, error: "missing" };
  if (!/^\d+(?:[.,]\d+)*$/.test(text)) return { ok: false, error: "not-a-number" };
  const parts = splitNumber(text, decimals, mayBeGrouped);
  if (typeof parts === "string") return { ok: false, error: parts };
  if (/[1-9]/.test(parts.fraction.slice(decimals))) return { ok: false, error: "too-fine" };
  const scaled = Number(parts.whole + parts.fraction.slice(0, decimals).padEnd(decimals, "0"));
  return scaled > largestScaled ? { ok: false, error: "too-large" } : { ok: true, scaled };
}

function splitNumber(text: string, decimals: number, mayBeGrouped: boolean): { whole: string; fraction: string } | "not-a-number" | "ambiguous" {
  const marks = text.replace(/\d/g, "");
  const kinds = new Set(marks);
  if (marks === "") return { whole: text, fraction: "" };
  const lastMark = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  const isLastMarkDecimal = kinds.size === 2 || (marks.length === 1 && !looksGrouped(text, mayBeGrouped));
  if (marks.length === 1 && looksGrouped(text, mayBeGrouped) && decimals > 0) return "ambiguous";
  const whole = isLastMarkDecimal ? text.slice(0, lastMark) : text;
  const isWhole = /^\d+$/.test(whole) || (mayBeGrouped && /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$/.test(whole));
  if (!isWhole) return "not-a-number";
  return { whole: whole.replace(/[.,]/g, ""), fraction: isLastMarkDecimal ? text.slice(lastMark + 1) : "" };
}

/** One mark with exactly three digits after it, and not a leading zero. */
const looksGrouped = (text: string, mayBeGrouped: boolean): boolean => mayBeGrouped && /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
