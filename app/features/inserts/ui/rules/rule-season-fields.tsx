import { FormLayout, Select, Text } from "@shopify/polaris";
import { useReader, useWords } from "~/platform/ui/reader";
import { conditionMessages } from "./rule-condition-messages";

interface SeasonFieldsProps {
  from: string;
  to: string;
  errors: { from: string | undefined; to: string | undefined };
  onChange: (change: { from?: string; to?: string }) => void;
}

/** Two days of the year, each as day and month. */
export function SeasonFields({ from, to, errors, onChange }: SeasonFieldsProps) {
  const words = useWords(conditionMessages);
  return (
    <FormLayout>
      <DayOfYear label={words.seasonFrom} value={from} error={errors.from} onChange={(day) => { onChange({ from: day }); }} />
      <DayOfYear label={words.seasonTo} value={to} error={errors.to} onChange={(day) => { onChange({ to: day }); }} />
      <Text as="p" tone="subdued">{words.seasonHelp}</Text>
    </FormLayout>
  );
}

const two = (number: number): string => String(number).padStart(2, "0");
const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

function DayOfYear({ label, value, error, onChange }: { label: string; value: string; error: string | undefined; onChange: (value: string) => void }) {
  const words = useWords(conditionMessages);
  const { locale } = useReader();
  const [month = "01", day = "01"] = value.split("-");
  const monthName = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  return (
    <FormLayout.Group condensed>
      <Select
        label={`${label}: ${words.day}`} value={day} error={error ?? false} onChange={(chosen) => { onChange(`${month}-${chosen}`); }}
        options={upTo(31).map((number) => ({ value: two(number), label: `${number}${locale === "de" ? "." : ""}` }))}
      />
      <Select
        label={`${label}: ${words.month}`} value={month} onChange={(chosen) => { onChange(`${chosen}-${day}`); }}
        options={upTo(12).map((number) => ({ value: two(number), label: monthName.format(Date.UTC(2024, number - 1, 1)) }))}
      />
    </FormLayout.Group>
  );
}
