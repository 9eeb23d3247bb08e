import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { Moment } from "~/platform/ui/moment";
import { useWords } from "~/platform/ui/reader";
import type { Worthless } from "../../domain/printing/card-worth";
import { orderMessages } from "./order-messages";
import { Fact, Facts } from "./voucher-facts";

interface OrderFactsProps {
  order: { placedAt: Date; prints: number; scans: number; rule: { version: number; name: string; variant: string | null } | null; hasCard: boolean };
  /** What can be done with the card. */
  children: ReactNode;
}

export function OrderFacts({ order, children }: OrderFactsProps) {
  const words = useWords(orderMessages);
  const times = (count: number): string => (count === 0 ? words.never : words.times(count));
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.card}</Text>
        <Facts>
          <Fact name={words.placedAt}><Moment at={order.placedAt} /></Fact>
          {order.rule ? <Fact name={words.rule}>{words.ruleVersion(order.rule.name, order.rule.version, order.rule.variant)}</Fact> : null}
          {order.hasCard ? <Fact name={words.prints}>{times(order.prints)}</Fact> : null}
          {order.hasCard ? <Fact name={words.scans}>{times(order.scans)}</Fact> : null}
        </Facts>
        {children}
      </BlockStack>
    </Card>
  );
}

/** Where another card would be waste paper: why, and what can be done instead. */
export function WhyNoPrint({ worthless, code }: { worthless: Worthless; code: string }) {
  const words = useWords(orderMessages);
  return (
    <BlockStack gap="100">
      <Text as="p">{words.noPrint[worthless]}</Text>
      <Text as="p">{worthless === "stopped" ? <Link url="/app/safety">{words.letGo}</Link> : <Link url={`/app/lookup?q=${code}`}>{words.giveAgain}</Link>}</Text>
    </BlockStack>
  );
}

/** Vouchers that came with earlier orders and were used on this one. */
export function UsedHere({ used }: { used: { orderId: string; orderName: string; code: string }[] }) {
  const words = useWords(orderMessages);
  if (used.length === 0) return null;
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.usedHereTitle}</Text>
        {used.map(({ orderId, orderName, code }) => (
          <Text as="p" key={code}>{words.usedHere(code)} <Link url={`/app/orders/${orderId}`}>{words.orderTitle(orderName)}</Link></Text>
        ))}
      </BlockStack>
    </Card>
  );
}
