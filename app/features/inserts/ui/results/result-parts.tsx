import type { Comparison, Estimate } from "~/core/experiments/domain/verdict";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { Funnel } from "../../domain/results/results";
import { differenceWords, valueWords, verdictInShort } from "../../domain/results/verdict-words";
import { ResultTable } from "./result-table";
import { resultsMessages } from "./results-messages";

export interface NamedPart {
  name: string;
  returned: Comparison;
  brought?: Comparison;
  funnel?: Funnel;
  /** The version it is held against; else the control group. */
  against?: string;
}

interface PartsTableProps {
  label: string;
  /** What the parts are. */
  heading: string;
  parts: NamedPart[];
  currency: string;
}

/** Parts of the results, a row each. Columns that no part has anything for are left out. */
export function PartsTable({ label, heading, parts, currency }: PartsTableProps) {
  const { columns } = useWords(resultsMessages);
  const { locale } = useReader();
  const rate = { kind: "rate" } as const;
  const money = { kind: "money", currency } as const;
  const estimate = (group: Estimate | null): string => (group ? `${valueWords(group.value, rate, locale)} (${formatNumber(group.people, locale)})` : "–");
  const hasCards = parts.some(({ funnel }) => funnel);
  const hasMoney = parts.some(({ brought }) => brought);
  const numeric = (title: string) => ({ title, numeric: true });
  return (
    <ResultTable
      label={label}
      columns={[
        { title: heading }, ...(hasCards ? [numeric(columns.cards), numeric(columns.printed), numeric(columns.scanned), numeric(columns.used)] : []),
        numeric(columns.withCard), numeric(columns.without), numeric(columns.difference), { title: columns.verdict }, ...(hasMoney ? [numeric(columns.brought), numeric(columns.broughtDifference)] : []),
      ]}
      rows={parts.map(({ name, returned, brought, funnel, against }) => [
        name,
        ...(hasCards ? (["cards", "printed", "scanned", "used"] as const).map((step) => (funnel ? formatNumber(funnel[step], locale) : "")) : []),
        estimate(returned.tried), estimate(returned.base), differenceWords(returned.difference, rate, locale),
        verdictInShort(returned.verdict, against ? { kind: "version", id: against } : { kind: "control" }, locale),
        ...(hasMoney ? [valueWords(brought?.tried?.value, money, locale), differenceWords(brought?.difference ?? null, money, locale)] : []),
      ])}
    />
  );
}
