import { BlockStack, Card, Text } from "@shopify/polaris";
import { lazy } from "react";
import { ChartWithTable } from "~/core/experiments/ui/chart-with-table";
import { experimentMessages } from "~/core/experiments/ui/experiment-messages";
import { monthWords } from "~/core/experiments/ui/month-words";
import { ResultTable } from "~/core/experiments/ui/result-table";
import { formatMoney } from "~/kernel/money";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { funnelSteps } from "../../domain/results/referral-results";
import type { ReferralResults as Results } from "../../domain/results/referral-results";
import { LotsCompared } from "./lots-compared";
import { MonthCharts } from "./month-charts";
import { resultsMessages } from "./results-messages";

const FunnelChart = lazy(async () => ({ default: (await import("~/core/experiments/ui/result-charts")).FunnelChart }));

/** What became of recommending: what can be told against the control group, the funnel, the months, the money. */
export function ReferralResults({ results: { months, total, comparison }, currency }: { results: Results; currency: string }) {
  const words = useWords(resultsMessages);
  if (months.length === 0 && comparison.brought.tried === null && comparison.brought.base === null) return <Card><Text as="p" tone="subdued">{words.noneInPeriod}</Text></Card>;
  return (
    <BlockStack gap="400">
      <LotsCompared comparison={comparison} />
      <FunnelCard total={total} />
      {months.length < 2 ? null : <MonthCharts months={months} />}
      <RewardsCard months={months} currency={currency} />
    </BlockStack>
  );
}

function FunnelCard({ total }: Pick<Results, "total">) {
  const words = useWords(resultsMessages);
  const { barsLabel } = useWords(experimentMessages);
  const { locale } = useReader();
  const steps = funnelSteps.map((step) => ({ name: words.steps[step], count: total[step], label: formatNumber(total[step], locale) }));
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.funnelTitle}</Text>
        {steps.every(({ count }) => count === 0) ? <Text as="p" tone="subdued">{words.noFunnel}</Text> : (
          <ChartWithTable
            notes={[words.funnelNote]} heightPixels={240} chart={<FunnelChart steps={steps} label={barsLabel(steps.map(({ name, label }) => `${name}: ${label}`).join(", "))} />}
            table={<ResultTable label={words.funnelTitle} columns={[{ title: words.step }, { title: words.count, numeric: true }]} rows={steps.map(({ name, label }) => [name, label])} />}
          />
        )}
      </BlockStack>
    </Card>
  );
}

function RewardsCard({ months, currency }: Pick<Results, "months"> & { currency: string }) {
  const words = useWords(resultsMessages);
  const { locale } = useReader();
  const amount = (minor: number): string => formatMoney({ minor, currency }, locale);
  const rewarded = months.filter(({ rewards }) => rewards > 0);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.rewardsTitle}</Text>
        {rewarded.length === 0 ? <Text as="p" tone="subdued">{words.noRewards}</Text> : (
          <ResultTable
            label={words.rewardsTitle} columns={[{ title: words.month }, ...[words.rewards, words.earned, words.taken, words.open].map((title) => ({ title, numeric: true }))]}
            rows={rewarded.map((month) => [monthWords(month.month, locale), formatNumber(month.rewards, locale), amount(month.earnedMinor), amount(month.takenMinor), amount(month.openMinor)])}
          />
        )}
        <Text as="p" tone="subdued">{words.rewardsNote}</Text>
      </BlockStack>
    </Card>
  );
}
