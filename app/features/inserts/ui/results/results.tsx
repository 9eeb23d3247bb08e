import { Banner, BlockStack, Card, InlineGrid, Text } from "@shopify/polaris";
import { lazy } from "react";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { designName } from "../../domain/designs/design-name";
import type { ResultWindow } from "../../domain/results/result-query";
import type { ResultPart, RuleResults } from "../../domain/results/results";
import { valueWords } from "~/core/experiments/domain/verdict-words";
import { ChartWithTable } from "~/core/experiments/ui/chart-with-table";
import { experimentMessages } from "~/core/experiments/ui/experiment-messages";
import { monthWords } from "~/core/experiments/ui/month-words";
import { ResultTable } from "~/core/experiments/ui/result-table";
import { ResultVerdict } from "~/core/experiments/ui/result-verdict";
import { ComparisonCard } from "./comparison-card";
import { resultsMessages } from "./results-messages";

const FunnelChart = lazy(async () => ({ default: (await import("~/core/experiments/ui/result-charts")).FunnelChart }));

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
  const nameOfDesign = (id: string): string => designName({ id, name: designNames[id] ?? (id === "" ? words.firstDesign : id) }, locale);
  const [shortest] = results.byWindow;
  const shared = { verdicts: { returned: whole.returned.verdict, brought: whole.brought.verdict }, window, currency };
  const off = [lots.control, lots.versions].find((lot) => lot?.kind === "off");
  const lotNotes = customers.control === 0 ? [words.noControl] : off ? [] : [lots.control.kind === "too-few" ? words.lotsFew : words.lotsFine];
  return (
    <BlockStack gap="400">
      {off?.kind === "off" ? <Banner tone="warning" title={words.lotsOffTitle}><p>{words.lotsOff(chanceWords(off.chance, locale))}</p></Banner> : null}
      <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
        <ResultVerdict
          title={words.returnedTitle(window)} names={words.groups} comparison={whole.returned} measure={{ kind: "rate" }}
          notes={[...(waiting === 0 ? [] : [words.waiting(count(waiting), window)]), ...lotNotes]}
        />
        <ResultVerdict title={words.broughtTitle(window)} names={words.groups} comparison={whole.brought} measure={{ kind: "money", currency }} notes={[isCostKnown ? words.broughtNote : words.broughtNoteWithoutCost]} />
      </InlineGrid>
      <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
        <FunnelCard funnel={whole.funnel} />
        <ComparisonCard
          title={words.windowsTitle} heading={words.columns.window} across {...shared}
          {...(shortest ? { window: shortest.window, verdicts: { returned: shortest.returned.verdict, brought: shortest.brought.verdict } } : {})}
          parts={results.byWindow.map(({ window: days, returned, brought }) => ({ name: words.afterDays(days), returned, brought }))}
        />
      </InlineGrid>
      {results.months.length < 2 ? null : (
        <ComparisonCard
          title={words.monthsTitle} notes={[words.monthsNote]} heading={words.columns.month} across {...shared}
          parts={results.months.map((part) => ({ ...part, name: monthWords(part.id, locale), shortName: monthWords(part.id, locale, "short") }))}
        />
      )}
      {results.versions.length < 2 ? null : (
        <ComparisonCard
          title={words.versionsTitle} notes={[words.versionsNote]} heading={words.columns.version} across={false} {...shared}
          parts={[
            ...results.versions.map((part) => ({ ...part, name: words.version(part.id) })),
            ...results.againstFirst.map((one) => ({ name: words.heldAgainst(one.id, one.first), against: one, returned: one.returned, brought: one.brought })),
          ]}
        />
      )}
      {results.designs.length < 2 ? null : (
        <ComparisonCard
          title={words.designsTitle} notes={[words.designsNote]} heading={words.columns.design} across={false} {...shared}
          parts={results.designs.map((part) => ({ ...part, name: nameOfDesign(part.id) }))}
        />
      )}
      {results.byRule.length < 2 ? null : (
        <ComparisonCard
          title={words.rulesTitle} notes={[words.rulesNote]} heading={words.columns.rule} across={false} {...shared}
          parts={results.byRule.map((part) => ({ ...part, name: ruleNames[part.id] ?? part.id }))}
        />
      )}
    </BlockStack>
  );
}

function FunnelCard({ funnel }: { funnel: ResultPart["funnel"] }) {
  const words = useWords(resultsMessages);
  const shared = useWords(experimentMessages);
  const { locale } = useReader();
  const steps = (["cards", "printed", "packed", "scanned", "used"] as const).map((step) => {
    const share = funnel.cards === 0 ? "–" : valueWords(funnel[step] / funnel.cards, { kind: "rate" }, locale);
    return { name: words.funnel[step], count: funnel[step], share, label: step === "cards" ? formatNumber(funnel[step], locale) : `${formatNumber(funnel[step], locale)} (${share})` };
  });
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.funnelTitle}</Text>
        {funnel.cards === 0 ? <Text as="p" tone="subdued">{words.noCards}</Text> : (
          <ChartWithTable
            notes={[words.funnelNote]} heightPixels={240}
            chart={<FunnelChart steps={steps} label={shared.barsLabel(steps.map(({ name, label }) => `${name}: ${label}`).join(", "))} />}
            table={<ResultTable
              label={words.funnelTitle} columns={[{ title: words.columns.state }, { title: words.columns.count, numeric: true }, { title: words.columns.share, numeric: true }]}
              rows={steps.map(({ name, count, share }) => [name, formatNumber(count, locale), share])}
            />}
          />
        )}
      </BlockStack>
    </Card>
  );
}

const chanceWords = (chance: number, locale: string): string => new Intl.NumberFormat(locale, { style: "percent", maximumSignificantDigits: 1 }).format(Math.max(chance, 0.000_001));
