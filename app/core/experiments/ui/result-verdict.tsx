import { Badge, BlockStack, Card, Text } from "@shopify/polaris";
import type { Comparison, Estimate, Verdict } from "../domain/verdict";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { differenceWords, valueWords, verdictInShort, verdictSentence } from "../domain/verdict-words";
import type { Against, Measure } from "../domain/verdict-words";
import type { GroupNames } from "./chart-legend";
import { experimentMessages } from "./experiment-messages";

interface ResultVerdictProps {
  title: string;
  names: GroupNames;
  notes: string[];
  comparison: Comparison;
  measure: Measure;
}

/** The figures first, then in words what can be told from them. */
export function ResultVerdict({ title, names, notes, comparison, measure }: ResultVerdictProps) {
  const words = useWords(experimentMessages);
  const { locale } = useReader();
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd">{title}</Text>
          <div><VerdictBadge verdict={comparison.verdict} /></div>
        </BlockStack>
        <dl style={{ margin: 0, display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 9rem), 1fr))", gap: "var(--p-space-400)" }}>
          <Group name={names.tried} group={comparison.tried} measure={measure} />
          <Group name={names.base} group={comparison.base} measure={measure} />
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
  const words = useWords(experimentMessages);
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
