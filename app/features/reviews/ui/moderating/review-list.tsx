import { useNavigate } from "@remix-run/react";
import { BlockStack, Box, Button, ButtonGroup, Card, Checkbox, EmptyState, InlineStack, Text, useBreakpoints } from "@shopify/polaris";
import { useState } from "react";
import { KeyHelp } from "~/core/lists/ui/key-help";
import { ListPages } from "~/core/lists/ui/list-pages";
import { useListKeys } from "~/core/lists/ui/use-list-keys";
import { rejectionSchema } from "~/kernel/entries/review-entries";
import type { Rejection } from "~/kernel/entries/review-entries";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { rejectionName } from "../../domain/moderating/rejection-words";
import { choose, isChosen, markAfter, meant, nothingChosen, stepTo } from "../../domain/moderating/review-selection";
import type { ReviewSelection } from "../../domain/moderating/review-selection";
import type { ReviewRow } from "../../domain/moderating/review-row";
import { moderationKeys } from "./moderation-keys";
import { RejectFor } from "./reject-for";
import { ReviewLine, reviewLineId } from "./review-line";
import { reviewListMessages } from "./review-list-messages";

interface ReviewListProps {
  rows: readonly ReviewRow[];
  newer: string | null;
  older: string | null;
  /** What waits is asked for, and nothing narrower: then all of it can be shown at once. */
  onlyWaiting: boolean;
  isFiltered: boolean;
  busy: boolean;
  onGo: (place: Record<string, string>) => void;
  onPublish: (which: readonly string[] | "all-waiting") => void;
  onReject: (keys: readonly string[], because: Rejection) => void;
  /** Takes the last rejection back. */
  onUndo: () => void;
}

/** All reviews a filter finds: with the mouse, the thumb or the keyboard alone. */
export function ReviewList({ rows, newer, older, onlyWaiting, isFiltered, busy, onGo, onPublish, onReject, onUndo }: ReviewListProps) {
  const { smDown } = useBreakpoints();
  const navigate = useNavigate();
  const keys = rows.map(({ key }) => key);
  const waiting = rows.filter(({ waits }) => waits).map(({ key }) => key);
  const [selection, setSelection] = useState<ReviewSelection>(nothingChosen);
  const [wished, setMarked] = useState<string>();
  const marked = wished !== undefined && keys.includes(wished) ? wished : keys[0];
  const mark = (key: string | undefined): void => {
    setMarked(key);
    if (key !== undefined) document.getElementById(reviewLineId(key))?.scrollIntoView({ block: "nearest" });
  };
  const done = (which: readonly string[] | "all-waiting"): void => {
    if (which !== "all-waiting") setMarked(markAfter(keys, marked, new Set(which)));
    setSelection(nothingChosen);
  };
  const publish = (which: readonly string[] | "all-waiting" | null): void => {
    if (which === null || busy) return;
    done(which);
    onPublish(which);
  };
  const reject = (which: readonly string[] | "all-waiting" | null, because: Rejection | undefined): void => {
    if (which === null || which === "all-waiting" || busy || !because) return;
    done(which);
    onReject(which, because);
  };
  const toggle = (key: string, on: boolean): void => { setSelection(choose(selection, [key], on, waiting)); };
  useListKeys(moderationKeys, (key) => {
    const row = rows.find((one) => one.key === marked);
    switch (key) {
      case "j": case "ArrowDown": return mark(stepTo(keys, marked, 1));
      case "k": case "ArrowUp": return mark(stepTo(keys, marked, -1));
      case "p": return publish(meant(selection, marked));
      case "x": return row ? toggle(row.key, !isChosen(selection, row)) : undefined;
      case "o": return row ? navigate(`/app/reviews/${row.id}`) : undefined;
      case "u": return onUndo();
      default: return reject(meant(selection, marked), rejectionSchema.options[Number(key) - 1]);
    }
  });
  if (rows.length === 0) return <Card><NothingHere onlyWaiting={onlyWaiting} isFiltered={isFiltered} /></Card>;
  return (
    <BlockStack gap="400">
      {smDown ? null : <KeysHelp />}
      <Card padding="0">
        <SelectionBar
          selection={selection} rows={rows} mayAll={onlyWaiting && (newer !== null || older !== null)} busy={busy} onSelect={setSelection} waiting={waiting}
          onPublish={() => { publish(meant(selection, undefined)); }} onReject={(because) => { reject(meant(selection, undefined), because); }}
        />
        <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
          {rows.map((row) => (
            <ReviewLine
              key={row.key} row={row} chosen={isChosen(selection, row)} marked={!smDown && row.key === marked} busy={busy} onChoose={(on) => { toggle(row.key, on); }} onMark={() => { setMarked(row.key); }}
              onPublish={() => { publish([row.key]); }} onReject={(because) => { reject([row.key], because); }}
            />
          ))}
        </ul>
        <ListPages newer={newer} older={older} onGo={onGo} />
      </Card>
    </BlockStack>
  );
}

