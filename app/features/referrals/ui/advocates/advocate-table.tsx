import { Badge, BlockStack, Box, Button, Card, EmptyState, IndexTable, InlineStack, Link, Text, useBreakpoints } from "@shopify/polaris";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { personWords } from "../../domain/referrals/person-words";
import type { Person } from "../../domain/referrals/person-words";
import { ListPages } from "~/core/lists/ui/list-pages";
import { sharedMessages } from "../referrals/shared-messages";
import { advocateMessages } from "./advocate-messages";

export interface AdvocateRow {
  person: Person;
  shownCode: string;
  link: string;
  stopped: boolean;
  visits: number;
  shares: number;
  friends: number;
  confirmed: number;
  rewards: number;
}

interface AdvocateListProps {
  rows: readonly AdvocateRow[];
  /** The customer id of what is being sent; null = nothing. */
  busy: string | null;
  onCopy: (row: AdvocateRow) => void;
  onStop: (row: AdvocateRow) => void;
  onResume: (row: AdvocateRow) => void;
}

interface AdvocateTableProps extends AdvocateListProps {
  newer: string | null;
  older: string | null;
  isFiltered: boolean;
  onGo: (place: Record<string, string>) => void;
}

/** Who recommends, with code, link and what became of it. On a phone each is a small card of its own. */
export function AdvocateTable({ newer, older, isFiltered, onGo, ...list }: AdvocateTableProps) {
  const { mdDown } = useBreakpoints();
  return (
    <Card padding="0">
      {list.rows.length === 0 ? <NoAdvocates isFiltered={isFiltered} /> : mdDown ? <Cards {...list} /> : <WideTable {...list} />}
      <ListPages newer={newer} older={older} onGo={onGo} />
    </Card>
  );
}

function WideTable(list: AdvocateListProps) {
  const words = useWords(advocateMessages);
  const { locale } = useReader();
  const { columns } = words;
  const figures = ["visits", "shares", "friends", "confirmed", "rewards"] as const;
  return (
    <IndexTable
      selectable={false} resourceName={{ singular: words.one, plural: words.many }} itemCount={list.rows.length}
      headings={[{ title: columns.who }, { title: columns.code }, ...figures.map((name) => ({ title: columns[name], alignment: "end" as const })), { title: columns.act, hidden: true }]}
    >
      {list.rows.map((row, position) => (
        <IndexTable.Row key={row.person.customerId} id={row.person.customerId} position={position}>
          <IndexTable.Cell><Who row={row} /></IndexTable.Cell>
          <IndexTable.Cell><code>{row.shownCode}</code></IndexTable.Cell>
          {figures.map((name) => <IndexTable.Cell key={name}><Text as="span" alignment="end" numeric>{formatNumber(row[name], locale)}</Text></IndexTable.Cell>)}
          <IndexTable.Cell><InlineStack align="end"><Acts row={row} list={list} /></InlineStack></IndexTable.Cell>
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

function Cards(list: AdvocateListProps) {
  const words = useWords(advocateMessages);
  const { locale } = useReader();
  const number = (value: number): string => formatNumber(value, locale);
  return (
    <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
      {list.rows.map((row) => (
        <li key={row.person.customerId}>
          <Box padding="300" borderBlockEndWidth="025" borderColor="border">
            <BlockStack gap="150">
              <InlineStack align="space-between" gap="200"><Who row={row} /><code>{row.shownCode}</code></InlineStack>
              <Text as="p" tone="subdued">{words.counts(number(row.visits), number(row.shares), number(row.friends), number(row.confirmed), number(row.rewards))}</Text>
              <Acts row={row} list={list} />
            </BlockStack>
          </Box>
        </li>
      ))}
    </ul>
  );
}

function Who({ row }: { row: AdvocateRow }) {
  const words = useWords(advocateMessages);
  const { locale } = useReader();
  const who = personWords(row.person, locale);
  return (
    <InlineStack gap="200" blockAlign="center">
      <Link url={`/app/referrals?advocate=${row.person.customerId}`} monochrome removeUnderline accessibilityLabel={words.friendsOf(who)}><Text as="span" fontWeight="semibold">{who}</Text></Link>
      {row.stopped ? <Badge tone="attention">{words.stopped}</Badge> : null}
    </InlineStack>
  );
}

function Acts({ row, list: { busy, onCopy, onStop, onResume } }: { row: AdvocateRow; list: AdvocateListProps }) {
  const words = useWords(advocateMessages);
  const { locale } = useReader();
  const who = personWords(row.person, locale);
  const disabled = busy !== null;
  return (
    <InlineStack gap="200" wrap={false}>
      <Button size="slim" onClick={() => { onCopy(row); }} accessibilityLabel={words.copyOf(who)}>{words.copy}</Button>
      {row.stopped
        ? <Button size="slim" disabled={disabled} loading={busy === row.person.customerId} onClick={() => { onResume(row); }} accessibilityLabel={words.resumeOf(who)}>{words.resume}</Button>
        : <Button size="slim" tone="critical" disabled={disabled} loading={busy === row.person.customerId} onClick={() => { onStop(row); }} accessibilityLabel={words.stopOf(who)}>{words.stop}</Button>}
    </InlineStack>
  );
}

function NoAdvocates({ isFiltered }: { isFiltered: boolean }) {
  const words = useWords(advocateMessages);
  const shared = useWords(sharedMessages);
  return isFiltered
    ? <EmptyState heading={words.nothingFoundTitle} action={{ content: shared.clear, url: "/app/referrals/advocates" }} image=""><p>{words.nothingFound}</p></EmptyState>
    : <EmptyState heading={words.emptyTitle} action={{ content: words.import, url: "/app/referrals/advocates/import" }} image=""><p>{words.empty}</p></EmptyState>;
}
