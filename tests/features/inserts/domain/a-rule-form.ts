import { newRuleDefinition } from "~/features/inserts/domain/rules/insert-rule";
import { fillRuleForm } from "~/features/inserts/domain/rules/parse-rule-form";
import { emptyCondition } from "~/features/inserts/domain/rules/rule-form";
import type { ConditionForm, RuleForm, VariantForm } from "~/features/inserts/domain/rules/rule-form";
import { writeDecimal } from "~/kernel/typing/write-decimal";

const filled = fillRuleForm({ id: "first-order", version: 0, on: true, name: "Erste Bestellung", ...newRuleDefinition("EUR") }, "EUR", writeDecimal("de"));

/** A rule's form as a merchant would send it, with what differs; `first` differs in the first version. */
export function aRuleForm(change: Partial<RuleForm> = {}, first: Partial<VariantForm> = {}): RuleForm {
  const form = { ...filled, ...change };
  return { ...form, variants: form.variants.map((variant, index) => (index === 0 ? { ...variant, ...first } : variant)) };
}

export const aConditionForm = (kind: ConditionForm["kind"], change: Partial<ConditionForm> = {}): ConditionForm => ({ ...emptyCondition(kind), ...change });
