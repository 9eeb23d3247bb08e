import { BlockStack, Button, ButtonGroup, Card, Text, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { formatNumber, Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { longestReply, parseReply } from "../../domain/moderating/parse-reply";
import { reviewPageMessages } from "./review-page-messages";

interface ReplyCardProps {
  reply: string | null;
  repliedAt: Date | null;
  mayReply: boolean;
  busy: boolean;
  onReply: (text: string) => void;
  onTakeAway: () => void;
}

/** The shop's answer, which everybody reads. */
export function ReplyCard({ reply, repliedAt, mayReply, busy, onReply, onTakeAway }: ReplyCardProps) {
  const words = useWords(reviewPageMessages);
  const { locale } = useReader();
  const [text, setText] = useState(reply ?? "");
  const [error, setError] = useState<string>();
  useEffect(() => { setText(reply ?? ""); setError(undefined); }, [reply]);
  const most = formatNumber(longestReply, locale);
  const send = (): void => {
    const parsed = parseReply(text);
    if (parsed.ok) onReply(parsed.text);
    setError(parsed.ok ? undefined : parsed.error === "empty" ? words.replyEmpty : words.replyTooLong(most));
  };
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.reply}</Text>
        {reply ? <Text as="p" tone="subdued">{words.repliedAt}: {repliedAt ? <Moment at={repliedAt} /> : words.replyUndated}</Text> : null}
        {mayReply ? (
          <TextField
            label={words.replyLabel} helpText={words.replyHelp(most)} value={text} onChange={(typed) => { setText(typed); setError(undefined); }} multiline={4} maxHeight={320} maxLength={longestReply} showCharacterCount
            autoComplete="off" {...(error ? { error } : {})}
          />
        ) : reply ? <p style={{ margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{reply}</p> : <Text as="p" tone="subdued">{words.replyNot}</Text>}
        <ButtonGroup>
          {mayReply ? <Button disabled={busy || text === (reply ?? "")} onClick={send}>{reply ? words.replyChange : words.replyPublish}</Button> : null}
          {reply ? <Button disabled={busy} onClick={onTakeAway}>{words.replyTake}</Button> : null}
        </ButtonGroup>
      </BlockStack>
    </Card>
  );
}
