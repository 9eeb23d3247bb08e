import { Select } from "@shopify/polaris";
import { useReader, useWords } from "~/platform/ui/reader";
import { monthsBack } from "../domain/result-periods";
import { experimentMessages } from "./experiment-messages";
import { monthWords } from "./month-words";

interface PeriodSelectProps {
  label: string;
  value: string;
  /** That can be chosen beside everything and the months back: "2026-11", newest first. */
  months: readonly string[];
  onChange: (period: string) => void;
}

/** Which time results are about; the same choices wherever there are results. */
export function PeriodSelect({ label, value, months, onChange }: PeriodSelectProps) {
  const { periods } = useWords(experimentMessages);
  const { locale } = useReader();
  return (
    <Select
      label={label} value={value} onChange={onChange}
      options={[
        { value: "all", label: periods.all },
        ...monthsBack.map((count) => ({ value: String(count), label: periods[`${count}`] })),
        ...months.map((month) => ({ value: month, label: monthWords(month, locale) })),
      ]}
    />
  );
}
