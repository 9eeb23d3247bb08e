import type { Comparison, Estimate } from "~/core/experiments/domain/verdict";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { Funnel } from "../../domain/results/results";
import { differenceRangeWords, differenceValueWords, rangeWords, valueWords, verdictInShort } from "~/core/experiments/domain/verdict-words";
import type { Measure } from "~/core/experiments/domain/verdict-words";
import { ResultTable } from "./result-table";
import type { TableCell } from "./result-table";
import { resultsMessages } from "./results-messages";

interface ComparisonTableProps {
  label: string;
  /** What the parts are. */
  heading: string;
  /** `against`: which version is held against which; else customers with a card against the control group. */
  parts: { name: string; comparison: Comparison; against?: { id: string; first: string } }[];
  measure: Measure;
}

/** Parts of the results, a row each: both groups, the difference, and what can be told from it. */
export function ComparisonTable({ label, heading, parts, measure }: ComparisonTableProps) {
  const { columns, customers, version } = useWords(resultsMessages);
  const { locale } = useReader();
  const estimate = (group: Estimate | null, id?: string): TableCell =>
    (group ? { value: valueWords(group.value, measure, locale), below: [...(id === undefined ? [] : [version(id)]), rangeWords(group, measure, locale), customers(formatNumber(group.people, locale))] } : "–");
  return (
    <ResultTable
      label={label}
      columns={[{ title: heading }, { title: columns.withCard, numeric: true }, { title: columns.without, numeric: true }, { title: columns.difference, numeric: true }, { title: columns.verdict }]}
      rows={parts.map(({ name, comparison: { tried, base, difference, verdict }, against }) => [
        name, estimate(tried, against?.id), estimate(base, against?.first),
        { value: differenceValueWords(difference, measure, locale), below: [differenceRangeWords(difference, measure, locale)] },
        verdictInShort(verdict, against ? { kind: "version", id: against.first } : { kind: "control" }, locale),
      ])}
    />
  );
}

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
