import { Banner, BlockStack, Box, Link, Text } from "@shopify/polaris";
import type { HistoryStanding } from "~/core/history/domain/history-standing";
import { historyWords } from "~/core/history/ui/history-words";
import { useReader, useWords } from "~/platform/ui/reader";
import { resultsMessages } from "./results-messages";

/** What the app cannot know yet of the time before it, and what that means for the results; nothing where it knows all it wanted to. */
export function UnknownBefore({ history }: { history: HistoryStanding }) {
  const words = useWords(resultsMessages);
  const { locale, timeZone } = useReader();
  const sentences = historyWords(history, locale, timeZone);
  const link = <Link url="/app/history">{words.toHistory}</Link>;
  if (!history.complete) {
    return (
      <Banner tone="info" title={words.historyTitle}>
        <BlockStack gap="100">
          {[...sentences, words.history].map((sentence) => <p key={sentence}>{sentence}</p>)}
          <p>{link}</p>
        </BlockStack>
      </Banner>
    );
  }
  return sentences.length === 0 ? null : <Box paddingInline={{ xs: "400", sm: "0" }}><Text as="p" tone="subdued">{sentences.join(" ")} {link}</Text></Box>;
}
