import { BlockStack, Card, EmptyState, IndexTable, InlineStack, Link, Text, useBreakpoints, useIndexResourceState } from "@shopify/polaris";
import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { dayOf, formatDay } from "~/kernel/day";
import { Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { InsertDecision, VoucherStateName } from "../../domain/orders/insert-query";
import { reasonWords } from "../../domain/deciding/reason-words";
import type { CardReason } from "../../domain/deciding/reason-words";
import { insertMessages } from "./messages";
import { orderMessages } from "./order-messages";
import { DecisionBadge, VoucherBadge } from "./state-badges";

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
  const words = useWords(orderMessages);
  const { print } = useWords(insertMessages);
  const { smDown } = useBreakpoints();
  const rows = inserts.map((insert) => ({ ...insert, id: insert.orderId }));
  const { selectedResources, allResourcesSelected, handleSelectionChange } = useIndexResourceState(rows);
  const { columns } = words;
  const titles = [columns.order, columns.placed, columns.decision, columns.code, columns.state, columns.printed, columns.scanned] as const;
  return (
    <Card padding="0">
      <IndexTable
        condensed={smDown}
        resourceName={{ singular: words.one, plural: words.many }}
        itemCount={rows.length}
        selectedItemsCount={allResourcesSelected ? "All" : selectedResources.length}
        onSelectionChange={handleSelectionChange}
        promotedBulkActions={[{ content: print.action, onAction: () => { onPrint(selectedResources); } }]}
        headings={[{ title: titles[0] }, ...titles.slice(1).map((title) => ({ title }))]}
        emptyState={<NoInserts isFiltered={isFiltered} />}
        {...(onNewer || onOlder ? { pagination: { hasPrevious: onNewer !== null, hasNext: onOlder !== null, onPrevious: () => onNewer?.(), onNext: () => onOlder?.() } } : {})}
      >
        {rows.map((row, position) => (
          <IndexTable.Row key={row.id} id={row.id} position={position} selected={selectedResources.includes(row.id)}>
            {smDown ? <NarrowRow row={row} /> : <WideCells row={row} />}
          </IndexTable.Row>
        ))}
      </IndexTable>
    </Card>
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
      <IndexTable.Cell><Standing row={row} /></IndexTable.Cell>
      <IndexTable.Cell>{row.decision === "voucher" ? (row.prints > 0 ? words.times(row.prints) : words.never) : "–"}</IndexTable.Cell>
      <IndexTable.Cell>{row.decision === "voucher" ? (row.scans > 0 ? words.times(row.scans) : words.never) : "–"}</IndexTable.Cell>
    </>
  );
}

function NarrowRow({ row }: { row: InsertRow }) {
  const words = useWords(orderMessages);
  const { locale } = useReader();
  return (
    <div style={{ padding: "12px 16px", width: "100%" }}>
      <BlockStack gap="100">
        <InlineStack align="space-between" gap="200">
          <Link url={`/app/orders/${row.orderId}`} dataPrimaryLink monochrome removeUnderline><Text as="span" fontWeight="semibold">{row.orderName}</Text></Link>
          <Text as="span" tone="subdued"><Moment at={row.placedAt} /></Text>
        </InlineStack>
        <InlineStack gap="200"><DecisionBadge decision={row.decision} />{row.state ? <Standing row={row} /> : null}</InlineStack>
        {row.decision === "none" ? <Text as="span" tone="subdued">{reasonWords(row.reason, locale)}</Text> : null}
        {row.code ? (
          <InlineStack gap="200"><code>{groupedCode(row.code)}</code><Text as="span" tone="subdued">{words.printedFilter}: {row.prints > 0 ? words.times(row.prints) : words.never}</Text></InlineStack>
        ) : null}
      </BlockStack>
    </div>
  );
}

function Standing({ row }: { row: InsertRow }) {
  const words = useWords(orderMessages);
  const { locale, timeZone } = useReader();
  if (!row.state) return <>–</>;
  return (
    <InlineStack gap="200" blockAlign="center" wrap={false}>
      <VoucherBadge state={row.state} />
      {row.state === "live" && row.validUntil ? <Text as="span" tone="subdued">{words.validUntil(formatDay(dayOf(row.validUntil, timeZone), locale))}</Text> : null}
    </InlineStack>
  );
}

function NoInserts({ isFiltered }: { isFiltered: boolean }) {
  const words = useWords(orderMessages);
  return isFiltered
    ? <EmptyState heading={words.nothingFoundTitle} action={{ content: words.clear, url: "/app/orders" }} image=""><p>{words.nothingFound}</p></EmptyState>
    : <EmptyState heading={words.emptyTitle} image=""><p>{words.empty}</p></EmptyState>;
}

