import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { Comparison, Estimate } from "../domain/verdict";
import { differenceRangeWords, differenceValueWords, rangeWords, valueWords, verdictInShort } from "../domain/verdict-words";
import type { Measure } from "../domain/verdict-words";
import type { GroupNames } from "./chart-legend";
import { experimentMessages } from "./experiment-messages";
import { ResultTable } from "./result-table";
import type { TableCell } from "./result-table";

interface ComparisonTableProps {
  label: string;
  /** What the parts are. */
  heading: string;
  /** As they stand above their columns. */
  names: GroupNames;
  /** `against`: which version is held against which; else whom it was tried on against the control group. */
  parts: { name: string; comparison: Comparison; against?: { id: string; first: string } }[];
  measure: Measure;
}

/** Parts of the results, a row each: both groups, the difference, and what can be told from it. */
export function ComparisonTable({ label, heading, names, parts, measure }: ComparisonTableProps) {
  const { customers, version, difference: differenceTitle, verdict: verdictTitle } = useWords(experimentMessages);
  const { locale } = useReader();
  const estimate = (group: Estimate | null, id?: string): TableCell =>
    (group ? { value: valueWords(group.value, measure, locale), below: [...(id === undefined ? [] : [version(id)]), rangeWords(group, measure, locale), customers(formatNumber(group.people, locale))] } : "–");
  return (
    <ResultTable
      label={label}
      columns={[{ title: heading }, { title: names.tried, numeric: true }, { title: names.base, numeric: true }, { title: differenceTitle, numeric: true }, { title: verdictTitle }]}
      rows={parts.map(({ name, comparison: { tried, base, difference, verdict }, against }) => [
        name, estimate(tried, against?.id), estimate(base, against?.first),
        { value: differenceValueWords(difference, measure, locale), below: [differenceRangeWords(difference, measure, locale)] },
        verdictInShort(verdict, against ? { kind: "version", id: against.first } : { kind: "control" }, locale),
      ])}
    />
  );
}
