import { BlockStack, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { ledgerWords } from "../../domain/deciding/ledger-words";
import type { LedgerFact } from "../../domain/deciding/ledger-words";
import { overviewMessages } from "./overview-messages";

export interface FactProps {
  key: string;
  at: Date;
  orderId: string | null;
  orderName: string | null;
  fact: LedgerFact;
}

/** The newest entries of the book, in words. */
export function OverviewFacts({ facts }: { facts: FactProps[] }) {
  const words = useWords(overviewMessages);
  const reader = useReader();
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">{words.factsTitle}</Text>
        {facts.length === 0 ? <Text as="p" tone="subdued">{words.factsEmpty}</Text> : null}
        <BlockStack as="ul" gap="300">
          {facts.map(({ key, at, orderId, orderName, fact }) => (
            <li key={key} style={{ listStyle: "none" }}>
              <InlineStack gap="200" blockAlign="baseline">
                {orderId ? <Link url={`/app/orders/${orderId}`}>{words.order(orderName ?? orderId)}</Link> : null}
                <Text as="span" tone="subdued"><Moment at={at} /></Text>
              </InlineStack>
              <Text as="p">{ledgerWords(fact, reader)}</Text>
            </li>
          ))}
        </BlockStack>
        <div><Link url="/app/orders">{words.toOrders}</Link></div>
      </BlockStack>
    </Card>
  );
}
