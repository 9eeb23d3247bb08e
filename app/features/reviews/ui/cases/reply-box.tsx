import { BlockStack, Box, Button, ButtonGroup, Card, Text, TextField } from "@shopify/polaris";
import { useWords, useReader } from "~/platform/ui/reader";
import { caseReplyMail } from "../../domain/cases/case-reply-mail";
import { longestWord } from "../../domain/cases/case-state";
import { caseMessages } from "./case-messages";

interface ReplyBoxProps {
  typed: string;
  onType: (text: string) => void;
  onSend: (closes: boolean) => void;
  busy: boolean;
  error: string | null;
  orderName: string | null;
  /** What the customer had said last. */
  said: string | null;
}

/** A message to be sent: what is typed, and beside it the mail that it becomes. */
export function ReplyBox({ typed, onType, onSend, busy, error, orderName, said }: ReplyBoxProps) {
  const words = useWords(caseMessages);
  const { locale } = useReader();
  const mail = caseReplyMail({ orderName, reply: typed.trim(), said }, locale);
  return (
    <Card>
      <BlockStack gap="400">
        <TextField
          label={words.reply} helpText={words.replyHelp} value={typed} onChange={onType} multiline={5} maxLength={longestWord} showCharacterCount autoComplete="off" disabled={busy}
          {...(error === null ? {} : { error })}
        />
        <ButtonGroup>
          <Button variant="primary" loading={busy} onClick={() => { onSend(false); }}>{words.send}</Button>
          <Button disabled={busy} onClick={() => { onSend(true); }}>{words.sendAndClose}</Button>
        </ButtonGroup>
        {typed.trim() === "" ? null : (
          <BlockStack gap="200">
            <Text as="h3" variant="headingSm">{words.preview}</Text>
            <Box padding="400" borderRadius="200" borderWidth="025" borderColor="border">
              <BlockStack gap="200">
                <Text as="p" tone="subdued">{words.subject}: {mail.subject}</Text>
                <Text as="p">{words.greeting}</Text>
                <Text as="p" variant="headingMd">{mail.heading}</Text>
                {mail.paragraphs.map((paragraph, index) => <p key={index} style={{ overflowWrap: "anywhere", margin: 0 }}>{paragraph}</p>)}
                {mail.smallPrint.map((line) => <Text key={line} as="p" tone="subdued" variant="bodySm">{line}</Text>)}
              </BlockStack>
            </Box>
          </BlockStack>
        )}
      </BlockStack>
    </Card>
  );
}
