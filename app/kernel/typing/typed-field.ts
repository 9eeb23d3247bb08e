import { decimalsOf } from "../money";
import type { DecimalError } from "./typed-decimal";
import { readTypedDecimal } from "./typed-decimal";

/** Why a field cannot be taken as it is. */
export type FieldError =
  | DecimalError | "too-small" | "not-whole" | "unknown" | "changed-meanwhile" | "too-long" | "too-many" | "before-start" | "no-such-day" | "needs-scopes" | "unreadable" | "gone"
  | "below-hold" | "twice" | "not-for-many";
/** By the path of the field: "name", "conditions.0.from", "variants.1.amount". */
export type FormErrors = Record<string, FieldError>;

export interface Wrong {
  error: FieldError;
}

/** Hands on what was read, or notes what is wrong with it beside its field. */
export type Take = <R>(field: string, read: R) => Exclude<R, Wrong> | undefined;

/** A `Take` that notes into `errors`, under `path`: "variants.0.amount". */
export const noteUnder = (errors: FormErrors, path = ""): Take => <R>(field: string, read: R): Exclude<R, Wrong> | undefined => {
  if (!isWrong(read)) return read as Exclude<R, Wrong>;
  errors[path + field] = read.error;
  return undefined;
};

const isWrong = (read: unknown): read is Wrong => typeof read === "object" && read !== null && "error" in read;

/** A whole number from `from` to `to`. */
export function readWhole(typed: string, from: number, to: number): number | Wrong {
  const read = readNumber(typed, { decimals: 0, mayBeGrouped: true }, from, to);
  return typeof read !== "number" && read.error === "too-fine" ? { error: "not-whole" } : read;
}

/** An amount in minor units of the currency. */
export const readMoney = (typed: string, currency: string, from = 0): number | Wrong =>
  readNumber(typed, { decimals: decimalsOf(currency), mayBeGrouped: true }, from, Number.MAX_SAFE_INTEGER);

/** "12,5" percent → 1250 hundredths of a percent. */
export const readPercent = (typed: string, from: number): number | Wrong => readNumber(typed, { decimals: 2, mayBeGrouped: false }, from, 10_000);

/** Text that is there and not too long, without the spaces around it. */
export function readText(typed: string, longest: number): string | Wrong {
  const text = typed.trim();
  if (text === "") return { error: "missing" };
  return text.length > longest ? { error: "too-long" } : text;
}

/** What was chosen: at least one, and not too many. */
export function readSome<T>(chosen: readonly T[], most: number): T[] | { error: "missing" | "too-many" } {
  if (chosen.length === 0) return { error: "missing" };
  return chosen.length > most ? { error: "too-many" } : [...chosen];
}

function readNumber(typed: string, shape: { decimals: number; mayBeGrouped: boolean }, from: number, to: number): number | Wrong {
  const read = readTypedDecimal(typed, shape);
  if (!read.ok) return { error: read.error };
  if (read.scaled < from) return { error: "too-small" };
  return read.scaled > to ? { error: "too-large" } : read.scaled;
}
