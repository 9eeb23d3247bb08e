import { Card, InlineGrid, Select } from "@shopify/polaris";
import { useReader, useWords } from "~/platform/ui/reader";
import { monthsBack } from "../../domain/results/result-periods";
import { resultWindows } from "../../domain/results/result-query";
import { monthWords } from "./month-words";
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
  const { locale } = useReader();
  const choose = (name: keyof ResultFilterValues) => (value: string) => { onChange({ ...values, [name]: value }); };
  return (
    <Card>
      <InlineGrid columns={{ xs: 1, sm: 3 }} gap="300">
        <Select label={words.rule} value={values.rule} onChange={choose("rule")} options={rules.map(({ id, name }) => ({ value: id, label: name }))} />
        <Select
          label={words.period} value={values.period} onChange={choose("period")}
          options={[
            { value: "all", label: words.periods.all },
            ...monthsBack.map((count) => ({ value: String(count), label: words.periods[`${count}`] })),
            ...months.map((month) => ({ value: month, label: monthWords(month, locale) })),
          ]}
        />
        <Select label={words.window} value={values.window} onChange={choose("window")} options={resultWindows.map((days) => ({ value: String(days), label: words.days(days) }))} />
      </InlineGrid>
    </Card>
  );
}
