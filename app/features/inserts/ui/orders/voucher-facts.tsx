import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { dayOf, formatDay } from "~/kernel/day";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { useReader, useWords } from "~/platform/ui/reader";
import type { VoucherStateName } from "../../domain/orders/insert-query";
import { offerForMerchant } from "~/core/vouchers/domain/offers/offer-words";
import { orderMessages } from "./order-messages";
import { VoucherBadge } from "./state-badges";

export interface VoucherFactsProps {
  voucher: {
    code: string;
    state: VoucherStateName;
    terms: VoucherTerms;
    cohortTitle: string | null;
    cohortEndsAt: Date | null;
    validUntil: Date | null;
    usedBy: { orderId: string; orderName: string } | null;
  } | null;
}

export function VoucherFacts({ voucher }: VoucherFactsProps) {
  const words = useWords(orderMessages);
  const { locale, timeZone } = useReader();
  const day = (at: Date): string => formatDay(dayOf(at, timeZone), locale);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.voucher}</Text>
        {voucher === null ? <Text as="p" tone="subdued">{words.noVoucher}</Text> : (
          <Facts>
            <Fact name={words.code}><code style={{ fontSize: "1.05em", whiteSpace: "nowrap" }}>{voucher.code}</code></Fact>
            <Fact name={words.standing}><VoucherBadge state={voucher.state} /></Fact>
            <Fact name={words.offer}>{offerForMerchant(voucher.terms, locale)}</Fact>
            <Fact name={words.valid}>{validity(voucher, words, day)}</Fact>
            {voucher.usedBy ? <Fact name={words.usedBy}><Link url={`/app/orders/${voucher.usedBy.orderId}`}>{words.orderTitle(voucher.usedBy.orderName)}</Link></Fact> : null}
            {voucher.cohortTitle ? <Fact name={words.discount}>{voucher.cohortTitle}</Fact> : null}
          </Facts>
        )}
      </BlockStack>
    </Card>
  );
}

function validity(voucher: NonNullable<VoucherFactsProps["voucher"]>, words: ReturnType<typeof orderMessages>, day: (at: Date) => string): string {
  if (voucher.validUntil) return day(voucher.validUntil);
  return voucher.cohortEndsAt ? words.validFromDelivery(voucher.terms.validForDays, day(voucher.cohortEndsAt)) : "–";
}

/** Names and what belongs to them. */
export const Facts = ({ children }: { children: ReactNode }) => <dl style={{ margin: 0, display: "grid", gap: 12 }}>{children}</dl>;

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt><Text as="span" tone="subdued">{name}</Text></dt>
      <dd style={{ margin: 0, overflowWrap: "anywhere" }}>{children}</dd>
    </div>
  );
}
