import { BlockStack, Card, Text } from "@shopify/polaris";
import { Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { caseFactWords } from "../../domain/cases/case-fact-words";
import type { CaseFact } from "../../domain/cases/case-fact-words";
import { caseMessages } from "./case-messages";

/** What the book says about a case, from first to last. */
export function CaseStory({ story }: { story: readonly { key: string; at: Date; fact: CaseFact }[] }) {
  const words = useWords(caseMessages);
  const { locale } = useReader();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.story}</Text>
        <ol style={{ margin: 0, padding: 0, listStyle: "none", display: "grid", gap: "var(--p-space-200)" }}>
          {story.map(({ key, at, fact }) => (
            <li key={key}>
              <Text as="p" tone="subdued"><Moment at={at} /></Text>
              <Text as="p">{caseFactWords(fact, locale)}</Text>
            </li>
          ))}
        </ol>
      </BlockStack>
    </Card>
  );
}
