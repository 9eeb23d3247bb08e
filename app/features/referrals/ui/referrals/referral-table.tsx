import { BlockStack, Box, Card, EmptyState, IndexTable, InlineStack, Link, Text, useBreakpoints } from "@shopify/polaris";
import { formatMoney } from "~/kernel/money";
import { Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { referralLine } from "../../domain/referrals/referral-line";
import type { ReferralRow } from "../../domain/referrals/referral-line";
import { ListPages } from "~/core/lists/ui/list-pages";
import { listMessages } from "./list-messages";
import { sharedMessages } from "./shared-messages";
import { StageBadge } from "./stage-badge";

interface ReferralTableProps {
  rows: readonly ReferralRow[];
  newer: string | null;
  older: string | null;
  isFiltered: boolean;
  onGo: (place: Record<string, string>) => void;
}

/** One line a referral, with its story. On a phone each is a small card of its own. */
export function ReferralTable({ rows, newer, older, isFiltered, onGo }: ReferralTableProps) {
  const { smDown } = useBreakpoints();
  return (
    <Card padding="0">
      {rows.length === 0 ? <NoReferrals isFiltered={isFiltered} /> : smDown ? <Cards rows={rows} /> : <WideTable rows={rows} />}
      <ListPages newer={newer} older={older} onGo={onGo} />
    </Card>
  );
}

const OrderLink = ({ row }: { row: ReferralRow }) => (
  <Link url={`/app/referrals/${row.orderId}`} dataPrimaryLink monochrome removeUnderline><Text as="span" fontWeight="semibold">{row.orderName}</Text></Link>
);

function WideTable({ rows }: { rows: readonly ReferralRow[] }) {
  const words = useWords(listMessages);
  const reader = useReader();
  const { columns } = words;
  return (
    <IndexTable
      selectable={false} resourceName={{ singular: words.one, plural: words.many }} itemCount={rows.length}
      headings={[{ title: columns.order }, { title: columns.placed }, { title: columns.stage }, { title: columns.story }, { title: columns.basis, alignment: "end" }]}
    >
      {rows.map((row, position) => (
        <IndexTable.Row key={row.orderId} id={row.orderId} position={position}>
          <IndexTable.Cell><OrderLink row={row} /></IndexTable.Cell>
          <IndexTable.Cell><Moment at={row.placedAt} /></IndexTable.Cell>
          <IndexTable.Cell><StageBadge stage={row.stage} /></IndexTable.Cell>
          <IndexTable.Cell><div style={{ whiteSpace: "normal", minWidth: "18rem" }}>{referralLine(row, reader)}</div></IndexTable.Cell>
          <IndexTable.Cell><Text as="span" alignment="end" numeric>{formatMoney({ minor: row.basisMinor, currency: row.currency }, reader.locale)}</Text></IndexTable.Cell>
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

function Cards({ rows }: { rows: readonly ReferralRow[] }) {
  const reader = useReader();
  return (
    <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
      {rows.map((row) => (
        <li key={row.orderId}>
          <Box padding="300" borderBlockEndWidth="025" borderColor="border">
            <BlockStack gap="150">
              <InlineStack align="space-between" gap="200"><OrderLink row={row} /><Text as="span" tone="subdued"><Moment at={row.placedAt} /></Text></InlineStack>
              <InlineStack gap="200" blockAlign="center"><StageBadge stage={row.stage} /><Text as="span" numeric>{formatMoney({ minor: row.basisMinor, currency: row.currency }, reader.locale)}</Text></InlineStack>
              <Text as="p" tone="subdued">{referralLine(row, reader)}</Text>
            </BlockStack>
          </Box>
        </li>
      ))}
    </ul>
  );
}

function NoReferrals({ isFiltered }: { isFiltered: boolean }) {
  const words = useWords(listMessages);
  const shared = useWords(sharedMessages);
  return isFiltered
    ? <EmptyState heading={words.nothingFoundTitle} action={{ content: shared.clear, url: "/app/referrals" }} image=""><p>{words.nothingFound}</p></EmptyState>
    : <EmptyState heading={words.emptyTitle} action={{ content: words.toProgramme, url: "/app/referrals/programme" }} image=""><p>{words.empty}</p></EmptyState>;
}
