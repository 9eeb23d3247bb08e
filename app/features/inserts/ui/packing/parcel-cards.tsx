import { Box, BlockStack, Button, Checkbox, InlineStack, Text } from "@shopify/polaris";
import { formatNumber, Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { isSelected, nothingSelected, select, selectedCount } from "../../domain/packing/parcel-selection";
import { ParcelArticles, ParcelGift, ParcelInsert, ParcelName } from "./parcel-facts";
import { parcelMessages } from "./parcel-messages";
import type { ParcelListProps } from "./parcel-table";

/** The same for phones: a checkbox at every parcel (no long press), and what can be done at the thumb. */
export function ParcelCards({ parcels, hasMore, selection, onSelect, onSelectAll, ruleNames, markedId, packed, onPrint, onPack }: ParcelListProps) {
  const words = useWords(parcelMessages);
  const { locale } = useReader();
  const ids = parcels.map(({ orderId }) => orderId);
  const onPage = ids.filter((orderId) => isSelected(selection, orderId)).length;
  const count = selectedCount(selection);
  return (
    <>
      <Box padding="300" borderBlockEndWidth="025" borderColor="border">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Checkbox
            label={words.selectPage} checked={onPage === ids.length}
            onChange={(on) => { onSelect(select(selection, ids, on, ids)); }}
          />
          {hasMore && onPage === ids.length && selection.kind === "some" ? <Button variant="plain" onClick={onSelectAll}>{words.selectAll}</Button> : null}
        </InlineStack>
      </Box>
      <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {parcels.map((parcel) => (
          <li key={parcel.orderId}>
            <Box padding="300" borderBlockEndWidth="025" borderColor="border" {...(markedId === parcel.orderId ? { background: "bg-surface-success" as const } : isSelected(selection, parcel.orderId) ? { background: "bg-surface-selected" as const } : {})}>
              <InlineStack gap="200" wrap={false} blockAlign="start">
                <Checkbox label={words.select(parcel.orderName)} labelHidden checked={isSelected(selection, parcel.orderId)} onChange={(on) => { onSelect(select(selection, [parcel.orderId], on, ids)); }} />
                <div style={{ flex: 1, minWidth: 0 }}>
                  <BlockStack gap="150">
                    <InlineStack align="space-between" gap="200"><ParcelName parcel={parcel} /><Text as="span" tone="subdued"><Moment at={parcel.placedAt} /></Text></InlineStack>
                    <ParcelGift gift={parcel.gift} />
                    <ParcelArticles parcel={parcel} />
                    <ParcelInsert parcel={parcel} />
                    {parcel.decision === "voucher" ? <Text as="span" tone="subdued">{[ruleNames.get(parcel.ruleId ?? "") ?? parcel.ruleId, parcel.countryCode].filter(Boolean).join(" · ")}</Text> : null}
                  </BlockStack>
                </div>
              </InlineStack>
            </Box>
          </li>
        ))}
      </ul>
      {count === 0 ? null : (
        <Box position="sticky" insetBlockEnd="0" background="bg-surface" padding="300" borderBlockStartWidth="025" borderColor="border" shadow="300">
          <BlockStack gap="200">
            <InlineStack align="space-between" blockAlign="center">
              <Text as="p" fontWeight="semibold">{words.selected(formatNumber(count, locale))}</Text>
              <Button variant="plain" onClick={() => { onSelect(nothingSelected); }}>{words.clearSelection}</Button>
            </InlineStack>
            <InlineStack gap="200" wrap={false}>
              <div style={{ flex: 1 }}><Button fullWidth variant="primary" onClick={onPrint}>{words.print}</Button></div>
              <div style={{ flex: 1 }}><Button fullWidth onClick={onPack}>{packed ? words.unpack : words.pack}</Button></div>
            </InlineStack>
          </BlockStack>
        </Box>
      )}
    </>
  );
}
