import { BlockStack, Button, Card, ChoiceList, InlineStack, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { dayOf, formatDay } from "~/kernel/day";
import { rejectionSchema } from "~/kernel/entries/review-entries";
import type { Rejection } from "~/kernel/entries/review-entries";
import { useReader, useWords } from "~/platform/ui/reader";
import { rejectionName, rejectionWords } from "../../domain/moderating/rejection-words";
import { reviewListMessages } from "./review-list-messages";
import { reviewPageMessages } from "./review-page-messages";

interface DecideReviewProps {
  may: { publish: boolean; reject: boolean; restore: boolean };
  /** Why it is not shown, where a merchant rejected it. */
  rejected: Rejection | null;
  shownAtLatest: Date | null;
  busy: boolean;
  onPublish: () => void;
  onReject: (because: Rejection, note: string) => void;
  onRestore: () => void;
}

/** Showing it now, rejecting it on one of five grounds, taking that back; nothing where there is nothing to decide. */
export function DecideReview({ may, rejected, shownAtLatest, busy, onPublish, onReject, onRestore }: DecideReviewProps) {
  const words = useWords(reviewPageMessages);
  const list = useWords(reviewListMessages);
  const { locale, timeZone } = useReader();
  const [grounds, setGrounds] = useState<string[]>([]);
  const [note, setNote] = useState("");
  if (!may.publish && !may.reject && !may.restore) return null;
  const ground = rejectionSchema.options.find((because) => because === grounds[0]);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.decide}</Text>
        {may.restore && rejected ? <><Text as="p">{words.rejectedBecause(rejectionName(rejected, locale))}</Text><div><Button disabled={busy} onClick={onRestore}>{words.restore}</Button></div></> : null}
        {may.publish ? (
          <>
            {shownAtLatest ? <Text as="p">{words.decideWaiting(formatDay(dayOf(shownAtLatest, timeZone), locale))}</Text> : null}
            <div><Button variant="primary" disabled={busy} onClick={onPublish}>{list.publish}</Button></div>
          </>
        ) : null}
        {may.reject ? (
          <>
            {may.publish ? null : <Text as="p">{words.decideShown}</Text>}
            <ChoiceList
              title={words.ground} selected={grounds} onChange={setGrounds}
              choices={rejectionSchema.options.map((because) => ({ value: because, label: rejectionName(because, locale), helpText: rejectionWords(because, locale) }))}
            />
            {ground ? <TextField label={list.note} helpText={list.noteHelp} value={note} onChange={setNote} maxLength={300} autoComplete="off" /> : null}
            <Text as="p" tone="subdued">{list.rejectHelp}</Text>
            <InlineStack>
              <Button disabled={busy || !ground} onClick={() => { if (ground) onReject(ground, note); setGrounds([]); setNote(""); }}>{list.rejectNow}</Button>
            </InlineStack>
          </>
        ) : null}
      </BlockStack>
    </Card>
  );
}
