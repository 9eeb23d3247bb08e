import { Badge, BlockStack, Button, Card, EmptyState, IndexTable, InlineStack, Text, useBreakpoints } from "@shopify/polaris";
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
  const { smDown } = useBreakpoints();
  return (
    <Card padding="0">
      <BlockStack gap="0">
        <div style={{ padding: "var(--p-space-400)" }}>
          <BlockStack gap="100">
            <InlineStack align="space-between" blockAlign="center" gap="200">
              <Text as="h2" variant="headingMd">{words.reconcileTitle}</Text>
              <Button onClick={onCompare} loading={busy} disabled={underWay}>{underWay ? words.comparing : words.compareNow}</Button>
            </InlineStack>
            <Text as="p" tone="subdued">{words.reconcileIntro}</Text>
          </BlockStack>
        </div>
        {rows.length === 0
          ? <EmptyState heading={words.noneYet} image=""><p>{words.noneYetText}</p></EmptyState>
          : (
            <IndexTable condensed={smDown} selectable={false} itemCount={rows.length} headings={[{ title: when }, { title: looked }, { title: count, alignment: "end" }, { title: what }]}>
              {rows.map((row, index) => <Row key={row.id} row={row} index={index} stacked={smDown} />)}
            </IndexTable>
          )}
      </BlockStack>
    </Card>
  );
}

function Row({ row, index, stacked }: { row: ReconciliationRow; index: number; stacked: boolean }) {
  const words = useWords(historyMessages);
  const { locale } = useReader();
  const looked = words.lookedAt(formatNumber(row.found.orders.looked, locale), formatNumber(row.found.parcels.looked, locale));
  if (stacked) {
    return (
      <IndexTable.Row id={row.id} position={index}>
        <div style={{ padding: "var(--p-space-300) var(--p-space-400)" }}>
          <BlockStack gap="050">
            <InlineStack align="space-between"><Text as="span" variant="bodyMd" fontWeight="medium"><Moment at={row.startedAt} /></Text><Text as="span" tone="subdued">{looked}</Text></InlineStack>
            <What row={row} />
          </BlockStack>
        </div>
      </IndexTable.Row>
    );
  }
  return (
    <IndexTable.Row id={row.id} position={index}>
      <IndexTable.Cell><Moment at={row.startedAt} /></IndexTable.Cell>
      <IndexTable.Cell>{looked}</IndexTable.Cell>
      <IndexTable.Cell><Text as="span" numeric alignment="end">{formatNumber(untold(row.found), locale)}</Text></IndexTable.Cell>
      <IndexTable.Cell><What row={row} /></IndexTable.Cell>
    </IndexTable.Row>
  );
}

function What({ row: { finishedAt, failure, found } }: { row: ReconciliationRow }) {
  const words = useWords(historyMessages);
  const what = foundWords(found, useReader().locale);
  return (
    <InlineStack gap="200">
      {finishedAt === null && <Badge tone="attention">{words.underWay}</Badge>}
      {failure !== null && <Badge tone="critical">{words.brokenOff}</Badge>}
      <Text as="span" {...(what.length === 0 ? { tone: "subdued" } : {})}>{what.join(", ") || words.nothing}</Text>
    </InlineStack>
  );
}
