import { ResultTable } from "~/core/experiments/ui/result-table";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { Funnel } from "../../domain/results/results";
import { resultsMessages } from "./results-messages";

/** What became of the cards of each part. */
export function CardsTable({ label, heading, parts }: { label: string; heading: string; parts: { name: string; funnel: Funnel }[] }) {
  const { columns } = useWords(resultsMessages);
  const { locale } = useReader();
  const steps = ["cards", "printed", "packed", "scanned", "used"] as const;
  return (
    <ResultTable
      label={label} columns={[{ title: heading }, ...steps.map((step) => ({ title: columns[step], numeric: true }))]}
      rows={parts.map(({ name, funnel }) => [name, ...steps.map((step) => formatNumber(funnel[step], locale))])}
    />
  );
}
