import { Banner, BlockStack, Card, Link, List, Text } from "@shopify/polaris";
import type { InsertDecided } from "~/kernel/entries/insert-decided";
import { useReader, useWords } from "~/platform/ui/reader";
import { conditionWords } from "../../domain/rules/condition-words";
import { ledgerWords } from "../../domain/deciding/ledger-words";
import type { NearMiss } from "../../domain/look-up/near-misses";
import { lookUpMessages } from "./look-up-messages";
import { LookedUpVoucher } from "./looked-up-voucher";
import type { LookedUpVoucherProps, VoucherDeed } from "./looked-up-voucher";

export interface OrderWithout {
  orderId: string;
  orderName: string;
  decided: { at: Date; data: InsertDecided; ruleName: string | null } | null;
  nearMisses: NearMiss[];
}

/** What a look-up found, as the page is given it. */
export type LookUpResult =
  | { kind: "nothing" | "silent" }
  | { kind: "not-found"; isLikeOurs: boolean }
  | { kind: "foreign"; title: string }
  | { kind: "found"; vouchers: LookedUpVoucherProps[]; without: OrderWithout[]; triedWith: "none" | "unknown" | "known" };

interface LookedUpProps {
  result: LookUpResult;
  currency: string;
  busy: boolean;
  onDo: (voucherKey: string, deed: VoucherDeed) => void;
}

export function LookedUp({ result, currency, busy, onDo }: LookedUpProps) {
  const words = useWords(lookUpMessages);
  switch (result.kind) {
    case "nothing": return <Note title={words.startTitle} text={words.start} />;
    case "silent": return <Banner tone="warning" title={words.silentTitle}><p>{words.silent}</p></Banner>;
    case "foreign": return <Note title={words.foreignTitle} text={words.foreign(result.title)} />;
    case "not-found": return result.isLikeOurs ? <Note title={words.slipTitle} text={words.slip} /> : <Note title={words.notFoundTitle} text={words.notFound} />;
    case "found": return (
      <BlockStack gap="400">
        {result.triedWith === "unknown" ? <Banner tone="info"><p>{words.triedUnknown}</p></Banner> : null}
        {result.vouchers.map((voucher) => <LookedUpVoucher key={voucher.key} {...{ voucher, busy }} onDo={(deed) => { onDo(voucher.key, deed); }} />)}
        {result.without.map((order) => <WithoutVoucher key={order.orderId} order={order} currency={currency} />)}
      </BlockStack>
    );
  }
}

const Note = ({ title, text }: { title: string; text: string }) => (
  <Card><BlockStack gap="200"><Text as="h2" variant="headingMd">{title}</Text><Text as="p">{text}</Text></BlockStack></Card>
);

/** Why an order has no voucher, and which rules came nearest to giving one. */
function WithoutVoucher({ order: { orderId, orderName, decided, nearMisses }, currency }: { order: OrderWithout; currency: string }) {
  const words = useWords(lookUpMessages);
  const reader = useReader();
  const say = (condition: Parameters<typeof conditionWords>[0]): string => conditionWords(condition, reader.locale, currency);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.withoutTitle(orderName)}</Text>
        <Text as="p">{decided ? ledgerWords({ kind: "insert.decided", data: decided.data }, reader) : words.undecided}</Text>
        {decided?.ruleName ? <Text as="p">{words.ruleThen(decided.ruleName)}</Text> : null}
        {nearMisses.length > 0 ? (
          <BlockStack gap="100">
            <Text as="p">{words.near}</Text>
            <List>
              {nearMisses.map(({ ruleId, ruleName, failed, unknown }) => (
                <List.Item key={ruleId}>{words.nearMiss(ruleName, [...failed.map(say), ...unknown.map((condition) => words.unknown(say(condition)))].join(" · "))}</List.Item>
              ))}
            </List>
          </BlockStack>
        ) : null}
        {decided && decided.data.unknown.length > 0 ? <Text as="p" tone="subdued">{words.unknownThen}</Text> : null}
        <Text as="p"><Link url={`/app/orders/${orderId}`}>{words.toOrder}</Link></Text>
      </BlockStack>
    </Card>
  );
}
