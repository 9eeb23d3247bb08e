import type { Comparison } from "~/core/experiments/domain/verdict";
import type { Locale } from "~/kernel/locale";
import { toDecimal } from "~/kernel/money";
import type { ResultWindow } from "./result-query";
import type { ResultPart, RuleResults } from "./results";
import { verdictInShort } from "~/core/experiments/domain/verdict-words";
import type { Against } from "~/core/experiments/domain/verdict-words";

export interface TableNames {
  /** By id. */
  rules: Record<string, string>;
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
  "net_per_customer", "net_low", "net_high", "base_net_per_customer", "base_net_low", "base_net_high", "net_difference", "net_difference_low", "net_difference_high", "net_verdict", "currency",
  "waiting", "left_out", "net_left_out",
] as const;
export type ResultRow = Record<(typeof columns)[number], string | number>;

interface RowFrame {
  window: ResultWindow;
  currency: string;
  names: TableNames;
  locale: Locale;
}

interface Measured {
  returned: Comparison;
  brought: Comparison;
  funnel?: ResultPart["funnel"];
  /** Customers whose window is not over yet; only where the page says it. */
  waiting?: number;
}

/** Every figure that the page shows, as rows: one rule and its parts, then the other rules. Shares are fractions of one, money is decimals. */
export function resultRows(results: RuleResults & { byRule: readonly ResultPart[] }, { window, currency, names, locale }: RowFrame): ResultRow[] {
  const row = (part: string, name: string, days: ResultWindow, { returned, brought, funnel, waiting }: Measured, against: Against = { kind: "control" }): ResultRow => ({
    part, name, window_days: days, against: against.kind === "control" ? "control" : against.id,
    cards: funnel?.cards ?? "", printed: funnel?.printed ?? "", packed: funnel?.packed ?? "", scanned: funnel?.scanned ?? "", used: funnel?.used ?? "",
    ...rateColumns(returned), verdict: verdictInShort(returned.verdict, against, locale),
    ...moneyColumns(brought, currency), net_verdict: verdictInShort(brought.verdict, against, locale), currency,
    waiting: waiting ?? "", left_out: returned.leftOut, net_left_out: brought.leftOut,
  });
  const parts = (part: string, list: readonly ResultPart[], nameOf: (id: string) => string): ResultRow[] => list.map((one) => row(part, nameOf(one.id), window, one));
  const ruleName = (id: string): string => names.rules[id] ?? id;
  const { id } = results.whole;
  return [
    row("rule", ruleName(id), window, { ...results.whole, waiting: results.waiting }),
    ...results.byWindow.filter((one) => one.window !== window).map((one) => row("rule", ruleName(id), one.window, one)),
    ...parts("version", results.versions, (version) => version),
    ...results.againstFirst.map((one) => row("version", one.id, window, one, { kind: "version", id: one.first })),
    ...parts("design", results.designs, (design) => names.designs[design] ?? (design === "" ? names.firstDesign : design)),
    ...parts("month", results.months, (month) => month),
    ...parts("other-rule", results.byRule.filter((one) => one.id !== id), ruleName),
  ];
}

const rounded = (value: number | undefined): number | "" => (value === undefined ? "" : Math.round(value * 1e6) / 1e6);

const rateColumns = ({ tried, base, difference }: Comparison) => ({
  customers: tried?.people ?? 0, ordered_again: rounded(tried?.value), ordered_again_low: rounded(tried?.low), ordered_again_high: rounded(tried?.high),
  base_customers: base?.people ?? 0, base_ordered_again: rounded(base?.value), base_ordered_again_low: rounded(base?.low), base_ordered_again_high: rounded(base?.high),
  difference: rounded(difference?.value), difference_low: rounded(difference?.low), difference_high: rounded(difference?.high),
});

function moneyColumns({ tried, base, difference }: Comparison, currency: string) {
  // Rounded as on the page: to the minor unit; adding 0 takes the sign from nothing.
  const amount = (minor: number | undefined): string => (minor === undefined ? "" : toDecimal({ minor: Math.round(minor) + 0, currency }));
  return {
    net_per_customer: amount(tried?.value), net_low: amount(tried?.low), net_high: amount(tried?.high),
    base_net_per_customer: amount(base?.value), base_net_low: amount(base?.low), base_net_high: amount(base?.high),
    net_difference: amount(difference?.value), net_difference_low: amount(difference?.low), net_difference_high: amount(difference?.high),
  };
}
