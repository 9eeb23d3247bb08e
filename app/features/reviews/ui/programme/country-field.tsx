import { BlockStack, Combobox, InlineStack, Listbox, Tag, Text } from "@shopify/polaris";
import { useMemo, useState } from "react";
import { useReader, useWords } from "~/platform/ui/reader";
import { countryCodes } from "../../domain/programme/country-codes";
import { reviewProgrammeMessages } from "./review-programme-messages";

interface CountryFieldProps {
  chosen: readonly string[];
  error: string | undefined;
  onChange: (chosen: string[]) => void;
}

const shown = 12;

/** Countries by their names in the reader's language; what was chosen stands below. */
export function CountryField({ chosen, error, onChange }: CountryFieldProps) {
  const words = useWords(reviewProgrammeMessages);
  const { locale } = useReader();
  const [typed, setTyped] = useState("");
  const { nameOf, all } = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: "region" });
    const name = (code: string): string => names.of(code) ?? code;
    return { nameOf: name, all: [...countryCodes].sort((one, other) => name(one).localeCompare(name(other), locale)) };
  }, [locale]);
  const search = typed.trim().toLowerCase();
  const found = all.filter((code) => !chosen.includes(code) && (nameOf(code).toLowerCase().includes(search) || code.toLowerCase() === search)).slice(0, shown);
  return (
    // Enter chooses; it does not save the page.
    <div onKeyDown={(event) => { if (event.key === "Enter") event.preventDefault(); }}>
      <BlockStack gap="200">
        <Combobox activator={<Combobox.TextField label={words.countries} placeholder={words.chooseCountry} value={typed} error={error} onChange={setTyped} autoComplete="off" maxLength={60} />}>
          {found.length > 0 ? (
            <Listbox onSelect={(code) => { setTyped(""); onChange([...chosen, code]); }}>
              {found.map((code) => <Listbox.Option key={code} value={code} accessibilityLabel={nameOf(code)}>{nameOf(code)}</Listbox.Option>)}
            </Listbox>
          ) : null}
        </Combobox>
        <div role="status">{found.length === 0 && search !== "" ? <Text as="p" tone="subdued">{words.countryNotFound}</Text> : null}</div>
        {chosen.length === 0 ? <Text as="p" tone="subdued">{words.noCountries}</Text> : (
          <InlineStack gap="200">
            {chosen.map((code) => <Tag key={code} accessibilityLabel={words.removeCountry(nameOf(code))} onRemove={() => { onChange(chosen.filter((one) => one !== code)); }}>{nameOf(code)}</Tag>)}
          </InlineStack>
        )}
      </BlockStack>
    </div>
  );
}
