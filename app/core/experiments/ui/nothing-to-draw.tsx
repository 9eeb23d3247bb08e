import { BlockStack, Text } from "@shopify/polaris";
import { useReader } from "~/platform/ui/reader";
import type { Verdict } from "../domain/verdict";
import { verdictInShort, verdictSentence } from "../domain/verdict-words";
import type { Measure } from "../domain/verdict-words";

/** In the place of a chart without anything on it: why there is none, how many are missing, and from when on there is one (`note`). */
export function NothingToDraw({ verdict, measure, note }: { verdict: Verdict; measure: Measure; note: string }) {
  const { locale } = useReader();
  return (
    <BlockStack gap="100">
      <Text as="p" fontWeight="medium">{verdictInShort(verdict, { kind: "control" }, locale)}</Text>
      <Text as="p" tone="subdued">{verdictSentence(verdict, measure, locale)}</Text>
      <Text as="p" tone="subdued">{note}</Text>
    </BlockStack>
  );
}
