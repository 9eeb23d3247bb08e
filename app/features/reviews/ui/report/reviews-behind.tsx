import { Badge, BlockStack, Box, Button, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { formatNumber, Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { ThemeHit } from "../../domain/report/find-themes";
import { markedText } from "../../domain/report/marked-text";
import { themeName, themes } from "../../domain/report/theme";
import type { ThemeOrNone } from "../../domain/report/theme";
import { Stars } from "../moderating/stars";
import { reportMessages } from "./report-messages";

interface ReviewsBehindProps {
  behind: { rows: readonly { id: string; orderId: string | null; orderName: string | null; stars: number; text: string; hits: ThemeHit[]; writtenAt: Date }[]; count: number };
  /** Behind which number: null for all. */
  theme: ThemeOrNone | null;
  product: string | null;
  onShowAll: () => void;
}

/** The reviews and orders behind a number; the words that were found are marked. */
export function ReviewsBehind({ behind: { rows, count }, theme, product, onShowAll }: ReviewsBehindProps) {
  const words = useWords(reportMessages);
  const { locale } = useReader();
  const what = [product, theme && themeName(theme, locale)].filter(Boolean).join(", ");
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">{words.behindTitle}</Text>
          <InlineStack gap="200" blockAlign="center">
            <Text as="p" tone="subdued">{what ? words.behindOf(what) : words.behindAll}: {formatNumber(count, locale)}</Text>
            {what ? <Button variant="plain" onClick={onShowAll}>{words.showAll}</Button> : null}
          </InlineStack>
          {count > rows.length ? <Text as="p" tone="subdued">{words.behindMore(formatNumber(rows.length, locale), formatNumber(count, locale))}</Text> : null}
        </BlockStack>
      </Box>
      <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {rows.map(({ id, orderId, orderName, stars, text, hits, writtenAt }) => {
          const shown = hits.filter((hit) => theme === null || hit.theme === theme);
          return (
            <li key={id}>
              <Box padding="400" borderBlockStartWidth="025" borderColor="border">
                <BlockStack gap="150">
                  <InlineStack gap="200" align="space-between"><Stars stars={stars} /><Text as="span" tone="subdued"><Moment at={writtenAt} /></Text></InlineStack>
                  <p dir="auto" style={{ margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
                    {markedText(text, shown).map((part, index) => (part.found ? <mark key={index} style={{ background: "var(--p-color-bg-fill-warning-secondary, #ffe08a)", color: "inherit", borderRadius: 3 }}>{part.text}</mark> : part.text))}
                  </p>
                  <InlineStack gap="200" blockAlign="center">
                    {hits.length === 0 ? <Text as="span" tone="subdued">{words.noneFound}</Text> : null}
                    {themes.filter((one) => hits.some((hit) => hit.theme === one)).map((one) => <Badge key={one}>{`${themeName(one, locale)}: ${wordsOf(hits, one)}`}</Badge>)}
                  </InlineStack>
                  <InlineStack gap="300"><Link url={`/app/reviews/${id}`}>{words.review}</Link>{orderId ? <Link url={`/app/orders/${orderId}`}>{words.order(orderName ?? orderId)}</Link> : null}</InlineStack>
                </BlockStack>
              </Box>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** Each word once, as it was written first. */
const wordsOf = (hits: readonly ThemeHit[], theme: ThemeOrNone): string => [...new Map(hits.filter((hit) => hit.theme === theme).reverse().map(({ words }) => [words.toLowerCase(), words])).values()].reverse().join(", ");
