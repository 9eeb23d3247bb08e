import { BlockStack, Card, InlineGrid, Text } from "@shopify/polaris";
import { lazy } from "react";
import { ChartWithTable } from "~/core/experiments/ui/chart-with-table";
import { experimentMessages } from "~/core/experiments/ui/experiment-messages";
import { monthWords } from "~/core/experiments/ui/month-words";
import { ResultTable } from "~/core/experiments/ui/result-table";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { ComplaintReport } from "../../domain/report/complaint-report";
import { themeName, themesOrNone } from "../../domain/report/theme";
import { reportMessages } from "./report-messages";

const FunnelChart = lazy(async () => ({ default: (await import("~/core/experiments/ui/result-charts")).FunnelChart }));
const MonthBars = lazy(async () => ({ default: (await import("~/core/experiments/ui/month-bars")).MonthBars }));

/** Complaints by theme, most first, and month by month; the numbers behind each. */
export function ComplaintCharts({ report: { themes, months } }: { report: Pick<ComplaintReport, "themes" | "months"> }) {
  const words = useWords(reportMessages);
  const { barsLabel } = useWords(experimentMessages);
  const { locale } = useReader();
  const count = (value: number): string => formatNumber(value, locale);
  const steps = themesOrNone.filter((theme) => themes[theme] > 0).sort((one, other) => Number(one === "none") - Number(other === "none") || themes[other] - themes[one])
    .map((theme) => ({ name: themeName(theme, locale), count: themes[theme], label: count(themes[theme]) }));
  const byMonth = new Map(months.map((one) => [one.month, one]));
  const linesOf = (month: string): string[] => {
    const one = byMonth.get(month);
    return one ? [`${words.complaints}: ${count(one.complaints)}`, ...themesOrNone.filter((theme) => one.themes[theme] > 0).map((theme) => `${themeName(theme, locale)}: ${count(one.themes[theme])}`)] : [];
  };
  return (
    <InlineGrid columns={{ xs: 1, lg: months.length > 1 ? 2 : 1 }} gap="400">
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">{words.themesTitle}</Text>
          <ChartWithTable
            notes={[words.themesNote]} heightPixels={40 * steps.length + 20} chart={<FunnelChart steps={steps} label={barsLabel(steps.map(({ name, label }) => `${name}: ${label}`).join(", "))} />}
            table={<ResultTable label={words.themesTitle} columns={[{ title: words.theme }, { title: words.complaints, numeric: true }]} rows={steps.map(({ name, label }) => [name, label])} />}
          />
        </BlockStack>
      </Card>
      {months.length < 2 ? null : (
        <Card>
          <BlockStack gap="300">
            <Text as="h2" variant="headingMd">{words.monthsTitle}</Text>
            <ChartWithTable
              heightPixels={220}
              chart={<MonthBars bars={months.map(({ month, complaints }) => ({ month, count: complaints }))} linesOf={linesOf} label={words.monthsLabel(months.map(({ month, complaints }) => `${monthWords(month, locale)}: ${count(complaints)}`).join(", "))} />}
              table={<ResultTable
                label={words.monthsTitle} columns={[{ title: words.month }, { title: words.complaints, numeric: true }, ...themesOrNone.map((theme) => ({ title: themeName(theme, locale), numeric: true }))]}
                rows={months.map((one) => [monthWords(one.month, locale), count(one.complaints), ...themesOrNone.map((theme) => count(one.themes[theme]))])}
              />}
            />
          </BlockStack>
        </Card>
      )}
    </InlineGrid>
  );
}
