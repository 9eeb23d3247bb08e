import { BlockStack, Combobox, InlineStack, Listbox, Tag, Text } from "@shopify/polaris";
import { useState } from "react";
import { useWords } from "~/platform/ui/reader";
import { conditionMessages } from "./rule-condition-messages";

interface WordsFieldProps {
  label: string;
  helpText: string;
  chosen: readonly string[];
  suggestions: readonly { value: string; label: string }[];
  /** Whether words that are not suggested may be typed. */
  free: boolean;
  error: string | undefined;
  onChange: (chosen: string[]) => void;
}

const mostShown = 60;

/** Several words: typed, or chosen from what the shop uses. What was chosen stands below and can be taken away. */
export function WordsField({ label, helpText, chosen, suggestions, free, error, onChange }: WordsFieldProps) {
  const words = useWords(conditionMessages);
  const [typed, setTyped] = useState("");
  const text = typed.trim();
  const fits = suggestions.filter((one) => one.label.toLowerCase().includes(text.toLowerCase()) || one.value.toLowerCase() === text.toLowerCase()).slice(0, mostShown);
  const isNew = free && text !== "" && !fits.some(({ value }) => value.toLowerCase() === text.toLowerCase());
  const add = (word: string): void => { if (!chosen.includes(word)) onChange([...chosen, word]); };
  const toggle = (word: string): void => {
    setTyped("");
    if (chosen.includes(word)) onChange(chosen.filter((one) => one !== word));
    else add(word);
  };
  const labelOf = (value: string): string => suggestions.find((one) => one.value === value)?.label ?? value;
  return (
    // Enter takes the word over; it does not save the page.
    <div onKeyDown={(event) => { if (event.key === "Enter") event.preventDefault(); }}>
      <BlockStack gap="200">
        <Combobox
          allowMultiple
          activator={(
            <Combobox.TextField
              label={label} helpText={helpText} error={error ?? false} value={typed} autoComplete="off" maxLength={255}
              onChange={setTyped}
              onBlur={() => { if (free && text !== "" && fits.length === 0) { add(text); setTyped(""); } }}
            />
          )}
        >
          {fits.length > 0 || isNew ? (
            <Listbox onSelect={toggle}>
              {isNew ? <Listbox.Option value={text} selected={false}>{words.addWord(text)}</Listbox.Option> : null}
              {fits.map(({ value, label: name }) => <Listbox.Option key={value} value={value} selected={chosen.includes(value)} accessibilityLabel={name}>{name}</Listbox.Option>)}
            </Listbox>
          ) : null}
        </Combobox>
        {chosen.length === 0 ? null : (
          <InlineStack gap="200">
            {chosen.map((word) => (
              <Tag key={word} accessibilityLabel={words.removeWord(labelOf(word))} onRemove={() => { onChange(chosen.filter((one) => one !== word)); }}>{labelOf(word)}</Tag>
            ))}
          </InlineStack>
        )}
        {error && chosen.length > 0 ? <Text as="span" visuallyHidden>{error}</Text> : null}
      </BlockStack>
    </div>
  );
}
