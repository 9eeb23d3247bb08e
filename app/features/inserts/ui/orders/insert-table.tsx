import { Card, EmptyState, IndexTable, InlineStack, Link, Pagination, Text, useBreakpoints } from "@shopify/polaris";
import type { IndexTableProps } from "@shopify/polaris";
import { useState } from "react";
import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { InsertDecision, VoucherStateName } from "../../domain/orders/insert-query";
import { reasonWords } from "../../domain/deciding/reason-words";
import type { CardReason } from "../../domain/deciding/reason-words";
import { InsertCards } from "./insert-cards";
import { InsertStanding } from "./insert-standing";
import { insertMessages } from "./messages";
import { orderMessages } from "./order-messages";
import { DecisionBadge } from "./state-badges";

export interface InsertRow {
  orderId: string;
  orderName: string;
  placedAt: Date;
  decision: InsertDecision;
  reason: CardReason;
  code: string | null;
  state: VoucherStateName | null;
  validUntil: Date | null;
  prints: number;
  scans: number;
  printable: boolean;
}

interface InsertTableProps {
  inserts: InsertRow[];
  isFiltered: boolean;
  onNewer: (() => void) | null;
  onOlder: (() => void) | null;
  onPrint: (orderIds: string[]) => void;
}

/** Orders with what their parcels get; chosen ones can be printed. On a phone each order is a small card of its own. */
export function InsertTable({ inserts, isFiltered, onNewer, onOlder, onPrint }: InsertTableProps) {
  const { smDown } = useBreakpoints();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (orderIds: readonly string[], on: boolean): void => {
    setChosen((before) => (on ? new Set([...before, ...orderIds]) : new Set([...before].filter((orderId) => !orderIds.includes(orderId)))));
  };
  const list = { inserts, chosen, onChoose: choose, onPrint: () => { onPrint([...chosen]); } };
  return (
    <Card padding="0">
      {inserts.length === 0 ? <NoInserts isFiltered={isFiltered} /> : smDown ? <InsertCards {...list} /> : <WideTable {...list} />}
      <Pages onNewer={onNewer} onOlder={onOlder} />
    </Card>
  );
}

export interface InsertListProps {
  inserts: readonly InsertRow[];
  /** By order. */
  chosen: ReadonlySet<string>;
  onChoose: (orderIds: readonly string[], on: boolean) => void;
  onPrint: () => void;
}

function WideTable({ inserts, chosen, onChoose, onPrint }: InsertListProps) {
  const words = useWords(orderMessages);
  const { print } = useWords(insertMessages);
  const ids = inserts.map(({ orderId }) => orderId);
  const change: NonNullable<IndexTableProps["onSelectionChange"]> = (_, on, range) => {
    onChoose(typeof range === "string" ? [range] : Array.isArray(range) ? ids.slice(range[0], range[1] + 1) : ids, on);
  };
  const { columns } = words;
  const titles = [columns.order, columns.placed, columns.decision, columns.code, columns.state, columns.printed, columns.scanned] as const;
  return (
    <IndexTable
      resourceName={{ singular: words.one, plural: words.many }} itemCount={inserts.length} selectedItemsCount={chosen.size} onSelectionChange={change}
      promotedBulkActions={[{ content: print.action, onAction: onPrint }]} headings={[{ title: titles[0] }, ...titles.slice(1).map((title) => ({ title }))]}
    >
      {inserts.map((row, position) => (
        <IndexTable.Row key={row.orderId} id={row.orderId} position={position} selected={chosen.has(row.orderId)} accessibilityLabel={words.select(row.orderName)}><WideCells row={row} /></IndexTable.Row>
      ))}
    </IndexTable>
  );
}

function Pages({ onNewer, onOlder }: Pick<InsertTableProps, "onNewer" | "onOlder">) {
  const words = useWords(orderMessages);
  if (!onNewer && !onOlder) return null;
  return (
    <div style={{ padding: "var(--p-space-300)", display: "flex", justifyContent: "center" }}>
      <Pagination hasPrevious={onNewer !== null} hasNext={onOlder !== null} onPrevious={() => onNewer?.()} onNext={() => onOlder?.()} accessibilityLabels={{ previous: words.newer, next: words.older }} />
    </div>
  );
}

function WideCells({ row }: { row: InsertRow }) {
  const words = useWords(orderMessages);
  const { locale } = useReader();
  return (
    <>
      <IndexTable.Cell><Link url={`/app/orders/${row.orderId}`} dataPrimaryLink monochrome removeUnderline><Text as="span" fontWeight="semibold">{row.orderName}</Text></Link></IndexTable.Cell>
      <IndexTable.Cell><Moment at={row.placedAt} /></IndexTable.Cell>
      <IndexTable.Cell>
        <InlineStack gap="200" blockAlign="center" wrap={false}>
          <DecisionBadge decision={row.decision} />
          {row.decision === "none" ? <Text as="span" tone="subdued">{reasonWords(row.reason, locale)}</Text> : null}
        </InlineStack>
      </IndexTable.Cell>
      <IndexTable.Cell>{row.code ? <code>{groupedCode(row.code)}</code> : "–"}</IndexTable.Cell>
      <IndexTable.Cell><InsertStanding row={row} /></IndexTable.Cell>
      <IndexTable.Cell>{row.decision === "voucher" ? (row.prints > 0 ? words.times(row.prints) : words.never) : "–"}</IndexTable.Cell>
      <IndexTable.Cell>{row.decision === "voucher" ? (row.scans > 0 ? words.times(row.scans) : words.never) : "–"}</IndexTable.Cell>
    </>
  );
}

function NoInserts({ isFiltered }: { isFiltered: boolean }) {
  const words = useWords(orderMessages);
  return isFiltered
    ? <EmptyState heading={words.nothingFoundTitle} action={{ content: words.clear, url: "/app/orders" }} image=""><p>{words.nothingFound}</p></EmptyState>
    : <EmptyState heading={words.emptyTitle} image=""><p>{words.empty}</p></EmptyState>;
}
