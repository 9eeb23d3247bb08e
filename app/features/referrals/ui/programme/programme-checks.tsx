import { BlockStack, Card, Checkbox, FormLayout, InlineGrid, Select, Text, TextField } from "@shopify/polaris";
import { useReader, useWords } from "~/platform/ui/reader";
import { signalName, signalWords } from "../../domain/attribution/signal-words";
import { households, signalKinds } from "../../domain/programme/programme-form";
import type { SignalForm } from "../../domain/programme/programme-form";
import { numberField, programmeErrorWords } from "./programme-field";
import type { PartProps } from "./programme-field";
import { programmeMessages } from "./programme-messages";

/** What speaks against a recommendation, how much it weighs, and from where on somebody looks. */
export function ProgrammeChecks(props: PartProps) {
  const { form, errors, onChange } = props;
  const words = useWords(programmeMessages);
  const { locale } = useReader();
  const number = numberField(props, words);
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">{words.checks}</Text>
        <Text as="p" tone="subdued">{words.checksIntro}</Text>
        <Select
          label={words.household} helpText={words.householdHelp} value={form.household} options={households.map((value) => ({ value, label: words.households[value] }))}
          onChange={(chosen) => { onChange({ household: households.find((one) => one === chosen) ?? form.household }); }}
        />
        {signalKinds.map((kind) => {
          const change = (changed: Partial<SignalForm>): void => { onChange({ signals: { ...form.signals, [kind]: { ...form.signals[kind], ...changed } } }); };
          return (
            <InlineGrid key={kind} columns="minmax(0, 1fr) 6.5rem" gap="400" alignItems="start">
              <Checkbox label={signalName(kind, locale)} helpText={signalWords(kind, locale)} checked={form.signals[kind].on} onChange={(on) => { change({ on }); }} />
              <TextField
                label={words.weightOf(signalName(kind, locale))} labelHidden value={form.signals[kind].weight} disabled={!form.signals[kind].on} autoComplete="off" maxLength={40} inputMode="numeric"
                error={programmeErrorWords(errors, `signals.${kind}`, words)} onChange={(weight) => { change({ weight }); }}
              />
            </InlineGrid>
          );
        })}
        <FormLayout>
          <FormLayout.Group>
            <TextField label={words.holdFrom} helpText={words.holdFromHelp} {...number("holdFrom")} />
            <TextField label={words.refuseAbove} helpText={words.refuseAboveHelp} {...number("refuseAbove")} />
          </FormLayout.Group>
          <TextField label={words.friendsADay} helpText={words.friendsADayHelp} {...number("friendsADay")} />
        </FormLayout>
      </BlockStack>
    </Card>
  );
}
