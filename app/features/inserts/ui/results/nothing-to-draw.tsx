import { BlockStack, Text } from "@shopify/polaris";
import type { Verdict } from "~/core/experiments/domain/verdict";
import { useReader, useWords } from "~/platform/ui/reader";
import { fewestToDraw } from "../../domain/results/chart-places";
import type { ResultWindow } from "../../domain/results/result-query";
import { verdictInShort, verdictSentence } from "~/core/experiments/domain/verdict-words";
import type { Measure } from "~/core/experiments/domain/verdict-words";
import { resultsMessages } from "./results-messages";

/** In the place of a chart without anything on it: why there is none, and how many are missing. */
export function NothingToDraw({ verdict, measure, window }: { verdict: Verdict; measure: Measure; window: ResultWindow }) {
  const words = useWords(resultsMessages);
  const { locale } = useReader();
  return (
    <BlockStack gap="100">
      <Text as="p" fontWeight="medium">{verdictInShort(verdict, { kind: "control" }, locale)}</Text>
      <Text as="p" tone="subdued">{verdictSentence(verdict, measure, locale)}</Text>
      <Text as="p" tone="subdued">{words.nothingToDraw(fewestToDraw, window)}</Text>
    </BlockStack>
  );
}
