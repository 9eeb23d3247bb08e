import { BlockStack, Card, InlineGrid, Text } from "@shopify/polaris";
import { lazy } from "react";
import { ChartRoom } from "~/core/experiments/ui/chart-room";
import { ChartWithTable } from "~/core/experiments/ui/chart-with-table";
import { monthWords } from "~/core/experiments/ui/month-words";
import { ResultTable } from "~/core/experiments/ui/result-table";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { funnelSteps } from "../../domain/results/referral-results";
import type { ResultMonth } from "../../domain/results/referral-results";
import { resultsMessages } from "./results-messages";

const MonthBars = lazy(async () => ({ default: (await import("~/core/experiments/ui/month-bars")).MonthBars }));

/** The steps that are drawn; how often the programme was shown stands in the table. */
const drawn = ["shared", "visited", "ordered", "confirmed"] as const;

/** Month by month, a chart for each step on the way from sharing to a confirmed friend, and the numbers of all of them behind. */
export function MonthCharts({ months }: { months: readonly ResultMonth[] }) {
  const words = useWords(resultsMessages);
  const { locale } = useReader();
  const count = (value: number): string => formatNumber(value, locale);
  const byMonth = new Map(months.map((one) => [one.month, one]));
  const linesOf = (month: string): string[] => funnelSteps.map((step) => `${words.steps[step]}: ${count(byMonth.get(month)?.[step] ?? 0)}`);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.monthsTitle}</Text>
        <ChartWithTable
          notes={[words.monthsNote]}
          chart={
            <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
              {drawn.map((step) => (
                <BlockStack key={step} gap="100">
                  <Text as="h3" variant="headingSm">{words.steps[step]}</Text>
                  <ChartRoom heightPixels={150}>
                    <MonthBars
                      bars={months.map(({ month, ...counts }) => ({ month, count: counts[step] }))} linesOf={linesOf}
                      label={words.monthsLabel(words.steps[step], months.map(({ month, ...counts }) => `${monthWords(month, locale)}: ${count(counts[step])}`).join(", "))}
                    />
                  </ChartRoom>
                </BlockStack>
              ))}
            </InlineGrid>
          }
          table={<ResultTable
            label={words.monthsTitle} columns={[{ title: words.month }, ...funnelSteps.map((step) => ({ title: words.steps[step], numeric: true }))]}
            rows={months.map((month) => [monthWords(month.month, locale), ...funnelSteps.map((step) => count(month[step]))])}
          />}
        />
      </BlockStack>
    </Card>
  );
}
