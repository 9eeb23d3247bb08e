import { BlockStack, Card, Text } from "@shopify/polaris";
import { Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { ledgerWords } from "../../domain/deciding/ledger-words";
import type { LedgerFact } from "../../domain/deciding/ledger-words";
import { orderMessages } from "./order-messages";

/** What the book says about an order, from first to last, in plain words. */
export function OrderStory({ story }: { story: { key: string; at: Date; fact: LedgerFact }[] }) {
  const words = useWords(orderMessages);
  const reader = useReader();
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">{words.story}</Text>
        {story.length === 0 ? (
          <BlockStack gap="100">
            <Text as="h3" variant="headingSm">{words.storyEmptyTitle}</Text>
            <Text as="p" tone="subdued">{words.storyEmpty}</Text>
          </BlockStack>
        ) : (
          <ol style={{ margin: 0, padding: 0, listStyle: "none" }}>
            {story.map(({ key, at, fact }, index) => (
              <li key={key} style={{ position: "relative", padding: index === story.length - 1 ? "0 0 0 24px" : "0 0 20px 24px", borderInlineStart: index === story.length - 1 ? "2px solid transparent" : "2px solid var(--p-color-border)", marginInlineStart: 5 }}>
                <span aria-hidden="true" style={{ position: "absolute", insetInlineStart: -6, top: 5, width: 10, height: 10, borderRadius: 5, background: "var(--p-color-bg-fill-brand)" }} />
                <Text as="p" tone="subdued"><Moment at={at} /></Text>
                <Text as="p">{ledgerWords(fact, reader)}</Text>
              </li>
            ))}
          </ol>
        )}
      </BlockStack>
    </Card>
  );
}
