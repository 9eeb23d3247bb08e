import { Banner, BlockStack, Card, InlineGrid, Text } from "@shopify/polaris";
import { lazy } from "react";
import type { Comparison } from "~/core/experiments/domain/verdict";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { ResultWindow } from "../../domain/results/result-query";
import type { ResultPart, RuleResults } from "../../domain/results/results";
import { valueWords } from "../../domain/results/verdict-words";
import { ChartLegend } from "./chart-legend";
import { ChartWithTable } from "./chart-with-table";
import { monthWords } from "./month-words";
import type { WhiskerPoint } from "./result-charts";
import { PartsTable } from "./result-parts";
import { ResultTable } from "./result-table";
import { ResultVerdict } from "./result-verdict";
import { resultsMessages } from "./results-messages";

const WhiskerChart = lazy(async () => ({ default: (await import("./result-charts")).WhiskerChart }));
const FunnelChart = lazy(async () => ({ default: (await import("./result-charts")).FunnelChart }));

interface ResultsProps {
  results: RuleResults & { byRule: ResultPart[] };
  window: ResultWindow;
  currency: string;
  isCostKnown: boolean;
  ruleNames: Record<string, string>;
  designNames: Record<string, string>;
}

/** The results of one rule: figures, then charts, then parts. */
export function Results({ results, window, currency, isCostKnown, ruleNames, designNames }: ResultsProps) {
  const words = useWords(resultsMessages);
  const { locale } = useReader();
  const count = (value: number): string => formatNumber(value, locale);
  const { whole, customers, waiting, lots } = results;
  if (whole.funnel.cards + customers.card + customers.control === 0) return <Card><Text as="p" tone="subdued">{words.noneInPeriod}</Text></Card>;
  const designName = (id: string): string => designNames[id] ?? (id === "" ? words.firstDesign : id);
  const off = [lots.control, lots.versions].find((lot) => lot?.kind === "off");
  return (
    <BlockStack gap="400">
      {off?.kind === "off" ? <Banner tone="warning" title={words.lotsOffTitle}><p>{words.lotsOff(chanceWords(off.chance, locale))}</p></Banner> : null}
      <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
        <ResultVerdict
          title={words.returnedTitle(window)} comparison={whole.returned} measure={{ kind: "rate" }}
          notes={[...(waiting === 0 ? [] : [words.waiting(count(waiting), window)]), ...(lots.control.kind === "off" ? [] : [lots.control.kind === "too-few" ? words.lotsFew : words.lotsFine])]}
        />
        <ResultVerdict title={words.broughtTitle(window)} comparison={whole.brought} measure={{ kind: "money", currency }} notes={[isCostKnown ? words.broughtNote : words.broughtNoteWithoutCost]} />
      </InlineGrid>
      <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
        <FunnelCard funnel={whole.funnel} />
        <ChartWithTable
          title={words.windowsTitle} label={words.windowsLabel} legend={<ChartLegend />} heightPixels={240}
          chart={<WhiskerChart places={results.byWindow.map((one) => words.afterDays(one.window))} points={points(results.byWindow.map(({ returned }) => returned))} percent={(share) => percentWords(share, locale)} />}
          table={<PartsTable label={words.windowsTitle} heading={words.columns.window} parts={results.byWindow.map((one) => ({ name: words.afterDays(one.window), returned: one.returned }))} currency={currency} />}
        />
      </InlineGrid>
      {results.months.length < 2 ? null : (
        <ChartWithTable
          title={words.monthsTitle} label={words.monthsLabel} notes={[words.monthsNote]} legend={<ChartLegend />} heightPixels={280}
          chart={<WhiskerChart places={results.months.map(({ id }) => monthWords(id, locale, "short"))} points={points(results.months.map(({ returned }) => returned))} percent={(share) => percentWords(share, locale)} />}
          table={<PartsTable label={words.monthsTitle} heading={words.columns.month} parts={named(results.months, (id) => monthWords(id, locale))} currency={currency} />}
        />
      )}
      {results.versions.length < 2 ? null : (
        <ChartWithTable
          title={words.versionsTitle} label={words.versionsLabel} notes={[words.versionsNote]} legend={<ChartLegend />} heightPixels={240}
          chart={<WhiskerChart
            places={[...results.versions.map(({ id }) => words.withVersion(id)), words.columns.without]}
            points={[...points(results.versions.map(({ returned }) => ({ ...returned, base: null }))), ...points([{ ...whole.returned, tried: null }]).map((point) => ({ ...point, place: results.versions.length }))]}
            percent={(share) => percentWords(share, locale)}
          />}
          table={<PartsTable
            label={words.versionsTitle} heading={words.columns.version} currency={currency}
            parts={[...named(results.versions, (id) => id), ...results.againstFirst.map((one) => ({ name: `${one.id} – ${one.first}`, against: one.first, returned: one.returned, brought: one.brought }))]}
          />}
        />
      )}
      {results.designs.length < 2 ? null : <Parts title={words.designsTitle} note={words.designsNote} heading={words.columns.design} parts={named(results.designs, designName)} currency={currency} />}
      {results.byRule.length < 2 ? null : <Parts title={words.rulesTitle} note={words.rulesNote} heading={words.columns.rule} parts={named(results.byRule, (id) => ruleNames[id] ?? id)} currency={currency} />}
    </BlockStack>
  );
}

function FunnelCard({ funnel }: { funnel: ResultPart["funnel"] }) {
  const words = useWords(resultsMessages);
  const { locale } = useReader();
  const steps = (["cards", "printed", "packed", "scanned", "used"] as const).map((step) => {
    const share = funnel.cards === 0 ? "–" : valueWords(funnel[step] / funnel.cards, { kind: "rate" }, locale);
    return { name: words.funnel[step], count: funnel[step], share, label: step === "cards" ? formatNumber(funnel[step], locale) : `${formatNumber(funnel[step], locale)} (${share})` };
  });
  return (
    <ChartWithTable
      title={words.funnelTitle} label={words.funnelLabel(steps.map(({ name, label }) => `${name}: ${label}`).join(", "))} notes={[words.funnelNote]} heightPixels={240}
      chart={<FunnelChart steps={steps} />}
      table={<ResultTable
        label={words.funnelTitle} columns={[{ title: words.columns.state }, { title: words.columns.count, numeric: true }, { title: words.columns.share, numeric: true }]}
        rows={steps.map(({ name, count, share }) => [name, formatNumber(count, locale), share])}
      />}
    />
  );
}

function Parts({ title, note, ...table }: { title: string; note: string; heading: string; parts: Parameters<typeof PartsTable>[0]["parts"]; currency: string }) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{title}</Text>
        <Text as="p" tone="subdued">{note}</Text>
        <PartsTable label={title} {...table} />
      </BlockStack>
    </Card>
  );
}

const named = (parts: readonly ResultPart[], name: (id: string) => string) => parts.map((part) => ({ ...part, name: name(part.id) }));

/** Both groups of each comparison, at its place. */
const points = (comparisons: readonly Pick<Comparison, "tried" | "base">[]): WhiskerPoint[] => comparisons.flatMap((comparison, place) =>
  (["tried", "base"] as const).flatMap((group) => {
    const estimate = comparison[group];
    return estimate ? [{ place, group, value: estimate.value, low: estimate.low, high: estimate.high }] : [];
  }));

const percentWords = (share: number, locale: string): string => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(share);
const chanceWords = (chance: number, locale: string): string => new Intl.NumberFormat(locale, { style: "percent", maximumSignificantDigits: 1 }).format(Math.max(chance, 0.000_001));
