import { BlockStack, Card, InlineStack, Text } from "@shopify/polaris";
import { monthWords } from "~/core/experiments/ui/month-words";
import { ResultTable } from "~/core/experiments/ui/result-table";
import type { SatisfactionScale } from "~/kernel/entries/answer-entries";
import type { Locale } from "~/kernel/locale";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { pointsOf } from "../../domain/satisfaction/read-answer";
import { isContent } from "../../domain/satisfaction/satisfaction-score";
import type { SatisfactionScore, ScoreCounts } from "../../domain/satisfaction/satisfaction-score";
import { satisfactionMessages } from "./satisfaction-messages";

interface Overview {
  scale: SatisfactionScale;
  counts: ScoreCounts;
  score: SatisfactionScore;
  months: { month: string; counts: ScoreCounts; score: SatisfactionScore }[];
}

/** What customers answered to "How was ordering?", with how sure the figure is. */
export function Satisfaction({ overviews }: { overviews: readonly Overview[] }) {
  const words = useWords(satisfactionMessages);
  if (overviews.length > 0) return <>{overviews.map((overview) => <OneScale key={overview.scale} {...overview} />)}</>;
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">{words.title}</Text>
        <Text as="p" tone="subdued">{words.none}</Text>
      </BlockStack>
    </Card>
  );
}

function OneScale({ scale, counts, score, months }: Overview) {
  const words = useWords(satisfactionMessages);
  const { locale } = useReader();
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">{words.title}</Text>
          <Text as="p" tone="subdued">{words.scales[scale]} · {words.answers(formatNumber(score.answers, locale))}</Text>
          {score.kind === "told"
            ? <InlineStack gap="300" blockAlign="baseline"><Text as="p" variant="headingXl">{figure(score.value, scale, locale)}</Text><Text as="p" tone="subdued">{words.range(figure(score.low, scale, locale), figure(score.high, scale, locale))}</Text></InlineStack>
            : <Text as="p" fontWeight="medium">{words.notEnough(formatNumber(score.missing, locale))}</Text>}
          <Text as="p" tone="subdued">{words.how[scale]} {words.only}</Text>
        </BlockStack>
        <Scores scale={scale} counts={counts} answers={score.answers} />
        <BlockStack gap="200">
          <Text as="h3" variant="headingSm">{words.byMonth}</Text>
          <ResultTable
            label={words.byMonth}
            columns={[{ title: words.month }, { title: words.count, numeric: true }, ...words.groups[scale].map((title) => ({ title, numeric: true })), { title: words.figure, numeric: true }]}
            rows={months.map((one) => [
              monthWords(one.month, locale), formatNumber(one.score.answers, locale), ...groupsOf(scale, one.counts).map((count) => formatNumber(count, locale)),
              one.score.kind === "told"
                ? { value: figure(one.score.value, scale, locale), below: [words.range(figure(one.score.low, scale, locale), figure(one.score.high, scale, locale))] }
                : words.tooFew,
            ])}
          />
        </BlockStack>
      </BlockStack>
    </Card>
  );
}

/** A bar for each score, best first; its number stands beside it. */
function Scores({ scale, counts, answers }: { scale: SatisfactionScale; counts: ScoreCounts; answers: number }) {
  const words = useWords(satisfactionMessages);
  const { locale } = useReader();
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">{words.scores}</Text>
      <ul style={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: "var(--p-space-100)" }}>
        {pointsOf(scale).reverse().map((point) => {
          const count = counts[point] ?? 0;
          return (
            <li key={point} style={{ display: "grid", gridTemplateColumns: "5rem 1fr 3.5rem", gap: "var(--p-space-200)", alignItems: "center" }}>
              <Text as="span">{words.point[scale](point)}</Text>
              <span aria-hidden="true" style={{ height: 12, borderRadius: 6, background: "var(--p-color-bg-surface-secondary)" }}>
                <span style={{ display: "block", height: 12, borderRadius: 6, width: `${answers === 0 ? 0 : (count / answers) * 100}%`, background: isContent(scale, point) ? "var(--p-color-icon-emphasis)" : "var(--p-color-icon-secondary)" }} />
              </span>
              <Text as="span" alignment="end" numeric>{formatNumber(count, locale)}</Text>
            </li>
          );
        })}
      </ul>
    </BlockStack>
  );
}

const groupsOf = (scale: SatisfactionScale, counts: ScoreCounts): [number, number, number] => {
  const sum = (of: (point: number) => boolean): number => pointsOf(scale).filter(of).reduce((all, point) => all + (counts[point] ?? 0), 0);
  const low = (point: number): boolean => point <= (scale === "csat" ? 2 : 6);
  return [sum(low), sum((point) => !low(point) && !isContent(scale, point)), sum((point) => isContent(scale, point))];
};

/** "72 %" of a share; "+31" of the net promoter score. */
const figure = (value: number, scale: SatisfactionScale, locale: Locale): string => (scale === "csat"
  ? new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(value)
  : new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: "exceptZero" }).format(value * 100).replace("-", "−"));
