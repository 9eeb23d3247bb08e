import { newRuleDefinition } from "./insert-rule";
import type { InsertRule } from "./insert-rule";
import { fillVariant } from "./variant-form";
import { parseRuleForm } from "./parse-rule-form";
import type { RuleForm } from "./rule-form";
import { writeDecimal } from "~/kernel/typing/write-decimal";

/**
 * The rule that a form describes, for trying it out: which orders it takes. What has nothing to do with that (its name, its offers)
 * need not be filled in. undefined while its conditions or days cannot be read.
 */
export function parseTrial(form: RuleForm, currency: string): InsertRule | undefined {
  const untouched = newRuleDefinition(currency);
  const variants = untouched.variants.map((variant) => fillVariant(variant, writeDecimal("en")));
  const parsed = parseRuleForm(
    { ...form, variants, version: "0", on: true, name: form.name.trim() || "trial", controlShare: "0", budgetKind: "none" }, { currency, mayMakeGiftCards: true },
  );
  return parsed.ok ? { id: "trial", version: 0, ...parsed.rule } : undefined;
}
