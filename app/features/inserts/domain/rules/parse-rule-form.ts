import { decimalsOf } from "~/kernel/money";
import type { Day } from "~/kernel/day";
import { fillCondition, parseCondition } from "./condition-form";
import type { Budget, InsertRule, RuleDefinition } from "./insert-rule";
import { longestName, mostConditions, mostRemindDays, usualRemindDays, variantIds } from "./rule-form";
import type { RuleForm } from "./rule-form";
import { fillVariant, parseVariant } from "./variant-form";
import { noteUnder, readMoney, readPercent, readText, readWhole } from "~/kernel/typing/typed-field";
import type { FormErrors, Take } from "~/kernel/typing/typed-field";
import { longestValidityDays } from "~/core/vouchers/domain/offers/offer-form";
import type { Decimal } from "~/core/vouchers/domain/offers/parse-offer-form";

export interface RuleCircumstances {
  /** The shop's; amounts are in its minor units. */
  currency: string;
  /** Without it a rule that gives gift cards cannot be switched on. */
  mayMakeGiftCards: boolean;
}

export type ParsedRuleForm =
  | { ok: true; rule: { on: boolean } & RuleDefinition; editedVersion: number }
  | { ok: false; errors: FormErrors };

/** What was typed → the rule, or everything that is wrong, field by field. */
export function parseRuleForm(form: RuleForm, { currency, mayMakeGiftCards }: RuleCircumstances): ParsedRuleForm {
  const errors: FormErrors = {};
  const take = noteUnder(errors);
  if (form.conditions.length > mostConditions) errors.conditions = "too-many";
  if (form.variants.length === 0) errors.variants = "missing";
  const ids = form.variants.map(({ id }) => id);
  if (ids.some((id) => !(variantIds as readonly string[]).includes(id)) || new Set(ids).size < ids.length) errors.variants = "unknown";
  const editedVersion = take("version", readWhole(form.version, 0, 2_000_000_000));
  const name = take("name", readText(form.name, longestName));
  const conditions = form.conditions.map((condition, index) => parseCondition(condition, currency, noteUnder(errors, `conditions.${index}.`)));
  const variants = form.variants.map((variant, index) => parseVariant(variant, currency, noteUnder(errors, `variants.${index}.`)));
  const controlShareBasisPoints = take("controlShare", readPercent(form.controlShare, 0));
  const budget = parseBudget(form, currency, take);
  const { startsOn, endsOn } = parseDays(form, take);
  const remindDaysBefore = form.reminds ? (take("remindDays", readRemindDays(form)) ?? null) : null;
  if (form.on && !mayMakeGiftCards) {
    for (const [index, { offerKind }] of form.variants.entries()) if (offerKind === "giftCard") errors[`variants.${index}.offerKind`] = "needs-scopes";
  }
  if (Object.keys(errors).length > 0 || name === undefined || controlShareBasisPoints === undefined || editedVersion === undefined) return { ok: false, errors };
  const { on, oncePerCustomer, eachParcel } = form;
  return {
    ok: true, editedVersion,
    rule: {
      on, name, conditions: conditions.filter(isThere), variants: variants.filter(isThere), controlShareBasisPoints, oncePerCustomer, budget,
      startsOn, endsOn, eachParcel, remindDaysBefore,
    },
  };
}

/** The form for a rule that is saved, in the notation of the language. */
export function fillRuleForm(rule: InsertRule, currency: string, decimal: Decimal): RuleForm {
  const amount = (minor: number): string => decimal(minor, decimalsOf(currency));
  const { on, name, oncePerCustomer, eachParcel, budget } = rule;
  return {
    version: String(rule.version), on, name, oncePerCustomer, eachParcel,
    conditions: rule.conditions.map((condition) => fillCondition(condition, amount)),
    variants: rule.variants.map((variant) => fillVariant(variant, decimal)),
    controlShare: decimal(rule.controlShareBasisPoints, 2),
    budgetKind: budget?.kind ?? "none",
    budgetVouchers: budget?.kind === "vouchers" ? String(budget.most) : "",
    budgetMoney: budget?.kind === "money" ? amount(budget.minor) : "",
    startsOn: rule.startsOn ?? "", endsOn: rule.endsOn ?? "",
    reminds: rule.remindDaysBefore !== null, remindDays: String(rule.remindDaysBefore ?? usualRemindDays),
  };
}

function parseBudget(form: RuleForm, currency: string, take: Take): Budget | null {
  switch (form.budgetKind) {
    case "none": return null;
    case "vouchers": { const most = take("budgetVouchers", readWhole(form.budgetVouchers, 1, 10_000_000)); return most === undefined ? null : { kind: "vouchers", most }; }
    case "money": { const minor = take("budgetMoney", readMoney(form.budgetMoney, currency, 1)); return minor === undefined ? null : { kind: "money", minor }; }
  }
}

function parseDays(form: RuleForm, take: Take): { startsOn: Day | null; endsOn: Day | null } {
  const [starts, ends] = [form.startsOn.trim(), form.endsOn.trim()];
  const startsOn = starts === "" ? "" : take("startsOn", readDay(starts));
  const endsOn = ends === "" ? "" : take("endsOn", readDay(ends));
  if (startsOn && endsOn && endsOn < startsOn) take("endsOn", { error: "before-start" });
  return { startsOn: (startsOn || null) as Day | null, endsOn: (endsOn || null) as Day | null };
}

/** Fewer than the shortest of its vouchers is good for: else the reminder would come before the card. */
function readRemindDays({ remindDays, variants }: RuleForm): ReturnType<typeof readWhole> {
  const shortest = Math.min(...variants.flatMap(({ validForDays }) => { const days = readWhole(validForDays, 1, longestValidityDays); return typeof days === "number" ? days : []; }));
  return readWhole(remindDays, 1, Math.min(mostRemindDays, shortest - 1));
}

/** "2026-11-21", if there is such a day. */
function readDay(typed: string): string | { error: "no-such-day" } {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(typed);
  const midnight = parts ? Date.parse(`${typed}T00:00:00Z`) : Number.NaN;
  // 30 February is read as 2 March by some, and refused by others.
  return parts && !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(typed) ? typed : { error: "no-such-day" };
}

const isThere = <T>(one: T | undefined): one is T => one !== undefined;
