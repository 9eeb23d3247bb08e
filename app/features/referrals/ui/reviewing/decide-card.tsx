import { BlockStack, Button, ButtonGroup, Card, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useWords } from "~/platform/ui/reader";
import type { Verdict } from "../../domain/reviewing/review-action";
import { storyMessages } from "../referrals/story-messages";

interface DecideCardProps {
  may: { accept: boolean; refuse: boolean; undo: boolean };
  busy: boolean;
  onDecide: (verdict: Verdict, note: string) => void;
}

/** A person's word on one referral, with a note; nothing where there is nothing to decide. */
export function DecideCard({ may, busy, onDecide }: DecideCardProps) {
  const words = useWords(storyMessages);
  const [note, setNote] = useState("");
  if (!may.accept && !may.refuse && !may.undo) return null;
  const decide = (verdict: Verdict) => () => { onDecide(verdict, note); setNote(""); };
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.decide}</Text>
        <TextField label={words.note} helpText={words.noteHelp} value={note} onChange={setNote} maxLength={300} autoComplete="off" />
        <ButtonGroup>
          {may.accept ? <Button variant="primary" disabled={busy} onClick={decide("accepted")}>{words.accept}</Button> : null}
          {may.refuse ? <Button disabled={busy} onClick={decide("refused")}>{words.refuse}</Button> : null}
          {may.undo ? <Button disabled={busy} onClick={decide("undone")}>{words.undo}</Button> : null}
        </ButtonGroup>
        <Text as="p" tone="subdued">{words.decideHelp}</Text>
      </BlockStack>
    </Card>
  );
}
