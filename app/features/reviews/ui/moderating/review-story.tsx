import { BlockStack, Card, Text } from "@shopify/polaris";
import { Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { reviewFactWords } from "../../domain/moderating/review-words";
import type { ReviewFact } from "../../domain/moderating/review-words";
import { reviewPageMessages } from "./review-page-messages";

/** What the book says about a review, from first to last. */
export function ReviewStory({ story }: { story: readonly { key: string; at: Date; fact: ReviewFact }[] }) {
  const words = useWords(reviewPageMessages);
  const { locale } = useReader();
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">{words.story}</Text>
        <ol style={{ margin: 0, padding: 0, listStyle: "none" }}>
          {story.map(({ key, at, fact }, index) => {
            const isLast = index === story.length - 1;
            return (
              <li key={key} style={{ position: "relative", padding: isLast ? "0 0 0 24px" : "0 0 20px 24px", borderInlineStart: `2px solid ${isLast ? "transparent" : "var(--p-color-border)"}`, marginInlineStart: 5 }}>
                <span aria-hidden="true" style={{ position: "absolute", insetInlineStart: -6, top: 5, width: 10, height: 10, borderRadius: 5, background: "var(--p-color-bg-fill-brand)" }} />
                <Text as="p" tone="subdued"><Moment at={at} /></Text>
                <Text as="p">{reviewFactWords(fact, locale)}</Text>
              </li>
            );
          })}
        </ol>
      </BlockStack>
    </Card>
  );
}
