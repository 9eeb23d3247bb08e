import type { Comparison } from "~/core/experiments/domain/verdict";
import type { Locale } from "~/kernel/locale";
import { decimalsOf } from "~/kernel/money";
import type { ResultWindow } from "./result-query";
import type { ResultPart, RuleResults } from "./results";
import { verdictInShort } from "./verdict-words";
import type { Against } from "./verdict-words";

export interface TableNames {
  rule: string;
  /** By id; "" is the first. */
  designs: Record<string, string>;
  firstDesign: string;
}

/** Of the file: what it is about, then cards, then customers and comparisons. Names of columns never change with the language, so that other programs can read them. */
const columns = [
  "part", "name", "window_days", "against", "cards", "printed", "packed", "scanned", "used",
  "customers", "ordered_again", "ordered_again_low", "ordered_again_high",
  "base_customers", "base_ordered_again", "base_ordered_again_low", "base_ordered_again_high",
  "difference", "difference_low", "difference_high", "verdict",
  "net_per_customer", "base_net_per_customer", "net_difference", "net_difference_low", "net_difference_high", "net_verdict", "currency",
] as const;
export type ResultRow = Record<(typeof columns)[number], string | number>;

/** Everything that the page shows of one rule, as rows; shares as fractions of one, money as decimals. */
export function resultRows(results: RuleResults, { window, currency, names, locale }: { window: ResultWindow; currency: string; names: TableNames; locale: Locale }): ResultRow[] {
  const row = (part: string, name: string, days: ResultWindow, measured: { returned: Comparison; brought: Comparison | null }, funnel: ResultPart["funnel"] | null, against: Against = { kind: "control" }): ResultRow => ({
    part, name, window_days: days, against: against.kind === "control" ? "control" : against.id,
    cards: funnel?.cards ?? "", printed: funnel?.printed ?? "", packed: funnel?.packed ?? "", scanned: funnel?.scanned ?? "", used: funnel?.used ?? "",
    ...rateColumns(measured.returned), verdict: verdictInShort(measured.returned.verdict, against, locale),
    ...moneyColumns(measured.brought, currency), net_verdict: measured.brought ? verdictInShort(measured.brought.verdict, against, locale) : "", currency,
  });
  const parts = (part: string, list: readonly ResultPart[], nameOf: (id: string) => string): ResultRow[] => list.map((one) => row(part, nameOf(one.id), window, one, one.funnel));
  return [
    row("rule", names.rule, window, results.whole, results.whole.funnel),
    ...results.byWindow.filter((one) => one.window !== window).map((one) => row("rule", names.rule, one.window, { returned: one.returned, brought: null }, null)),
    ...parts("version", results.versions, (id) => id),
    ...results.againstFirst.map((one) => row("version", one.id, window, one, null, { kind: "version", id: one.first })),
    ...parts("design", results.designs, (id) => names.designs[id] ?? (id === "" ? names.firstDesign : id)),
    ...parts("month", results.months, (id) => id),
  ];
}

const rounded = (value: number | undefined): number | "" => (value === undefined ? "" : Math.round(value * 1e6) / 1e6);

const rateColumns = ({ tried, base, difference }: Comparison) => ({
  customers: tried?.people ?? 0, ordered_again: rounded(tried?.value), ordered_again_low: rounded(tried?.low), ordered_again_high: rounded(tried?.high),
  base_customers: base?.people ?? 0, base_ordered_again: rounded(base?.value), base_ordered_again_low: rounded(base?.low), base_ordered_again_high: rounded(base?.high),
  difference: rounded(difference?.value), difference_low: rounded(difference?.low), difference_high: rounded(difference?.high),
});

function moneyColumns(brought: Comparison | null, currency: string) {
  const decimals = decimalsOf(currency);
  const amount = (minor: number | undefined): string => (minor === undefined ? "" : (minor / 10 ** decimals).toFixed(decimals));
  const { tried, base, difference } = brought ?? { tried: null, base: null, difference: null };
  return {
    net_per_customer: amount(tried?.value), base_net_per_customer: amount(base?.value),
    net_difference: amount(difference?.value), net_difference_low: amount(difference?.low), net_difference_high: amount(difference?.high),
  };
}
