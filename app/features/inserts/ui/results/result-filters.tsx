import { Card, InlineGrid, Select } from "@shopify/polaris";
import { PeriodSelect } from "~/core/experiments/ui/period-select";
import { useWords } from "~/platform/ui/reader";
import { resultWindows } from "../../domain/results/result-query";
import { resultsMessages } from "./results-messages";

export interface ResultFilterValues {
  rule: string;
  period: string;
  window: string;
}

interface ResultFiltersProps {
  values: ResultFilterValues;
  rules: { id: string; name: string }[];
  months: string[];
  onChange: (values: ResultFilterValues) => void;
}

/** Every choice is an address of its own. */
export function ResultFilters({ values, rules, months, onChange }: ResultFiltersProps) {
  const words = useWords(resultsMessages);
  const choose = (name: keyof ResultFilterValues) => (value: string) => { onChange({ ...values, [name]: value }); };
  return (
    <Card>
      <InlineGrid columns={{ xs: 1, sm: 3 }} gap="300">
        <Select label={words.rule} value={values.rule} onChange={choose("rule")} options={rules.map(({ id, name }) => ({ value: id, label: name }))} />
        <PeriodSelect label={words.period} value={values.period} months={months} onChange={choose("period")} />
        <Select label={words.window} value={values.window} onChange={choose("window")} options={resultWindows.map((days) => ({ value: String(days), label: words.days(days) }))} />
      </InlineGrid>
    </Card>
  );
}
