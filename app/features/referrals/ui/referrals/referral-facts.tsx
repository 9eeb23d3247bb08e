import { Badge, BlockStack, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { offerForMerchant } from "~/core/vouchers/domain/offers/offer-words";
import { dayOf, formatDay } from "~/kernel/day";
import type { Refusal, Signal, Way } from "~/kernel/entries/referral-entries";
import { formatMoney } from "~/kernel/money";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { reasonWords } from "../../domain/attribution/reason-words";
import type { Hold, ReferralStage } from "../../domain/following/referral-state";
import { wayWords } from "../../domain/following/referral-words";
import { personWords } from "../../domain/referrals/person-words";
import type { Person } from "../../domain/referrals/person-words";
import { Signals } from "../reviewing/held-row";
import { FactList } from "./fact-list";
import { sharedMessages } from "./shared-messages";
import { StageBadge } from "./stage-badge";
import { storyMessages } from "./story-messages";

export interface ReferralFactsProps {
  orderId: string;
  orderName: string;
  placedAt: Date;
  stage: ReferralStage;
  because: Refusal | null;
  way: Way;
  hold: Hold | null;
  advocate: Person & { code: string | null; stopped: boolean };
  friend: Person | null;
  currency: string;
  basisMinor: number;
  basisAtFirstMinor: number;
  promised: VoucherTerms;
}

/** Who, how, how much, until when. */
export function ReferralFacts(referral: ReferralFactsProps) {
  const words = useWords(storyMessages);
  const shared = useWords(sharedMessages);
  const { locale, timeZone } = useReader();
  const { advocate, friend, hold, because, currency, basisMinor, basisAtFirstMinor } = referral;
  const money = (minor: number): string => formatMoney({ minor, currency }, locale);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.facts}</Text>
        <FactList
          facts={[
            { name: words.stage, is: <StageBadge stage={referral.stage} /> },
            { name: words.because, is: because && reasonWords(because, locale) },
            {
              name: words.advocate,
              is: (
                <InlineStack gap="200" blockAlign="center">
                  <Link url={`/app/referrals?advocate=${advocate.customerId}`}>{personWords(advocate, locale)}</Link>
                  {advocate.stopped ? <Badge tone="attention">{words.stopped}</Badge> : null}
                </InlineStack>
              ),
            },
            { name: words.code, is: advocate.code && <code>{advocate.code}</code> },
            { name: words.friend, is: friend && personWords(friend, locale) },
            { name: words.way, is: shared.ways[referral.way] },
            { name: words.placed, is: <Moment at={referral.placedAt} /> },
            { name: words.counts, is: basisMinor === basisAtFirstMinor ? money(basisMinor) : `${money(basisMinor)} (${words.countsFirst(money(basisAtFirstMinor))})` },
            { name: words.hold, is: hold && `${formatDay(dayOf(new Date(hold.holdUntil), timeZone), locale)}${hold.basis === "assumed" ? ` (${words.holdAssumed})` : ""}` },
            { name: words.promised, is: offerForMerchant(referral.promised, locale) },
          ]}
        />
        <Link url={`shopify://admin/orders/${referral.orderId}`} target="_top">{words.order}</Link>
      </BlockStack>
    </Card>
  );
}

/** The signs with their weights, and claims of others that did not win. */
export function WhatSpokeAgainst({ signals, score, lost }: { signals: Signal[]; score: number; lost: { key: string; way: Way; because: Refusal; advocate: Person }[] }) {
  const words = useWords(storyMessages);
  const { locale } = useReader();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.signals}</Text>
        {signals.length === 0 ? <Text as="p" tone="subdued">{words.noSignals}</Text> : <Signals signals={signals} score={score} />}
        {lost.length === 0 ? null : (
          <BlockStack gap="100">
            <Text as="h3" variant="headingSm">{words.lost}</Text>
            <ul style={{ margin: 0, paddingInlineStart: "1.25rem" }}>
              {lost.map(({ key, way, because, advocate }) => <li key={`${key}/${because}`}>{words.lostLine(personWords(advocate, locale), wayWords(way, locale), reasonWords(because, locale))}</li>)}
            </ul>
          </BlockStack>
        )}
      </BlockStack>
    </Card>
  );
}
