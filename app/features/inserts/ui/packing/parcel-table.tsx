import { IndexTable, Text } from "@shopify/polaris";
import type { IndexTableProps } from "@shopify/polaris";
import { formatNumber, Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { isSelected, nothingSelected, select, selectedCount } from "../../domain/packing/parcel-selection";
import type { ParcelSelection } from "../../domain/packing/parcel-selection";
import { ParcelArticles, ParcelGift, ParcelInsert, ParcelName } from "./parcel-facts";
import { parcelMessages } from "./parcel-messages";
import type { ParcelRow } from "./parcel-row";

export interface ParcelListProps {
  parcels: readonly ParcelRow[];
  /** Whether there are others beside this page. */
  hasMore: boolean;
  selection: ParcelSelection;
  onSelect: (selection: ParcelSelection) => void;
  onSelectAll: () => void;
  ruleNames: ReadonlyMap<string, string>;
  /** The one that was scanned last. */
  markedId: string | null;
  packed: boolean;
  onPrint: () => void;
  onPack: () => void;
}

/** For windows wide enough. */
export function ParcelTable(props: ParcelListProps) {
  const { parcels, hasMore, selection, onSelect, onSelectAll, ruleNames, markedId, packed, onPrint, onPack } = props;
  const words = useWords(parcelMessages);
  const { locale } = useReader();
  const ids = parcels.map(({ orderId }) => orderId);
  const change: NonNullable<IndexTableProps["onSelectionChange"]> = (kind, on, chosen) => {
    if (String(kind) === "all") return on ? onSelectAll() : onSelect(nothingSelected);
    const orderIds = typeof chosen === "string" ? [chosen] : Array.isArray(chosen) ? ids.slice(chosen[0], chosen[1] + 1) : ids;
    onSelect(select(selection, orderIds, on, ids));
  };
  const { columns } = words;
  const titles = [columns.order, columns.gift, columns.articles, columns.insert, columns.rule, columns.country, columns.placed] as const;
  return (
    <IndexTable
      resourceName={{ singular: words.one, plural: words.many }}
      itemCount={parcels.length}
      selectedItemsCount={selection.kind === "all" ? "All" : selectedCount(selection)}
      onSelectionChange={change}
      hasMoreItems={hasMore}
      {...(selection.kind === "all" ? { paginatedSelectAllText: words.allSelected(formatNumber(selection.count, locale)) } : {})}
      paginatedSelectAllActionText={words.selectAll}
      promotedBulkActions={[{ content: words.print, onAction: onPrint }, { content: packed ? words.unpack : words.pack, onAction: onPack }]}
      headings={[{ title: titles[0] }, ...titles.slice(1).map((title) => ({ title }))]}
    >
      {parcels.map((parcel, position) => (
        <IndexTable.Row
          key={parcel.orderId} id={parcel.orderId} position={position} selected={isSelected(selection, parcel.orderId)}
          accessibilityLabel={words.select(parcel.orderName)} {...(markedId === parcel.orderId ? { tone: "success" as const } : {})}
        >
          <IndexTable.Cell><ParcelName parcel={parcel} /></IndexTable.Cell>
          <IndexTable.Cell><ParcelGift gift={parcel.gift} /></IndexTable.Cell>
          <IndexTable.Cell><ParcelArticles parcel={parcel} /></IndexTable.Cell>
          <IndexTable.Cell><ParcelInsert parcel={parcel} /></IndexTable.Cell>
          <IndexTable.Cell>{parcel.decision === "voucher" ? (ruleNames.get(parcel.ruleId ?? "") ?? parcel.ruleId) : "–"}</IndexTable.Cell>
          <IndexTable.Cell>{parcel.countryCode ?? "–"}</IndexTable.Cell>
          <IndexTable.Cell><Text as="span" tone="subdued"><Moment at={parcel.placedAt} /></Text></IndexTable.Cell>
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}
