import { BlockStack, Text } from "@shopify/polaris";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { LineError } from "../../domain/exchange/import-problem";
import { lineErrorWords } from "../../domain/exchange/import-problem-words";
import { exchangeMessages } from "./exchange-messages";

const mostShown = 50;

/** What is wrong with which line of a file; nothing where nothing is. */
export function LineErrors({ errors, count }: { errors: readonly LineError[]; count: number }) {
  const words = useWords(exchangeMessages);
  const { locale } = useReader();
  if (count === 0) return null;
  const shown = errors.slice(0, mostShown);
  return (
    <BlockStack gap="100">
      <Text as="p">{words.wrong(formatNumber(count, locale))}</Text>
      <ul style={{ margin: 0, paddingInlineStart: "1.25rem" }}>
        {shown.map((error) => <li key={`${error.line}/${error.problem}`}>{lineErrorWords(error, locale)}</li>)}
      </ul>
      {count > shown.length ? <Text as="p" tone="subdued">{words.moreWrong(formatNumber(count - shown.length, locale))}</Text> : null}
    </BlockStack>
  );
}
