import { BlockStack, Button, ButtonGroup, Card, InlineStack, Text } from "@shopify/polaris";
import { lazy, useState } from "react";
import { chartPlaces, fewestToDraw } from "~/core/experiments/domain/chart-places";
import type { Comparison, Verdict } from "~/core/experiments/domain/verdict";
import type { Measure } from "~/core/experiments/domain/verdict-words";
import { ChartLegend } from "~/core/experiments/ui/chart-legend";
import { ChartWithTable } from "~/core/experiments/ui/chart-with-table";
import { ComparisonTable } from "~/core/experiments/ui/comparison-table";
import { NothingToDraw } from "~/core/experiments/ui/nothing-to-draw";
import { useReader, useWords } from "~/platform/ui/reader";
import type { ResultWindow } from "../../domain/results/result-query";
import type { Funnel } from "../../domain/results/results";
import { CardsTable } from "./cards-table";
import { resultsMessages } from "./results-messages";

const WhiskerChart = lazy(async () => ({ default: (await import("~/core/experiments/ui/result-charts")).WhiskerChart }));

export interface NamedPart {
  name: string;
  /** On an axis; else the name. */
  shortName?: string;
  returned: Comparison;
  brought: Comparison;
  funnel?: Funnel;
  /** Which version is held against which, in the table only; else customers with a card against the control group. */
  against?: { id: string; first: string };
}

type Shown = "returned" | "brought" | "cards";

interface ComparisonCardProps {
  title: string;
  notes?: string[];
  /** What the parts are. */
  heading: string;
  parts: NamedPart[];
  /** The rule's as a whole: what is still missing where there is nothing to draw. */
  verdicts: Record<"returned" | "brought", Verdict>;
  window: ResultWindow;
  currency: string;
  /** Places side by side, else in lines. */
  across: boolean;
}

/** Parts of the results held side by side: how many ordered again, what they brought in, and what became of their cards. */
export function ComparisonCard(props: ComparisonCardProps) {
  const { title, heading, parts } = props;
  const words = useWords(resultsMessages);
  const [shown, setShown] = useState<Shown>("returned");
  const cards = parts.flatMap(({ name, funnel }) => (funnel ? [{ name, funnel }] : []));
  const choices: Shown[] = cards.length > 0 ? ["returned", "brought", "cards"] : ["returned", "brought"];
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">{title}</Text>
          <div role="group" aria-label={words.shownLabel(title)}>
            <ButtonGroup variant="segmented">
              {choices.map((one) => <Button key={one} size="slim" pressed={one === shown} onClick={() => { setShown(one); }}>{words.shown[one]}</Button>)}
            </ButtonGroup>
          </div>
        </InlineStack>
        {shown === "cards" ? <CardsTable label={title} heading={heading} parts={cards} /> : <Compared {...props} shown={shown} />}
      </BlockStack>
    </Card>
  );
}

function Compared({ shown, title, notes = [], heading, parts, verdicts, window, currency, across }: ComparisonCardProps & { shown: "returned" | "brought" }) {
  const words = useWords(resultsMessages);
  const { locale } = useReader();
  const measure: Measure = shown === "returned" ? { kind: "rate" } : { kind: "money", currency };
  const compared = parts.map((part) => ({ ...part, comparison: part[shown] }));
  const { drawn, empty, groups } = chartPlaces(compared.filter(({ against }) => against === undefined));
  if (drawn.length === 0) return <NothingToDraw verdict={verdicts[shown]} measure={measure} note={words.nothingToDraw(fewestToDraw, window)} />;
  const missing = empty.length === 0 ? [] : [words.tooFewAt(new Intl.ListFormat(locale, { type: "conjunction" }).format(empty))];
  return (
    <ChartWithTable
      legend={<ChartLegend groups={groups} names={words.groups} />} notes={[...missing, ...notes]} heightPixels={across ? 280 : 40 + drawn.length * 64}
      chart={<WhiskerChart places={drawn} groups={groups} names={words.groups} measure={measure} across={across} label={words.chartLabel(title, words.shown[shown])} />}
      table={<ComparisonTable label={title} heading={heading} names={words.columnNames} parts={compared} measure={measure} />}
    />
  );
}
