import type { FormErrors } from "~/kernel/typing/typed-field";
import { BlockStack, Card, Checkbox, FormLayout, Select, Text, TextField } from "@shopify/polaris";
import { useReader, useWords } from "~/platform/ui/reader";
import { budgetKinds, longestName } from "../../domain/rules/rule-form";
import type { RuleForm } from "../../domain/rules/rule-form";
import { currencySymbol } from "~/core/vouchers/ui/offers/currency-symbol";
import { ruleErrorWords } from "./rule-error-words";
import { ruleMessages } from "./rule-messages";

interface RuleFieldsProps {
  form: RuleForm;
  errors: FormErrors;
  currency: string;
  onChange: (change: Partial<RuleForm>) => void;
}

export function RuleNameFields({ form, errors, onChange }: RuleFieldsProps) {
  const words = useWords(ruleMessages);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.who}</Text>
        <FormLayout>
          <TextField
            label={words.name} helpText={words.nameHelp} value={form.name} maxLength={longestName} autoComplete="off" error={ruleErrorWords(errors, "name", words)}
            onChange={(name) => { onChange({ name }); }}
          />
          <Checkbox label={words.on} helpText={words.onHelp} checked={form.on} onChange={(on) => { onChange({ on }); }} />
        </FormLayout>
      </BlockStack>
    </Card>
  );
}

/** Who is left out by lot, how often, how much and how long. */
export function RuleProgrammeFields({ form, errors, currency, onChange }: RuleFieldsProps) {
  const words = useWords(ruleMessages);
  const { locale } = useReader();
  const field = (name: "controlShare" | "budgetVouchers" | "budgetMoney" | "startsOn" | "endsOn" | "remindDays") => ({
    value: form[name], autoComplete: "off", maxLength: 40, error: ruleErrorWords(errors, name, words), onChange: (value: string) => { onChange({ [name]: value }); },
  });
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.programme}</Text>
        <FormLayout>
          <TextField label={words.controlShare} suffix="%" helpText={words.controlHelp} {...field("controlShare")} inputMode="decimal" />
          <Checkbox
            label={words.oncePerCustomer} helpText={words.oncePerCustomerHelp} checked={form.oncePerCustomer} onChange={(oncePerCustomer) => { onChange({ oncePerCustomer }); }}
          />
          <FormLayout.Group>
            <Select
              label={words.budget} value={form.budgetKind} options={budgetKinds.map((kind) => ({ value: kind, label: words.budgets[kind] }))}
              onChange={(kind) => { onChange({ budgetKind: budgetKinds.find((one) => one === kind) ?? "none" }); }}
            />
            {form.budgetKind === "vouchers" ? <TextField label={words.budgetVouchers} {...field("budgetVouchers")} inputMode="numeric" /> : null}
            {form.budgetKind === "money"
              ? <TextField label={words.budgetMoney} helpText={words.budgetMoneyHelp} suffix={currencySymbol(currency, locale)} {...field("budgetMoney")} inputMode="decimal" />
              : null}
          </FormLayout.Group>
          <FormLayout.Group>
            <TextField type="date" label={words.startsOn} {...field("startsOn")} />
            <TextField type="date" label={words.endsOn} {...field("endsOn")} />
          </FormLayout.Group>
          <Text as="p" tone="subdued">{words.daysHelp}</Text>
          <Checkbox label={words.eachParcel} helpText={words.eachParcelHelp} checked={form.eachParcel} onChange={(eachParcel) => { onChange({ eachParcel }); }} />
          <Checkbox label={words.reminds} helpText={words.remindsHelp} checked={form.reminds} onChange={(reminds) => { onChange({ reminds }); }} />
          {form.reminds ? <TextField label={words.remindDays} {...field("remindDays")} inputMode="numeric" /> : null}
        </FormLayout>
      </BlockStack>
    </Card>
  );
}
