import { BlockStack, Button, Card, Collapsible, EmptyState, InlineStack, Pagination, useBreakpoints } from "@shopify/polaris";
import { useEffect, useRef, useState } from "react";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { isSelected, nothingSelected, select, selectedCount } from "../../domain/packing/parcel-selection";
import type { ParcelSelection } from "../../domain/packing/parcel-selection";
import { writeParcelFilter } from "../../domain/packing/parcel-query";
import type { ParcelFilter } from "../../domain/packing/parcel-query";
import { insertMessages } from "../orders/messages";
import { ParcelCards } from "./parcel-cards";
import { ParcelFilters, searchFieldId } from "./parcel-filters";
import { ParcelHelp } from "./parcel-help";
import { useParcelKeys } from "./parcel-keys";
import type { ParcelKey } from "./parcel-keys";
import { parcelMessages } from "./parcel-messages";
import { ParcelOutcome } from "./parcel-outcome";
import { ParcelPrinter } from "./parcel-printer";
import type { PackingTable } from "./parcel-printer";
import { useParcelPrinting } from "./parcel-printing";
import { parcelLinkId } from "./parcel-row";
import type { ParcelRow } from "./parcel-row";
import { ParcelScan } from "./parcel-scan";
import { useParcelScanning } from "./parcel-scanning";
import { ParcelTable } from "./parcel-table";
import { useParcelPolling } from "./parcel-polling";

/** Some orders by id, or the first thousand that a list's address shows. */
export type WhatToMark = { orderIds: readonly string[] } | { filter: string };

interface ParcelsPageProps {
  parcels: readonly ParcelRow[];
  filter: ParcelFilter;
  table: PackingTable;
  rules: readonly { id: string; name: string }[];
  countries: readonly string[];
  onBefore: (() => void) | null;
  onAfter: (() => void) | null;
  onFilter: (filter: ParcelFilter) => void;
  onTable: (table: PackingTable) => void;
  onMark: (what: WhatToMark, as: "packed" | "unpacked") => void;
  /** Takes the last "packed" back. */
  onUndo: () => void;
  /** What was printed shows in the list. */
  onPrinted: () => void;
  onCsv: (filter: ParcelFilter) => void;
  /** How many match, all pages together. undefined when that could not be asked. */
  countAll: () => Promise<number | undefined>;
}

/** The packing table: scan, or choose and print, then mark as packed; with the mouse, the thumb or the keyboard alone. */
export function ParcelsPage(props: ParcelsPageProps) {
  const { parcels, filter, table, rules, countries, onBefore, onAfter } = props;
  const words = useWords(parcelMessages);
  const shared = useWords(insertMessages);
  const { locale } = useReader();
  const { smDown } = useBreakpoints();
  const address = writeParcelFilter(filter).toString();
  const [selection, setSelection] = useSelection(address);
  const [helpOpen, setHelpOpen] = useState(false);
  const [printerOpen, setPrinterOpen] = useState(false);
  const [said, setSaid] = useState("");
  const printing = useParcelPrinting(table);
  const { outcome, markedId, scan } = useParcelScanning(printing.print);
  useParcelPolling();
  const { onPrinted } = props;
  useEffect(() => { if (printing.state.kind === "printed") onPrinted(); }, [printing.state, onPrinted]);

  const ids = parcels.map(({ orderId }) => orderId);
  const chosen = (fallback: string | null): WhatToMark | null => {
    if (selection.kind === "all") return { filter: address };
    if (selection.orderIds.size > 0) return { orderIds: [...selection.orderIds] };
    return fallback === null ? null : { orderIds: [fallback] };
  };
  const print = (what: WhatToMark | null): void => { if (what) void printing.print(what); };
  const mark = (what: WhatToMark | null): void => {
    if (!what) return;
    if (!("filter" in what)) leaveRows(ids, new Set(what.orderIds));
    props.onMark(what, filter.packed ? "unpacked" : "packed");
    if (!("filter" in what)) setSelection(nothingSelected);
  };
  const toggle = (orderId: string): void => {
    const on = !isSelected(selection, orderId);
    const next = select(selection, [orderId], on, ids);
    setSelection(next);
    const name = parcels.find((parcel) => parcel.orderId === orderId)?.orderName ?? "";
    setSaid((on ? words.on : words.off)(name, formatNumber(selectedCount(next), locale)));
  };
  useParcelKeys((key) => { act(key); }, (text) => { void scan(text); });
  const act = (key: ParcelKey): void => {
    const here = focused(ids);
    switch (key) {
      case "j": case "ArrowDown": return focusOn(ids, here, 1);
      case "k": case "ArrowUp": return focusOn(ids, here, -1);
      case "x": return here === null ? undefined : toggle(here);
      case "p": return print(chosen(here));
      case "d": return mark(chosen(here));
      case "u": return props.onUndo();
      case "/": return document.getElementById(searchFieldId)?.focus();
      case "?": return setHelpOpen(!helpOpen);
    }
  };
  const selectAll = async (): Promise<void> => {
    const count = await props.countAll();
    if (count !== undefined) setSelection({ kind: "all", count });
  };
  const list = {
    parcels, hasMore: onBefore !== null || onAfter !== null, selection, onSelect: setSelection, onSelectAll: () => { void selectAll(); },
    ruleNames: new Map(rules.map(({ id, name }) => [id, name])), markedId, packed: filter.packed,
    onPrint: () => { print(chosen(null)); }, onPack: () => { mark(chosen(null)); },
  };
  // A scan has its own words, unless there is more to say.
  const { state } = printing;
  const scanSaysIt = state.kind === "printed" && outcome?.kind === "printed" && state.wasOpened && state.next === null;
  return (
    <>
      <ParcelOutcome
        state={scanSaysIt ? { kind: "idle" } : state} onClose={printing.forget}
        onNext={(from, after) => { print({ filter: nextAddress(from, after) }); }}
      />
      <BlockStack gap="400">
        <Card>
          <BlockStack gap="300">
            <ParcelScan outcome={outcome} onScan={(typed) => { void scan(typed); }} />
            <InlineStack gap="300" blockAlign="center">
              {smDown ? null : <ParcelHelp open={helpOpen} onToggle={() => { setHelpOpen(!helpOpen); }} />}
              <Button disclosure={printerOpen ? "up" : "down"} onClick={() => { setPrinterOpen(!printerOpen); }} ariaExpanded={printerOpen} ariaControls="parcel-printer">{words.tableOf(shared.print.formats[table.format], table.dotsPerInch)}</Button>
              <Button onClick={() => { props.onCsv(filter); }}>{words.csv}</Button>
            </InlineStack>
            <Collapsible id="parcel-printer" open={printerOpen}><ParcelPrinter table={table} onChange={props.onTable} /></Collapsible>
          </BlockStack>
        </Card>
        <ParcelFilters filter={filter} rules={rules} countries={countries} onChange={props.onFilter} />
        <Card padding="0">
          {parcels.length === 0 ? <NoParcels filter={filter} /> : smDown ? <ParcelCards {...list} /> : <ParcelTable {...list} />}
          {onBefore || onAfter ? (
            <div style={{ padding: "var(--p-space-300)", display: "flex", justifyContent: "center" }}>
              <Pagination hasPrevious={onBefore !== null} hasNext={onAfter !== null} onPrevious={() => onBefore?.()} onNext={() => onAfter?.()} accessibilityLabels={{ previous: words.previous, next: words.next }} />
            </div>
          ) : null}
        </Card>
        <InlineStack align="center"><Button variant="plain" url="/app/api-keys">{words.apiKeys}</Button></InlineStack>
        <div aria-live="polite" style={{ position: "absolute", width: 1, height: 1, overflow: "hidden", clipPath: "inset(50%)" }}>{said}</div>
      </BlockStack>
    </>
  );
}

