import { BlockStack, Card, InlineGrid, Text } from "@shopify/polaris";
import { lazy } from "react";
import { chartPlaces, fewestToDraw } from "~/core/experiments/domain/chart-places";
import { ChartLegend } from "~/core/experiments/ui/chart-legend";
import { ChartWithTable } from "~/core/experiments/ui/chart-with-table";
import { ComparisonTable } from "~/core/experiments/ui/comparison-table";
import { experimentMessages } from "~/core/experiments/ui/experiment-messages";
import { NothingToDraw } from "~/core/experiments/ui/nothing-to-draw";
import { ResultTable } from "~/core/experiments/ui/result-table";
import { ResultVerdict } from "~/core/experiments/ui/result-verdict";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { askedSteps } from "../../domain/results/review-results";
import type { ReviewResults as Results } from "../../domain/results/review-results";
import { reviewResultsMessages } from "./review-results-messages";

const [FunnelChart, WhiskerChart] = [
  lazy(async () => ({ default: (await import("~/core/experiments/ui/result-charts")).FunnelChart })),
  lazy(async () => ({ default: (await import("~/core/experiments/ui/result-charts")).WhiskerChart })),
];

const rate = { kind: "rate" } as const;
const again = ["again30", "again60", "again90"] as const;

/** What became of asking: asked and answered, the stars, and whether anybody came back because of it. */
export function ReviewResults({ results: { asked, stars, comparison } }: { results: Results }) {
  const words = useWords(reviewResultsMessages);
  const { locale } = useReader();
  const count = (value: number): string => formatNumber(value, locale);
  return (
    <BlockStack gap="400">
      <Bars
        title={words.askedTitle} heading={words.step} counted={words.count} empty={words.nobodyAsked} note={words.askedNote(count(asked.control), count(asked.withdrawn), count(asked.reminded))}
        bars={askedSteps.map((step) => ({ name: words.steps[step], count: asked[step] }))}
      />
      <Bars
        title={words.starsTitle} heading={words.starsTitle} counted={words.reviews} empty={words.noStars} note={words.starsNote}
        bars={stars.map((number, index) => ({ name: words.stars(count(index + 1)), count: number })).reverse()}
      />
      <Compared comparison={comparison} />
    </BlockStack>
  );
}

function Bars({ title, heading, counted, empty, note, bars }: { title: string; heading: string; counted: string; empty: string; note: string; bars: { name: string; count: number }[] }) {
  const { barsLabel } = useWords(experimentMessages);
  const { locale } = useReader();
  const steps = bars.map((bar) => ({ ...bar, label: formatNumber(bar.count, locale) }));
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{title}</Text>
        {steps.every((bar) => bar.count === 0) ? <Text as="p" tone="subdued">{empty}</Text> : (
          <ChartWithTable
            notes={[note]} heightPixels={steps.length * 48} chart={<FunnelChart steps={steps} label={barsLabel(steps.map(({ name, label }) => `${name}: ${label}`).join(", "))} />}
            table={<ResultTable label={title} columns={[{ title: heading }, { title: counted, numeric: true }]} rows={steps.map(({ name, label }) => [name, label])} />}
          />
        )}
      </BlockStack>
    </Card>
  );
}

function Compared({ comparison }: Pick<Results, "comparison">) {
  const words = useWords(reviewResultsMessages);
  const parts = again.map((name) => ({ name: words.measures[name], shortName: words.shortMeasures[name], comparison: comparison[name] }));
  const places = chartPlaces(parts);
  return (
    <>
      <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
        <ResultVerdict title={words.measures.answered} names={words.groups} notes={[words.answeredLimit]} comparison={comparison.answered} measure={rate} />
        <ResultVerdict title={words.measures.again60} names={words.groups} notes={[words.againLimit]} comparison={comparison.again60} measure={rate} />
      </InlineGrid>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">{words.againTitle}</Text>
          <Text as="p" tone="subdued">{words.againIntro}</Text>
          {places.drawn.length === 0 ? <NothingToDraw verdict={comparison.again30.verdict} measure={rate} note={words.nothingToDraw(fewestToDraw)} /> : (
            <ChartWithTable
              legend={<ChartLegend groups={places.groups} names={words.groups} />} heightPixels={40 + places.drawn.length * 64}
              chart={<WhiskerChart places={places.drawn} groups={places.groups} names={words.groups} measure={rate} across={false} label={words.comparisonLabel} />}
              table={<ComparisonTable label={words.againTitle} heading={words.group} names={words.columnNames} parts={parts} measure={rate} />}
            />
          )}
        </BlockStack>
      </Card>
    </>
  );
}
