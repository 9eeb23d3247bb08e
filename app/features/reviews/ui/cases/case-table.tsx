import { Badge, BlockStack, Box, Card, EmptyState, IndexTable, InlineStack, Link, Text, useBreakpoints } from "@shopify/polaris";
import { ListPages } from "~/core/lists/ui/list-pages";
import type { CaseKind } from "~/kernel/entries/answer-entries";
import { Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { CaseStanding } from "../../domain/cases/case-state";
import { waitingWords } from "../../domain/cases/waiting-words";
import { caseMessages } from "./case-messages";

export interface ShownCase {
  address: string;
  kind: CaseKind;
  state: CaseStanding;
  orderName: string | null;
  openedAt: Date;
  firstWords: string | null;
  waitsSince: Date | null;
}

interface CaseTableProps {
  rows: readonly ShownCase[];
  state: CaseStanding;
  /** When the page was made. */
  now: Date;
  newer: string | null;
  older: string | null;
  onGo: (place: Record<string, string>) => void;
}

/** One line a case. On a phone each is a small card of its own. */
export function CaseTable({ rows, state, now, newer, older, onGo }: CaseTableProps) {
  const words = useWords(caseMessages);
  const { smDown } = useBreakpoints();
  return (
    <Card padding="0">
      {rows.length === 0 ? <EmptyState heading={words.empty[state]} image="">{state === "open" ? <p>{words.emptyText}</p> : null}</EmptyState> : smDown ? <Cards rows={rows} now={now} /> : <WideTable rows={rows} now={now} />}
      <ListPages newer={newer} older={older} onGo={onGo} />
    </Card>
  );
}

/** Nothing here is red: somebody who complains helps. */
const CaseLink = ({ row }: { row: ShownCase }) => {
  const words = useWords(caseMessages);
  return <Link url={`/app/cases/${row.address}`} dataPrimaryLink monochrome removeUnderline><Text as="span" fontWeight="semibold">{words.kinds[row.kind]}</Text></Link>;
};

const Said = ({ row }: { row: ShownCase }) => {
  const words = useWords(caseMessages);
  return row.firstWords === null ? <Text as="span" tone="subdued">{words.nothingSaid}</Text> : <span style={{ overflowWrap: "anywhere" }}>{row.firstWords}</span>;
};

function Waits({ row, now }: { row: ShownCase; now: Date }) {
  const { locale } = useReader();
  return row.waitsSince === null ? null : <Badge tone="attention">{waitingWords(row.waitsSince, now, locale)}</Badge>;
}

function WideTable({ rows, now }: { rows: readonly ShownCase[]; now: Date }) {
  const { columns, one, many } = useWords(caseMessages);
  return (
    <IndexTable
      selectable={false} resourceName={{ singular: one, plural: many }} itemCount={rows.length}
      headings={[{ title: columns.about }, { title: columns.order }, { title: columns.said }, { title: columns.opened }, { title: columns.waits }]}
    >
      {rows.map((row, position) => (
        <IndexTable.Row key={row.address} id={row.address} position={position}>
          <IndexTable.Cell><CaseLink row={row} /></IndexTable.Cell>
          <IndexTable.Cell>{row.orderName ?? "–"}</IndexTable.Cell>
          <IndexTable.Cell><div style={{ whiteSpace: "normal", minWidth: "16rem" }}><Said row={row} /></div></IndexTable.Cell>
          <IndexTable.Cell><Moment at={row.openedAt} /></IndexTable.Cell>
          <IndexTable.Cell><Waits row={row} now={now} /></IndexTable.Cell>
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

function Cards({ rows, now }: { rows: readonly ShownCase[]; now: Date }) {
  return (
    <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
      {rows.map((row) => (
        <li key={row.address}>
          <Box paddingBlock="300" paddingInline="400" borderBlockEndWidth="025" borderColor="border">
            <BlockStack gap="150">
              <InlineStack align="space-between" gap="200"><CaseLink row={row} /><Text as="span" tone="subdued">{row.orderName ?? "–"}</Text></InlineStack>
              <Text as="p"><Said row={row} /></Text>
              <InlineStack gap="200" blockAlign="center"><Waits row={row} now={now} /><Text as="span" tone="subdued"><Moment at={row.openedAt} /></Text></InlineStack>
            </BlockStack>
          </Box>
        </li>
      ))}
    </ul>
  );
}
