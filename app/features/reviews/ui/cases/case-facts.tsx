import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import type { SatisfactionScale } from "~/kernel/entries/answer-entries";
import { Moment } from "~/platform/ui/moment";
import { useWords } from "~/platform/ui/reader";
import type { CaseStanding } from "../../domain/cases/case-state";
import { caseMessages } from "./case-messages";

interface CaseFactsProps {
  state: CaseStanding;
  openedAt: Date;
  score: { scale: SatisfactionScale; score: number } | null;
  review: { id: string; stars: number } | null;
  orderId: string | null;
  customerId: string | null;
}

/** What is known around a case, with the ways to order and customer. */
export function CaseFacts({ state, openedAt, score, review, orderId, customerId }: CaseFactsProps) {
  const words = useWords(caseMessages);
  const facts: { name: string; is: ReactNode }[] = [
    { name: words.state, is: words.states[state] },
    ...(score ? [{ name: words.score, is: words.scoreOf[score.scale](score.score) }] : []),
    ...(review ? [{ name: words.stars, is: words.starsOf(review.stars) }] : []),
    { name: words.opened, is: <Moment at={openedAt} /> },
  ];
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.facts}</Text>
        <dl style={{ margin: 0, display: "grid", gap: "var(--p-space-200)" }}>
          {facts.map(({ name, is }) => (
            <div key={name}>
              <dt><Text as="span" tone="subdued">{name}</Text></dt>
              <dd style={{ margin: 0 }}>{is}</dd>
            </div>
          ))}
        </dl>
        {review ? <Link url={`/app/reviews/${review.id}`}>{words.openReview}</Link> : null}
        {orderId === null ? null : <Link url={`/app/orders/${orderId}`}>{words.orderHere}</Link>}
        {orderId === null ? null : <Link url={`shopify://admin/orders/${orderId}`} target="_top">{words.orderInShopify}</Link>}
        {customerId === null ? null : <Link url={`shopify://admin/customers/${customerId}`} target="_top">{words.customerInShopify}</Link>}
      </BlockStack>
    </Card>
  );
}
