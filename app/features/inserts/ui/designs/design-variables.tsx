import { BlockStack, Button, Collapsible, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import type { Locale } from "~/kernel/locale";
import { useWords } from "~/platform/ui/reader";
import { designVariables } from "../../domain/designs/design-texts";
import type { DesignVariable } from "../../domain/designs/design-texts";
import { designMessages } from "./design-messages";

interface DesignVariablesProps {
  /** Into which field a press inserts, in words. */
  field: string;
  /** Of the texts. */
  language: Locale;
  /** What is to be inserted, and which part of it is to be selected then: what the merchant will want to type over. */
  onInsert: (text: string, selected: [from: number, to: number]) => void;
}

/** What can be filled in for each card. A press inserts it where the cursor was last. */
export function DesignVariables({ field, language, onInsert }: DesignVariablesProps) {
  const words = useWords(designMessages);
  const [explains, setExplains] = useState(false);
  const insert = (variable: DesignVariable): void => {
    // Many orders have no first name: it comes with what stands in its place.
    const fallback = variable === "first_name" ? words.fallback[language] : null;
    const text = fallback === null ? `{${variable}}` : `{${variable}|${fallback}}`;
    onInsert(text, fallback === null ? [text.length, text.length] : [variable.length + 2, text.length - 1]);
  };
  return (
    <BlockStack gap="200">
      <div role="group" aria-label={words.variables}>
        <BlockStack gap="150">
          <InlineStack align="space-between" gap="200">
            <Text as="p" tone="subdued">{words.variablesInto(field)}</Text>
            <Button variant="plain" disclosure={explains ? "up" : "down"} ariaExpanded={explains} ariaControls="design-variables-help" onClick={() => { setExplains(!explains); }}>{words.variablesHow}</Button>
          </InlineStack>
          <InlineStack gap="150">
            {designVariables.map((variable) => (
              <Button key={variable} size="micro" onClick={() => { insert(variable); }}>{words.variableNames[variable]}</Button>
            ))}
          </InlineStack>
        </BlockStack>
      </div>
      <Collapsible id="design-variables-help" open={explains}><Text as="p" tone="subdued">{words.variablesHelp}</Text></Collapsible>
    </BlockStack>
  );
}
