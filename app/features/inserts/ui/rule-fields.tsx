import { BlockStack, Card, Checkbox, FormLayout, Select, Text, TextField } from "@shopify/polaris";
import { useReader, useWords } from "~/platform/ui/reader";
import type { RuleForm, RuleFormErrors } from "../domain/parse-rule-form";
import { ruleMessages } from "./rule-messages";

interface RuleFieldsProps {
  form: RuleForm;
  errors: RuleFormErrors;
  currency: string;
  onChange: (change: Partial<RuleForm>) => void;
}

const offerKinds = ["percentage", "fixedAmount", "freeShipping"] as const;

/** The fields of the rule. What is typed stays as it is typed; what is wrong with it stands beside it. */
export function RuleFields({ form, errors, currency, onChange }: RuleFieldsProps) {
  const words = useWords(ruleMessages);
  const { locale } = useReader();
  const field = (name: keyof RuleForm & keyof typeof unitless) => ({
    name, value: form[name], autoComplete: "off", inputMode: "decimal" as const, maxLength: 40,
    onChange: (value: string) => { onChange({ [name]: value }); },
    error: fieldError(errors[name], name, words),
  });
  const symbol = currencySymbol(currency, locale);
  return (
    <>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">{words.who}</Text>
          <Checkbox label={words.on} helpText={words.onHelp} name="on" checked={form.on === "on"} onChange={(on) => { onChange({ on: on ? "on" : "" }); }} />
        </BlockStack>
      </Card>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">{words.offer}</Text>
          <FormLayout>
            <FormLayout.Group>
              <Select
                label={words.kind} name="offerKind" value={form.offerKind} onChange={(offerKind) => { onChange({ offerKind }); }}
                options={offerKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))} error={fieldError(errors.offerKind, "offerKind", words)}
              />
              {form.offerKind === "percentage" ? <TextField label={words.percentage} suffix="%" {...field("percentage")} /> : null}
              {form.offerKind === "fixedAmount" ? <TextField label={words.amount} suffix={symbol} {...field("amount")} /> : null}
            </FormLayout.Group>
            <FormLayout.Group>
              <TextField label={words.minimum} suffix={symbol} helpText={words.minimumHelp} {...field("minimum")} />
              <TextField label={words.validForDays} suffix={words.days} helpText={words.validForDaysHelp} {...field("validForDays")} inputMode="numeric" />
            </FormLayout.Group>
          </FormLayout>
        </BlockStack>
      </Card>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">{words.control}</Text>
          <TextField label={words.controlShare} suffix="%" helpText={words.controlHelp} {...field("controlShare")} />
        </BlockStack>
      </Card>
    </>
  );
}

/** Fields that hold a number, and where it may lie. */
const unitless = { percentage: "percentage", amount: "amount", minimum: null, validForDays: "validForDays", controlShare: "controlShare" } as const;

function fieldError(code: RuleFormErrors[keyof RuleForm], name: keyof RuleForm, words: ReturnType<typeof ruleMessages>): string | undefined {
  if (!code) return undefined;
  const range = code === "too-small" || code === "too-large" || code === "not-whole" ? (unitless as Record<string, keyof typeof words.ranges | null>)[name] : null;
  return range ? `${words.errors[code]} ${words.ranges[range]}` : words.errors[code];
}

const currencySymbol = (currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).formatToParts(0).find(({ type }) => type === "currency")?.value ?? currency;
