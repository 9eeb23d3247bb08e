import { BlockStack, Box, Button, ButtonGroup, Card, Checkbox, EmptyState, InlineStack, Text, useBreakpoints } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { KeyHelp } from "~/core/lists/ui/key-help";
import { ListPages } from "~/core/lists/ui/list-pages";
import { useListKeys } from "~/core/lists/ui/use-list-keys";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { choose, isChosen, markAfter, meant, nothingHeld, stepTo } from "../../domain/reviewing/held-selection";
import type { HeldSelection } from "../../domain/reviewing/held-selection";
import { HeldRow, heldRowId } from "./held-row";
import type { HeldRowFacts } from "./held-row";
import { reviewKeys } from "./review-keys";
import { reviewMessages } from "./review-messages";

interface HeldListProps {
  rows: readonly HeldRowFacts[];
  /** On all pages. */
  count: number;
  newer: string | null;
  older: string | null;
  busy: boolean;
  onGo: (place: Record<string, string>) => void;
  onDecide: (which: readonly string[] | "all-held", verdict: "accepted" | "refused") => void;
  /** Takes the last decision back. */
  onUndo: () => void;
}

/** The review queue: with the mouse, the thumb or the keyboard alone. */
export function HeldList({ rows, count, newer, older, busy, onGo, onDecide, onUndo }: HeldListProps) {
  const words = useWords(reviewMessages);
  const { smDown } = useBreakpoints();
  const ids = rows.map(({ orderId }) => orderId);
  const [selection, setSelection] = useState<HeldSelection>(nothingHeld);
  const [wished, setMarked] = useState<string>();
  const marked = wished !== undefined && ids.includes(wished) ? wished : ids[0];
  useEffect(() => { if (count === 0) setSelection(nothingHeld); }, [count]);
  const mark = (orderId: string | undefined): void => {
    setMarked(orderId);
    if (orderId !== undefined) document.getElementById(heldRowId(orderId))?.scrollIntoView({ block: "nearest" });
  };
  const decide = (which: readonly string[] | "all-held" | null, verdict: "accepted" | "refused"): void => {
    if (which === null || busy) return;
    if (which !== "all-held") setMarked(markAfter(ids, marked, new Set(which)));
    setSelection(nothingHeld);
    onDecide(which, verdict);
  };
  const toggle = (orderId: string, on: boolean): void => { setSelection(choose(selection, [orderId], on, ids)); };
  useListKeys(reviewKeys, (key) => {
    switch (key) {
      case "j": case "ArrowDown": return mark(stepTo(ids, marked, 1));
      case "k": case "ArrowUp": return mark(stepTo(ids, marked, -1));
      case "a": return decide(meant(selection, marked), "accepted");
      case "r": return decide(meant(selection, marked), "refused");
      case "u": return onUndo();
      case "x": return marked === undefined ? undefined : toggle(marked, !isChosen(selection, marked));
    }
  });
  if (rows.length === 0) {
    return <Card><EmptyState heading={words.emptyTitle} action={{ content: words.toProgramme, url: "/app/referrals/programme" }} image=""><p>{words.empty}</p></EmptyState></Card>;
  }
  return (
    <BlockStack gap="400">
      <Box paddingInline={{ xs: "400", sm: "0" }}><Text as="p" tone="subdued">{words.intro}</Text></Box>
      {smDown ? null : <ReviewKeysHelp />}
      <Card padding="0">
        <SelectionBar selection={selection} ids={ids} count={count} busy={busy} onSelect={setSelection} onDecide={(verdict) => { decide(meant(selection, undefined), verdict); }} />
        <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
          {rows.map((row) => (
            <HeldRow
              key={row.orderId} row={row} chosen={isChosen(selection, row.orderId)} marked={!smDown && row.orderId === marked} busy={busy}
              onChoose={(on) => { toggle(row.orderId, on); }} onMark={() => { setMarked(row.orderId); }} onDecide={(verdict) => { decide([row.orderId], verdict); }}
            />
          ))}
        </ul>
        <ListPages newer={newer} older={older} onGo={onGo} />
      </Card>
    </BlockStack>
  );
}

interface SelectionBarProps {
  selection: HeldSelection;
  ids: readonly string[];
  count: number;
  busy: boolean;
  onSelect: (selection: HeldSelection) => void;
  onDecide: (verdict: "accepted" | "refused") => void;
}

/** What is chosen, how all are chosen, and what is done with them; stays in sight. */
function SelectionBar({ selection, ids, count, busy, onSelect, onDecide }: SelectionBarProps) {
  const words = useWords(reviewMessages);
  const { locale } = useReader();
  const onPage = ids.filter((orderId) => isChosen(selection, orderId)).length;
  const chosen = selection.kind === "all" ? count : selection.orderIds.size;
  return (
    <Box position="sticky" insetBlockStart="0" zIndex="1" background="bg-surface" padding="300" borderBlockEndWidth="025" borderColor="border" borderStartStartRadius="300" borderStartEndRadius="300">
      <InlineStack gap="300" align="space-between" blockAlign="center">
        <InlineStack gap="300" blockAlign="center">
          <Checkbox label={words.selectPage} checked={onPage === ids.length ? true : onPage > 0 ? "indeterminate" : false} onChange={(on) => { onSelect(choose(selection, ids, on, ids)); }} />
          {selection.kind !== "all" && count > ids.length ? <Button variant="plain" onClick={() => { onSelect({ kind: "all" }); }}>{words.selectAll(formatNumber(count, locale))}</Button> : null}
          {chosen > 0 ? <Text as="span" tone="subdued">{selection.kind === "all" ? words.allSelected(formatNumber(count, locale)) : words.selected(formatNumber(chosen, locale))}</Text> : null}
          {chosen > 0 ? <Button variant="plain" onClick={() => { onSelect(nothingHeld); }}>{words.clearSelection}</Button> : null}
        </InlineStack>
        {chosen > 0 ? (
          <ButtonGroup>
            <Button disabled={busy} onClick={() => { onDecide("refused"); }}>{words.refuse}</Button>
            <Button disabled={busy} variant="primary" onClick={() => { onDecide("accepted"); }}>{words.accept}</Button>
          </ButtonGroup>
        ) : null}
      </InlineStack>
    </Box>
  );
}

function ReviewKeysHelp() {
  const words = useWords(reviewMessages);
  return <KeyHelp label={words.keys} keys={words.keyList}>{words.focus}</KeyHelp>;
}
