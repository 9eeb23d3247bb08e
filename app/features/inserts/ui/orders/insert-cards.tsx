import { BlockStack, Box, Button, Checkbox, InlineStack, Link, Text } from "@shopify/polaris";
import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { formatNumber, Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { reasonWords } from "../../domain/deciding/reason-words";
import { InsertStanding } from "./insert-standing";
import type { InsertListProps, InsertRow } from "./insert-table";
import { insertMessages } from "./messages";
import { orderMessages } from "./order-messages";
import { DecisionBadge } from "./state-badges";

/** The same for phones: a checkbox at every order (no long press), and printing at the thumb. */
export function InsertCards({ inserts, chosen, onChoose, onPrint }: InsertListProps) {
  const words = useWords(orderMessages);
  const { print } = useWords(insertMessages);
  const { locale } = useReader();
  const ids = inserts.map(({ orderId }) => orderId);
  return (
    <>
      <Box padding="300" borderBlockEndWidth="025" borderColor="border">
        <Checkbox label={words.selectPage} checked={ids.every((orderId) => chosen.has(orderId))} onChange={(on) => { onChoose(ids, on); }} />
      </Box>
      <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {inserts.map((row) => (
          <li key={row.orderId}>
            <Box padding="300" borderBlockEndWidth="025" borderColor="border" {...(chosen.has(row.orderId) ? { background: "bg-surface-selected" as const } : {})}>
              <InlineStack gap="200" wrap={false} blockAlign="start">
                <Checkbox label={words.select(row.orderName)} labelHidden checked={chosen.has(row.orderId)} onChange={(on) => { onChoose([row.orderId], on); }} />
                <div style={{ flex: 1, minWidth: 0 }}><InsertCard row={row} /></div>
              </InlineStack>
            </Box>
          </li>
        ))}
      </ul>
      {chosen.size === 0 ? null : (
        <Box position="sticky" insetBlockEnd="0" background="bg-surface" padding="300" borderBlockStartWidth="025" borderColor="border" shadow="300">
          <BlockStack gap="200">
            <InlineStack align="space-between" blockAlign="center">
              <Text as="p" fontWeight="semibold">{words.selected(formatNumber(chosen.size, locale))}</Text>
              <Button variant="plain" onClick={() => { onChoose([...chosen], false); }}>{words.clearSelection}</Button>
            </InlineStack>
            <Button fullWidth variant="primary" onClick={onPrint}>{print.action}</Button>
          </BlockStack>
        </Box>
      )}
    </>
  );
}

function InsertCard({ row }: { row: InsertRow }) {
  const words = useWords(orderMessages);
  const { locale } = useReader();
  return (
    <BlockStack gap="150">
      <InlineStack align="space-between" gap="200">
        <Link url={`/app/orders/${row.orderId}`} monochrome removeUnderline><Text as="span" fontWeight="semibold">{row.orderName}</Text></Link>
        <Text as="span" tone="subdued"><Moment at={row.placedAt} /></Text>
      </InlineStack>
      <InlineStack gap="200"><DecisionBadge decision={row.decision} />{row.state ? <InsertStanding row={row} /> : null}</InlineStack>
      {row.decision === "none" ? <Text as="span" tone="subdued">{reasonWords(row.reason, locale)}</Text> : null}
      {row.code ? (
        <InlineStack gap="200"><code>{groupedCode(row.code)}</code><Text as="span" tone="subdued">{words.printedFilter}: {row.prints > 0 ? words.times(row.prints) : words.never}</Text></InlineStack>
      ) : null}
    </BlockStack>
  );
}