/** What is chosen stays while pages are turned and the list is looked at again; another filter begins anew. */
function useSelection(address: string): [ParcelSelection, (selection: ParcelSelection) => void] {
  const [selection, setSelection] = useState<ParcelSelection>(nothingSelected);
  const before = useRef(address);
  useEffect(() => {
    if (before.current === address) return;
    before.current = address;
    setSelection(nothingSelected);
  }, [address]);
  return [selection, setSelection];
}

/** The list's address again, from behind that order on. */
function nextAddress(address: string, after: string): string {
  const parameters = new URLSearchParams(address);
  parameters.set("after", after);
  return parameters.toString();
}

const focused = (ids: readonly string[]): string | null => ids.find((id) => document.activeElement?.id === parcelLinkId(id) || document.activeElement?.id === `Select-${id}`) ?? null;

function focusOn(ids: readonly string[], here: string | null, step: 1 | -1): void {
  const next = here === null ? (step === 1 ? 0 : ids.length - 1) : Math.min(ids.length - 1, Math.max(0, ids.indexOf(here) + step));
  focusLink(ids[next]);
}

/** Rows that are about to go must not take the focus with them: the next that stays has it. */
function leaveRows(ids: readonly string[], leaving: ReadonlySet<string>): void {
  const here = focused(ids);
  if (here === null || !leaving.has(here)) return;
  const at = ids.indexOf(here);
  const stays = (orderId: string): boolean => !leaving.has(orderId);
  focusLink(ids.slice(at).find(stays) ?? ids.slice(0, at).findLast(stays));
}

function focusLink(orderId: string | undefined): void {
  const link = document.getElementById(parcelLinkId(orderId ?? ""));
  link?.focus({ preventScroll: true });
  link?.scrollIntoView({ block: "nearest" });
}

function NoParcels({ filter }: { filter: ParcelFilter }) {
  const words = useWords(parcelMessages);
  const isFiltered = writeParcelFilter({ ...filter, packed: false }).size > 0;
  if (isFiltered) return <EmptyState heading={words.nothingFoundTitle} image=""><p>{words.nothingFound}</p></EmptyState>;
  return filter.packed
    ? <EmptyState heading={words.nothingPackedTitle} image=""><p>{words.nothingPackedText}</p></EmptyState>
    : <EmptyState heading={words.emptyTitle} image=""><p>{words.empty}</p></EmptyState>;
}
