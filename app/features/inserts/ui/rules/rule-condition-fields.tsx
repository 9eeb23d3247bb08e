import type { FormErrors } from "~/kernel/typing/typed-field";
import { useFetcher } from "@remix-run/react";
import { ChoiceList, FormLayout, Select, TextField } from "@shopify/polaris";
import { useEffect } from "react";
import { assertNever } from "~/kernel/assert-never";
import { useReader, useWords } from "~/platform/ui/reader";
import { countryCodes, countryName, languageCodes, languageName } from "../../domain/rules/place-names";
import { orderSources } from "../../domain/rules/rule-form";
import type { ConditionForm } from "../../domain/rules/rule-form";
import { currencySymbol } from "~/core/vouchers/ui/offers/currency-symbol";
import { conditionMessages } from "./rule-condition-messages";
import { ruleErrorWords } from "./rule-error-words";
import { ruleMessages } from "./rule-messages";
import { SeasonFields } from "./rule-season-fields";
import { SegmentsField } from "./rule-segments-field";
import { ThingsField } from "~/core/vouchers/ui/offers/things-field";
import { WordsField } from "./rule-words-field";

interface ConditionFieldsProps {
  condition: ConditionForm;
  currency: string;
  /** By the condition's own fields: "from", "words". */
  errors: FormErrors;
  onChange: (change: Partial<ConditionForm>) => void;
}

/** What a condition of its kind has to be told. */
export function ConditionFields(props: ConditionFieldsProps) {
  const { condition, errors, onChange } = props;
  const words = useWords(conditionMessages);
  const page = useWords(ruleMessages);
  const { kind } = condition;
  const error = (name: string): string | undefined => ruleErrorWords(errors, name, page);
  switch (kind) {
    case "nthOrder": case "value": return <FromTo {...props} />;
    case "season": return <SeasonFields from={condition.from} to={condition.to} errors={{ from: error("from"), to: error("to") }} onChange={onChange} />;
    case "products": case "collections":
      return (
        <FormLayout>
          <Match {...props} />
          <ThingsField
            kind={kind === "products" ? "product" : "collection"} label={words.kinds[kind]} choose={kind === "products" ? words.chooseProducts : words.chooseCollections}
            chosen={condition.things} most={100} error={error("things")} onChange={(things) => { onChange({ things }); }}
          />
        </FormLayout>
      );
    case "segments": return <FormLayout><Match {...props} /><SegmentsField chosen={condition.things} error={error("things")} onChange={(things) => { onChange({ things }); }} /></FormLayout>;
    case "sources":
      return (
        <ChoiceList
          allowMultiple title={words.sourcesLabel} selected={condition.words} onChange={(chosen) => { onChange({ words: chosen }); }}
          choices={orderSources.map((source) => ({ value: source, label: words.sources[source] }))} {...(error("words") ? { error: error("words") ?? "" } : {})}
        />
      );
    case "countries": case "languages": case "skus": case "productTypes": case "productTags": case "customerTags":
      return <FormLayout><Match {...props} /><Words {...props} kind={kind} error={error("words")} /></FormLayout>;
    default: return assertNever(kind);
  }
}

function FromTo({ condition, currency, errors, onChange }: ConditionFieldsProps) {
  const words = useWords(conditionMessages);
  const page = useWords(ruleMessages);
  const { locale } = useReader();
  const isValue = condition.kind === "value";
  const field = (name: "from" | "to") => ({
    value: condition[name], error: ruleErrorWords(errors, name, page), autoComplete: "off", maxLength: 40, inputMode: isValue ? ("decimal" as const) : ("numeric" as const),
    onChange: (value: string) => { onChange({ [name]: value }); }, ...(isValue ? { suffix: currencySymbol(currency, locale) } : {}),
  });
  return (
    <FormLayout>
      <FormLayout.Group condensed>
        <TextField label={isValue ? words.valueFrom : words.nthFrom} {...field("from")} />
        <TextField label={isValue ? words.valueBelow : words.nthTo} {...field("to")} />
      </FormLayout.Group>
      <p style={{ color: "var(--p-color-text-secondary)" }}>{isValue ? words.valueHelp : words.nthHelp}</p>
    </FormLayout>
  );
}

/** Whether it has to be one of what is named, or none of it. */
function Match({ condition, onChange }: ConditionFieldsProps) {
  const words = useWords(conditionMessages);
  const ofOrder = ["products", "collections", "productTypes", "productTags", "skus"].includes(condition.kind);
  const labels = ofOrder ? words.inOrder : words.isOne;
  return (
    <Select
      label={words.match} labelHidden value={condition.match} onChange={(match) => { onChange({ match: match === "none" ? "none" : "any" }); }}
      options={[{ value: "any", label: labels.any }, { value: "none", label: labels.none }]}
    />
  );
}

type WordKind = "countries" | "languages" | "skus" | "productTypes" | "productTags" | "customerTags";

function Words({ condition, kind, error, onChange }: ConditionFieldsProps & { kind: WordKind; error: string | undefined }) {
  const words = useWords(conditionMessages);
  const help = { countries: words.countriesHelp, languages: words.languagesHelp, skus: words.skusHelp, productTypes: words.wordsHelp, productTags: words.wordsHelp, customerTags: words.wordsHelp };
  return (
    <WordsField
      label={words.words[kind]} helpText={help[kind]} chosen={condition.words} suggestions={useSuggestions(kind)} free={kind !== "countries" && kind !== "languages"}
      error={error} onChange={(chosen) => { onChange({ words: chosen }); }}
    />
  );
}

function useSuggestions(kind: WordKind): { value: string; label: string }[] {
  const { locale } = useReader();
  const { data, load } = useFetcher<{ words: string[] }>();
  const isAsked = kind === "productTypes" || kind === "productTags" || kind === "customerTags";
  useEffect(() => { if (isAsked) load(`/app/inserts/rules/suggestions.json?of=${kind}`); }, [isAsked, kind, load]);
  if (isAsked) return (data?.words ?? []).map((word) => ({ value: word, label: word }));
  if (kind === "skus") return [];
  const [codes, name] = kind === "countries" ? [countryCodes, countryName] : [languageCodes, languageName];
  return codes.map((code) => ({ value: code, label: name(code, locale) })).sort((a, b) => a.label.localeCompare(b.label, locale));
}
