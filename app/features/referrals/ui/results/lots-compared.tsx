import { BlockStack, Card, InlineGrid, Text } from "@shopify/polaris";
import { lazy } from "react";
import { chartPlaces, fewestToDraw } from "~/core/experiments/domain/chart-places";
import { ChartLegend } from "~/core/experiments/ui/chart-legend";
import { ChartWithTable } from "~/core/experiments/ui/chart-with-table";
import { ComparisonTable } from "~/core/experiments/ui/comparison-table";
import { NothingToDraw } from "~/core/experiments/ui/nothing-to-draw";
import { ResultVerdict } from "~/core/experiments/ui/result-verdict";
import { useWords } from "~/platform/ui/reader";
import type { ReferralResults } from "../../domain/results/referral-results";
import { resultsMessages } from "./results-messages";

const WhiskerChart = lazy(async () => ({ default: (await import("~/core/experiments/ui/result-charts")).WhiskerChart }));

const rate = { kind: "rate" } as const;
const measures = ["brought", "named"] as const;

/** Who by lot may see the programme, against who never does: the figures, what can be told from them, and both beside each other with their ranges. */
export function LotsCompared({ comparison }: Pick<ReferralResults, "comparison">) {
  const words = useWords(resultsMessages);
  const parts = measures.map((name) => ({ name: words.measures[name], shortName: words.shortMeasures[name], comparison: comparison[name] }));
  const places = chartPlaces(parts);
  return (
    <BlockStack gap="400">
      <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
        {measures.map((name) => <ResultVerdict key={name} title={words.measures[name]} names={words.groups} notes={[words.limits[name]]} comparison={comparison[name]} measure={rate} />)}
      </InlineGrid>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">{words.comparisonTitle}</Text>
          <Text as="p" tone="subdued">{words.comparisonIntro}</Text>
          {places.drawn.length === 0 ? <NothingToDraw verdict={comparison.brought.verdict} measure={rate} note={words.nothingToDraw(fewestToDraw)} /> : (
            <ChartWithTable
              legend={<ChartLegend groups={places.groups} names={words.groups} />} heightPixels={40 + places.drawn.length * 64}
              chart={<WhiskerChart places={places.drawn} groups={places.groups} names={words.groups} measure={rate} across={false} label={words.comparisonLabel} />}
              table={<ComparisonTable label={words.comparisonTitle} heading={words.group} names={words.columnNames} parts={parts} measure={rate} />}
            />
          )}
        </BlockStack>
      </Card>
    </BlockStack>
  );
}
