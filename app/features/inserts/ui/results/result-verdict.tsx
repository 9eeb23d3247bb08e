import { Badge, BlockStack, Card, Text } from "@shopify/polaris";
import type { Comparison, Estimate, Verdict } from "~/core/experiments/domain/verdict";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { differenceWords, valueWords, verdictInShort, verdictSentence } from "~/core/experiments/domain/verdict-words";
import type { Against, Measure } from "~/core/experiments/domain/verdict-words";
import { resultsMessages } from "./results-messages";

interface ResultVerdictProps {
  title: string;
  notes: string[];
  comparison: Comparison;
  measure: Measure;
}

/** The figures first, then in words what can be told from them. */
export function ResultVerdict({ title, notes, comparison, measure }: ResultVerdictProps) {
  const words = useWords(resultsMessages);
  const { locale } = useReader();
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd">{title}</Text>
          <div><VerdictBadge verdict={comparison.verdict} /></div>
        </BlockStack>
        <dl style={{ margin: 0, display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 9rem), 1fr))", gap: "var(--p-space-400)" }}>
          <Group name={words.groups.tried} group={comparison.tried} measure={measure} />
          <Group name={words.groups.base} group={comparison.base} measure={measure} />
        </dl>
        <BlockStack gap="100">
          <Text as="p" fontWeight="medium">{words.difference}: {differenceWords(comparison.difference, measure, locale)}</Text>
          <Text as="p">{verdictSentence(comparison.verdict, measure, locale)}</Text>
          {notes.map((note) => <Text key={note} as="p" tone="subdued">{note}</Text>)}
          {comparison.leftOut === 0 ? null : <Text as="p" tone="subdued">{words.leftOut(formatNumber(comparison.leftOut, locale))}</Text>}
        </BlockStack>
      </BlockStack>
    </Card>
  );
}

function Group({ name, group, measure }: { name: string; group: Estimate | null; measure: Measure }) {
  const words = useWords(resultsMessages);
  const { locale } = useReader();
  return (
    <div style={{ display: "flex", flexDirection: "column" }}>
      <dt><Text as="span" tone="subdued">{name}</Text></dt>
      <dd style={{ margin: 0 }}>
        <Text as="p" variant="heading2xl">{valueWords(group?.value, measure, locale)}</Text>
        <Text as="p" tone="subdued">{group ? words.customers(formatNumber(group.people, locale)) : words.nobody}</Text>
      </dd>
    </div>
  );
}

/** Less is no error, and nothing here is: no red. */
export function VerdictBadge({ verdict, against = { kind: "control" } }: { verdict: Verdict; against?: Against }) {
  const { locale } = useReader();
  const tone = ({ more: "success", less: "attention", "none-told": "info", "not-enough": undefined } as const)[verdict.kind];
  return <Badge {...(tone ? { tone } : {})}>{verdictInShort(verdict, against, locale)}</Badge>;
}