interface SelectionBarProps {
  selection: ReviewSelection;
  rows: readonly ReviewRow[];
  waiting: readonly string[];
  mayAll: boolean;
  busy: boolean;
  onSelect: (selection: ReviewSelection) => void;
  onPublish: () => void;
  onReject: (because: Rejection) => void;
}

/** What is chosen, how all are chosen, and what is done with them; stays in sight. All at once can only be shown. */
function SelectionBar({ selection, rows, waiting, mayAll, busy, onSelect, onPublish, onReject }: SelectionBarProps) {
  const words = useWords(reviewListMessages);
  const { locale } = useReader();
  const onPage = rows.filter((row) => isChosen(selection, row)).length;
  const isAll = selection.kind === "all-waiting";
  const chosen = isAll ? onPage : selection.keys.size;
  return (
    <Box position="sticky" insetBlockStart="0" zIndex="1" background="bg-surface" padding="300" borderBlockEndWidth="025" borderColor="border" borderStartStartRadius="300" borderStartEndRadius="300">
      <InlineStack gap="300" align="space-between" blockAlign="center">
        <InlineStack gap="300" blockAlign="center">
          <Checkbox label={words.selectPage} checked={onPage === rows.length ? true : onPage > 0 ? "indeterminate" : false} onChange={(on) => { onSelect(choose(selection, rows.map(({ key }) => key), on, waiting)); }} />
          {mayAll && !isAll ? <Button variant="plain" onClick={() => { onSelect({ kind: "all-waiting" }); }}>{words.selectAll}</Button> : null}
          {chosen > 0 ? <Text as="span" tone="subdued">{isAll ? words.allSelected : words.selected(formatNumber(chosen, locale))}</Text> : null}
          {chosen > 0 ? <Button variant="plain" onClick={() => { onSelect(nothingChosen); }}>{words.clearSelection}</Button> : null}
        </InlineStack>
        {chosen > 0 ? (
          <ButtonGroup>
            {isAll ? null : <RejectFor busy={busy} onReject={onReject} />}
            <Button disabled={busy} variant="primary" onClick={onPublish}>{words.publish}</Button>
          </ButtonGroup>
        ) : null}
      </InlineStack>
    </Box>
  );
}

function KeysHelp() {
  const words = useWords(reviewListMessages);
  const { locale } = useReader();
  return (
    <KeyHelp label={words.keys} keys={words.keyList}>
      {words.focus} {words.grounds}: {rejectionSchema.options.map((because, index) => `${index + 1} ${rejectionName(because, locale)}`).join(", ")}.
    </KeyHelp>
  );
}

function NothingHere({ onlyWaiting, isFiltered }: { onlyWaiting: boolean; isFiltered: boolean }) {
  const words = useWords(reviewListMessages);
  if (onlyWaiting) return <EmptyState heading={words.nothingWaitsTitle} action={{ content: words.clear, url: "/app/reviews" }} image=""><p>{words.nothingWaits}</p></EmptyState>;
  return isFiltered
    ? <EmptyState heading={words.nothingFoundTitle} action={{ content: words.clear, url: "/app/reviews" }} image=""><p>{words.nothingFound}</p></EmptyState>
    : <EmptyState heading={words.emptyTitle} action={{ content: words.toProgramme, url: "/app/reviews/programme" }} image=""><p>{words.empty}</p></EmptyState>;
}
