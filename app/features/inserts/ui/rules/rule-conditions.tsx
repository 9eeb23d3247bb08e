import { ActionList, BlockStack, Box, Button, Card, InlineStack, Popover, Text } from "@shopify/polaris";
import { DeleteIcon, PlusIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import { useReader, useWords } from "~/platform/ui/reader";
import { parseCondition } from "../../domain/rules/condition-form";
import { conditionWords } from "../../domain/rules/condition-words";
import { conditionKinds, emptyCondition, mostConditions } from "../../domain/rules/rule-form";
import type { ConditionForm } from "../../domain/rules/rule-form";
import { noteUnder } from "~/kernel/typing/typed-field";
import type { FormErrors } from "~/kernel/typing/typed-field";
import { ConditionFields } from "./rule-condition-fields";
import { conditionMessages } from "./rule-condition-messages";
import { errorsUnder } from "./rule-error-words";

interface RuleConditionsProps {
  conditions: ConditionForm[];
  currency: string;
  errors: FormErrors;
  onChange: (conditions: ConditionForm[]) => void;
}

/** The rule's conditions, each with its own fields and in words. */
export function RuleConditions({ conditions, currency, errors, onChange }: RuleConditionsProps) {
  const words = useWords(conditionMessages);
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">{words.title}</Text>
          <Text as="p" tone="subdued">{conditions.length === 0 ? words.none : words.intro}</Text>
        </BlockStack>
        {conditions.map((condition, index) => (
          <OneCondition
            // A condition has no name of its own; taken away from the middle, the fields below show what they are given.
            key={`${index}-${condition.kind}`} condition={condition} currency={currency} errors={errorsUnder(errors, `conditions.${index}.`)}
            onChange={(change) => { onChange(conditions.map((one, place) => (place === index ? { ...one, ...change } : one))); }}
            onRemove={() => { onChange(conditions.filter((_, place) => place !== index)); }}
          />
        ))}
        {conditions.some(({ kind }) => kind === "sources") ? null : <Text as="p" tone="subdued">{words.counter}</Text>}
        {errors.conditions ? <Text as="p" tone="critical">{words.tooMany}</Text> : null}
        <InlineStack><AddCondition disabled={conditions.length >= mostConditions} onAdd={(kind) => { onChange([...conditions, emptyCondition(kind)]); }} /></InlineStack>
      </BlockStack>
    </Card>
  );
}

interface OneConditionProps {
  condition: ConditionForm;
  currency: string;
  errors: FormErrors;
  onChange: (change: Partial<ConditionForm>) => void;
  onRemove: () => void;
}

function OneCondition({ condition, currency, errors, onChange, onRemove }: OneConditionProps) {
  const words = useWords(conditionMessages);
  const { locale } = useReader();
  const title = words.kinds[condition.kind];
  const said = parseCondition(condition, currency, noteUnder({}));
  return (
    <Box borderColor="border-secondary" borderWidth="025" borderRadius="200" padding="300">
      <div role="group" aria-label={title}>
        <BlockStack gap="300">
          <InlineStack align="space-between" blockAlign="start" gap="200" wrap={false}>
            <BlockStack gap="050">
              <Text as="h3" variant="headingSm">{title}</Text>
              {said ? <Text as="p" tone="subdued"><span suppressHydrationWarning>{conditionWords(said, locale, currency)}</span></Text> : null}
            </BlockStack>
            <Button variant="tertiary" icon={DeleteIcon} accessibilityLabel={words.remove(title)} onClick={onRemove} />
          </InlineStack>
          <ConditionFields condition={condition} currency={currency} errors={errors} onChange={onChange} />
        </BlockStack>
      </div>
    </Box>
  );
}

function AddCondition({ disabled, onAdd }: { disabled: boolean; onAdd: (kind: ConditionForm["kind"]) => void }) {
  const words = useWords(conditionMessages);
  const [open, setOpen] = useState(false);
  const close = (): void => { setOpen(false); };
  return (
    <Popover
      active={open} onClose={close} autofocusTarget="first-node"
      activator={<Button icon={PlusIcon} disclosure disabled={disabled} onClick={() => { setOpen(!open); }}>{words.add}</Button>}
    >
      <ActionList actionRole="menuitem" onActionAnyItem={close} items={conditionKinds.map((kind) => ({ content: words.kinds[kind], onAction: () => { onAdd(kind); } }))} />
    </Popover>
  );
}
