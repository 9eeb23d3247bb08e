import { BlockStack, Button, Card, Link, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { reasonWords } from "~/core/messages/domain/message-words";
import { dayOf, formatDay } from "~/kernel/day";
import type { MessageReason } from "~/kernel/entries/message-entries";
import type { Rejection, ReviewSource, ReviewWithdrawn, Verified } from "~/kernel/entries/review-entries";
import { Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { rejectionName } from "../../domain/moderating/rejection-words";
import { sourceWords, verifiedWords } from "../../domain/moderating/review-words";
import { reviewListMessages } from "./review-list-messages";
import { reviewPageMessages } from "./review-page-messages";
import { StateBadge } from "./state-badge";

interface ReviewFactsCardProps {
  productId: string;
  productTitle: string | null;
  order: { orderId: string; name: string; placedAt: Date } | null;
  customerId: string | null;
  state: "pending" | "published" | "rejected" | "withdrawn";
  because: Rejection | ReviewWithdrawn | null;
  source: ReviewSource;
  verified: Verified;
  incentivized: boolean;
  shownAtLatest: Date | null;
  helpful: number;
  notHelpful: number;
}

/** What, whose order, by which way, and where it stands. Nobody is named: Shopify knows who the customer is. */
export function ReviewFactsCard(review: ReviewFactsCardProps) {
  const words = useWords(reviewPageMessages);
  const list = useWords(reviewListMessages);
  const { locale, timeZone } = useReader();
  const { because, order, customerId, shownAtLatest } = review;
  const why = because === null ? null : because === "customer" || because === "erased" || because === "merged" ? list.withdrawnBecause[because] : rejectionName(because, locale);
  const facts: { name: string; is: ReactNode }[] = [
    { name: words.state, is: <BlockStack gap="100"><div><StateBadge state={review.state} /></div>{why ? <span>{why}</span> : null}</BlockStack> },
    { name: words.latest, is: shownAtLatest && formatDay(dayOf(shownAtLatest, timeZone), locale) },
    { name: words.product, is: <Link url={`/app/reviews?product=${review.productId}`}>{review.productTitle ?? list.unknownProduct}</Link> },
    { name: words.order, is: order && <Link url={`/app/orders/${order.orderId}`}>{order.name}</Link> },
    { name: words.placed, is: order && <Moment at={order.placedAt} /> },
    { name: words.source, is: sourceWords(review.source, locale) },
    { name: words.verified, is: verifiedWords(review.verified, locale) },
    { name: list.incentivized, is: review.incentivized ? list.yes : null },
    { name: words.helpful, is: review.helpful + review.notHelpful > 0 ? words.helpfulSaid(review.helpful, review.notHelpful) : null },
  ];
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.facts}</Text>
        <dl style={{ margin: 0, display: "grid", gap: "var(--p-space-200)" }}>
          {facts.filter(({ is }) => is !== null).map(({ name, is }) => <div key={name}><dt><Text as="span" tone="subdued">{name}</Text></dt><dd style={{ margin: 0, overflowWrap: "anywhere" }}>{is}</dd></div>)}
        </dl>
        <BlockStack gap="100">
          <Link url={`shopify://admin/products/${review.productId}`} target="_top">{words.openProduct}</Link>
          {order ? <Link url={`shopify://admin/orders/${order.orderId}`} target="_top">{words.openOrder}</Link> : null}
          {customerId ? <Link url={`shopify://admin/customers/${customerId}`} target="_top">{words.openCustomer}</Link> : null}
        </BlockStack>
      </BlockStack>
    </Card>
  );
}

interface ThanksCardProps {
  thanks: { state: "wanted" | "sent" | "dropped"; reason: MessageReason | null } | null;
  mayThank: boolean;
  hasCustomer: boolean;
  busy: boolean;
  onThank: () => void;
}

/** Thanks by mail, once. */
export function ThanksCard({ thanks, mayThank, hasCustomer, busy, onThank }: ThanksCardProps) {
  const words = useWords(reviewPageMessages);
  const { locale } = useReader();
  if (!thanks && !mayThank && hasCustomer) return null;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.thanks}</Text>
        {thanks ? <Text as="p">{words.thanksStates[thanks.state]}{thanks.state === "dropped" && thanks.reason ? ` ${reasonWords(thanks.reason, locale)}.` : ""}</Text> : null}
        {!thanks && !hasCustomer ? <Text as="p" tone="subdued">{words.thankNobody}</Text> : null}
        {mayThank ? <><Text as="p" tone="subdued">{words.thanksHelp}</Text><div><Button disabled={busy} onClick={onThank}>{words.thank}</Button></div></> : null}
      </BlockStack>
    </Card>
  );
}
