import { Badge, BlockStack, Button, Card, EmptyState, IndexTable, InlineStack, Text } from "@shopify/polaris";
import { formatNumber, Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { Found } from "../domain/found";
import { untold } from "../domain/found";
import { foundWords } from "./found-words";
import { historyMessages } from "./history-messages";

export interface ReconciliationRow {
  id: string;
  startedAt: Date;
  finishedAt: Date | null;
  found: Found;
  failure: string | null;
}

/** The last comparisons with Shopify, and the button for one more. */
export function Reconciliations({ rows, busy, onCompare }: { rows: ReconciliationRow[]; busy: boolean; onCompare: () => void }) {
  const words = useWords(historyMessages);
  const underWay = rows.some(({ finishedAt }) => finishedAt === null);
  const [when, looked, count, what] = words.columns;
  return (
    <Card padding="0">
      <BlockStack gap="0">
        <div style={{ padding: "var(--p-space-400)" }}>
          <InlineStack align="space-between" blockAlign="start" gap="400" wrap={false}>
            <BlockStack gap="100">
              <Text as="h2" variant="headingMd">{words.reconcileTitle}</Text>
              <Text as="p" tone="subdued">{words.reconcileIntro}</Text>
            </BlockStack>
            <Button onClick={onCompare} loading={busy} disabled={underWay}>{underWay ? words.comparing : words.compareNow}</Button>
          </InlineStack>
        </div>
        {rows.length === 0
          ? <EmptyState heading={words.noneYet} image=""><p>{words.noneYetText}</p></EmptyState>
          : (
            <IndexTable selectable={false} itemCount={rows.length} headings={[{ title: when }, { title: looked }, { title: count, alignment: "end" }, { title: what }]}>
              {rows.map((row, index) => <Row key={row.id} row={row} index={index} />)}
            </IndexTable>
          )}
      </BlockStack>
    </Card>
  );
}

function Row({ row: { id, startedAt, finishedAt, found, failure }, index }: { row: ReconciliationRow; index: number }) {
  const words = useWords(historyMessages);
  const { locale } = useReader();
  const what = foundWords(found, locale);
  return (
    <IndexTable.Row id={id} position={index}>
      <IndexTable.Cell><Moment at={startedAt} /></IndexTable.Cell>
      <IndexTable.Cell>{words.lookedAt(formatNumber(found.orders.looked, locale), formatNumber(found.parcels.looked, locale))}</IndexTable.Cell>
      <IndexTable.Cell><Text as="span" numeric alignment="end">{formatNumber(untold(found), locale)}</Text></IndexTable.Cell>
      <IndexTable.Cell>
        <InlineStack gap="200">
          {finishedAt === null && <Badge tone="attention">{words.underWay}</Badge>}
          {failure !== null && <Badge tone="critical">{words.brokenOff}</Badge>}
          <Text as="span" {...(what.length === 0 ? { tone: "subdued" } : {})}>{what.join(", ") || words.nothing}</Text>
        </InlineStack>
      </IndexTable.Cell>
    </IndexTable.Row>
  );
}
