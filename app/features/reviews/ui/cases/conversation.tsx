import { BlockStack, Box, InlineStack, Text } from "@shopify/polaris";
import { reasonWords } from "~/core/messages/domain/message-words";
import type { MessageReason } from "~/kernel/entries/message-entries";
import { Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { caseMessages } from "./case-messages";

export interface ShownWord {
  number: number;
  from: "customer" | "merchant";
  text: string;
  writtenAt: Date;
  mail: { state: "wanted" | "sent" } | { state: "dropped"; because: MessageReason | null } | null;
}

/** What was said, from first to last; the merchant's words with what became of their mail. */
export function Conversation({ words: said, isReview }: { words: readonly ShownWord[]; isReview: boolean }) {
  const words = useWords(caseMessages);
  if (said.length === 0) return <Text as="p" tone="subdued">{isReview ? words.starsOnly : words.nobodySaid}</Text>;
  return (
    <ol style={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: "var(--p-space-300)" }}>
      {said.map((word) => (
        <li key={word.number} style={{ marginInlineStart: word.from === "merchant" ? "var(--p-space-800)" : 0, marginInlineEnd: word.from === "merchant" ? 0 : "var(--p-space-800)" }}>
          <Box padding="300" borderRadius="200" background={word.from === "merchant" ? "bg-surface-info" : "bg-surface-secondary"}>
            <BlockStack gap="100">
              <InlineStack align="space-between" gap="200"><Text as="span" fontWeight="semibold">{words.from[word.from]}</Text><Text as="span" tone="subdued"><Moment at={word.writtenAt} /></Text></InlineStack>
              <p style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere", margin: 0 }}>{word.text}</p>
              {word.mail ? <MailStanding mail={word.mail} /> : null}
            </BlockStack>
          </Box>
        </li>
      ))}
    </ol>
  );
}

function MailStanding({ mail }: { mail: NonNullable<ShownWord["mail"]> }) {
  const words = useWords(caseMessages);
  const { locale } = useReader();
  const text = mail.state !== "dropped" ? words.mail[mail.state] : mail.because ? words.notSent(reasonWords(mail.because, locale)) : words.mail.dropped;
  return <Text as="p" tone="subdued">{text}</Text>;
}
