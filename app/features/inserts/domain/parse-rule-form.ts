import { decimalsOf } from "~/kernel/money";
import type { Offer, VoucherTerms } from "~/kernel/voucher-terms";
import type { InsertRule } from "./insert-rule";
import { readTypedDecimal } from "./typed-decimal";
import type { DecimalError } from "./typed-decimal";

/** The fields of the rule's form, exactly as typed. `on` is "on" or empty, as browsers send a tick. */
export interface RuleForm {
  on: string;
  offerKind: string;
  percentage: string;
  amount: string;
  minimum: string;
  validForDays: string;
  controlShare: string;
  /** The version that was edited; 0 is the rule that nobody has saved yet. */
  version: string;
}

export type RuleFieldError = DecimalError | "too-small" | "not-whole" | "unknown" | "changed-meanwhile";
export type RuleFormErrors = Partial<Record<keyof RuleForm, RuleFieldError>>;

export type ParsedRuleForm =
  | { ok: true; rule: Omit<InsertRule, "version">; editedVersion: number }
  | { ok: false; errors: RuleFormErrors };

export const longestValidityDays = 730;
export const ruleFormFields = ["on", "offerKind", "percentage", "amount", "minimum", "validForDays", "controlShare", "version"] as const;

/** The form's fields out of whatever was posted; what is missing is empty. */
export function readRuleForm(posted: { get: (name: string) => unknown }): RuleForm {
  const read = (name: (typeof ruleFormFields)[number]): [string, string] => {
    const value = posted.get(name);
    return [name, typeof value === "string" ? value.trim().slice(0, 40) : ""];
  };
  return Object.fromEntries(ruleFormFields.map(read)) as unknown as RuleForm;
}

/**
 * What was typed → the rule, or what is wrong, field by field. Only the value that belongs to the chosen kind of offer counts.
 *
 * @param currency the shop's; amounts are in its minor units
 */
export function parseRuleForm(form: RuleForm, currency: string): ParsedRuleForm {
  const errors: RuleFormErrors = {};
  const take: Take = (field, read) => {
    if (typeof read === "number") return read;
    errors[field] = read.error;
    return undefined;
  };
  const offer = readOffer(form, currency, take);
  const minimumMinor = take("minimum", form.minimum === "" ? 0 : number(form.minimum, money(currency)));
  const validForDays = take("validForDays", wholeNumber(form.validForDays, 1, longestValidityDays));
  const controlShareBasisPoints = take("controlShare", number(form.controlShare, percent, 0, 10_000));
  const editedVersion = take("version", wholeNumber(form.version, 0, 2_000_000_000));
  if (!offer || minimumMinor === undefined || !validForDays || controlShareBasisPoints === undefined || editedVersion === undefined) return { ok: false, errors };
  const terms: VoucherTerms = { offer, currency, minimumMinor: minimumMinor === 0 ? null : minimumMinor, validForDays };
  return { ok: true, rule: { id: "first-order", on: form.on === "on", terms, controlShareBasisPoints }, editedVersion };
}

/** The form for a rule that is saved, in the notation of the language. */
export function fillRuleForm(rule: InsertRule, decimal: (scaled: number, decimals: number) => string): RuleForm {
  const { offer, minimumMinor, validForDays, currency } = rule.terms;
  const decimals = decimalsOf(currency);
  return {
    on: rule.on ? "on" : "",
    offerKind: offer.kind,
    percentage: offer.kind === "percentage" ? decimal(offer.basisPoints, 2) : "",
    amount: offer.kind === "fixedAmount" ? decimal(offer.minor, decimals) : "",
    minimum: minimumMinor === null ? "" : decimal(minimumMinor, decimals),
    validForDays: String(validForDays),
    controlShare: decimal(rule.controlShareBasisPoints, 2),
    version: String(rule.version),
  };
}

interface Failed {
  error: RuleFieldError;
}

/** Notes an error beside its field. */
type Take = (field: keyof RuleForm, read: number | Failed) => number | undefined;

function readOffer(form: RuleForm, currency: string, take: Take): Offer | undefined {
  switch (form.offerKind) {
    case "percentage": {
      const basisPoints = take("percentage", number(form.percentage, percent, 1, 10_000));
      return basisPoints === undefined ? undefined : { kind: "percentage", basisPoints };
    }
    case "fixedAmount": {
      const minor = take("amount", number(form.amount, money(currency), 1));
      return minor === undefined ? undefined : { kind: "fixedAmount", minor };
    }
    case "freeShipping": return { kind: "freeShipping" };
    default: take("offerKind", { error: "unknown" }); return undefined;
  }
}

const percent = { decimals: 2, mayBeGrouped: false };
const money = (currency: string) => ({ decimals: decimalsOf(currency), mayBeGrouped: true });

function number(typed: string, shape: { decimals: number; mayBeGrouped: boolean }, from = 0, to = Number.MAX_SAFE_INTEGER): number | Failed {
  const read = readTypedDecimal(typed, shape);
  if (!read.ok) return { error: read.error };
  if (read.scaled < from) return { error: "too-small" };
  return read.scaled > to ? { error: "too-large" } : read.scaled;
}

function wholeNumber(typed: string, from: number, to: number): number | Failed {
  const read = number(typed, { decimals: 0, mayBeGrouped: true }, from, to);
  return typeof read !== "number" && read.error === "too-fine" ? { error: "not-whole" } : read;
}
