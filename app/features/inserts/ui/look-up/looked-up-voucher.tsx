import { Badge, BlockStack, Button, Card, Divider, InlineStack, Link, List, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { dayOf, formatDay } from "~/kernel/day";
import { useReader, useWords } from "~/platform/ui/reader";
import type { ExplainableVoucher, Refusal } from "../../domain/look-up/explain-refusal";
import type { LedgerFact } from "../../domain/deciding/ledger-words";
import { ledgerWords } from "../../domain/deciding/ledger-words";
import { offerForMerchant } from "~/core/vouchers/domain/offers/offer-words";
import { refusalWords } from "../../domain/look-up/refusal-words";
import { Moment } from "~/platform/ui/moment";
import { lookUpMessages } from "./look-up-messages";
import { orderMessages } from "../orders/order-messages";
import { VoucherBadge } from "../orders/state-badges";
import { Fact, Facts } from "../orders/voucher-facts";

export interface LookedUpVoucherProps extends ExplainableVoucher {
  key: string;
  orderId: string | null;
  orderName: string | null;
  keptBy: string;
  story: { key: string; at: Date; fact: LedgerFact }[];
  refusal: Refusal;
}

/** What can be done with a voucher from here. */
export type VoucherDeed = { act: "stop" | "resume" | "given" } | { act: "again"; reason: string } | { act: "print"; orderId: string };

interface VoucherCardProps {
  voucher: LookedUpVoucherProps;
  busy: boolean;
  onDo: (deed: VoucherDeed) => void;
}

/** A voucher as it stands: what was promised, why it is refused, what happened, and what can be done. */
export function LookedUpVoucher({ voucher, busy, onDo }: VoucherCardProps) {
  const words = useWords(lookUpMessages);
  const { locale } = useReader();
  const isStopped = voucher.stopped || voucher.cohortStopped;
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <InlineStack gap="200" blockAlign="center">
            <Text as="h2" variant="headingMd">{voucher.keptBy === "people" ? offerForMerchant(voucher.terms, locale) : <span style={{ fontFamily: "var(--p-font-family-mono)" }}>{voucher.code}</span>}</Text>
            <VoucherBadge state={voucher.state} />
            {isStopped ? <Badge tone="attention">{words.stopped}</Badge> : null}
          </InlineStack>
          {voucher.orderId && voucher.orderName ? <Text as="p"><Link url={`/app/orders/${voucher.orderId}`}>{words.order(voucher.orderName)}</Link></Text> : null}
        </BlockStack>
        <WhyRefused refusal={voucher.refusal} />
        <Facts>
          <Fact name={words.offer}>{offerForMerchant(voucher.terms, locale)}</Fact>
          <Validity voucher={voucher} />
        </Facts>
        <Story story={voucher.story} />
        <Divider />
        <Deeds {...{ voucher, busy, onDo }} />
      </BlockStack>
    </Card>
  );
}

function WhyRefused({ refusal: { certain, possible } }: { refusal: Refusal }) {
  const words = useWords(lookUpMessages);
  const { locale } = useReader();
  const reasons = certain.length > 0 ? certain : possible;
  return (
    <BlockStack gap="100">
      <Text as="h3" variant="headingSm">{words.why}</Text>
      {reasons.length === 0 ? <Text as="p">{words.fine}</Text> : null}
      {certain.length === 0 && possible.length > 0 ? <Text as="p">{words.mayBe}</Text> : null}
      {reasons.length > 0 ? <List>{reasons.map((reason) => <List.Item key={reason.kind}>{refusalWords(reason, locale)}</List.Item>)}</List> : null}
    </BlockStack>
  );
}

function Validity({ voucher: { validUntil, cohortEndsAt, terms } }: Pick<VoucherCardProps, "voucher">) {
  const words = useWords(orderMessages);
  const { locale, timeZone } = useReader();
  const day = (at: Date): string => formatDay(dayOf(at, timeZone), locale);
  return <Fact name={words.valid}>{validUntil ? day(validUntil) : cohortEndsAt ? words.validFromDelivery(terms.validForDays, day(cohortEndsAt)) : "–"}</Fact>;
}

function Story({ story }: Pick<LookedUpVoucherProps, "story">) {
  const words = useWords(lookUpMessages);
  const reader = useReader();
  return (
    <BlockStack gap="100">
      <Text as="h3" variant="headingSm">{words.story}</Text>
      <List type="number">{story.map(({ key, at, fact }) => <List.Item key={key}><Text as="span" tone="subdued"><Moment at={at} /></Text> {ledgerWords(fact, reader)}</List.Item>)}</List>
    </BlockStack>
  );
}

function Deeds({ voucher, busy, onDo }: VoucherCardProps) {
  const words = useWords(lookUpMessages);
  const [giving, setGiving] = useState(false);
  const isOpen = voucher.state === "live" || voucher.state === "promised";
  const isFinal = voucher.keptBy === "gift-card" && voucher.stopped;
  const { orderId } = voucher;
  if (giving) return <GiveAgain busy={busy} onGive={(reason) => { setGiving(false); onDo({ act: "again", reason }); }} onCancel={() => { setGiving(false); }} />;
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">{words.actions}</Text>
      <InlineStack gap="200">
        {isOpen && !voucher.stopped ? <Button tone="critical" disabled={busy} onClick={() => { onDo({ act: "stop" }); }}>{words.stop}</Button> : null}
        {isOpen && voucher.stopped && !isFinal ? <Button disabled={busy} onClick={() => { onDo({ act: "resume" }); }}>{words.resume}</Button> : null}
        {isOpen && voucher.keptBy === "people" && !voucher.stopped ? <Button disabled={busy} onClick={() => { onDo({ act: "given" }); }}>{words.given}</Button> : null}
        {isOpen && !voucher.stopped && orderId ? <Button disabled={busy} onClick={() => { onDo({ act: "print", orderId }); }}>{words.print}</Button> : null}
        {voucher.replacedBy ? null : <Button disabled={busy} onClick={() => { setGiving(true); }}>{words.again}</Button>}
      </InlineStack>
    </BlockStack>
  );
}

function GiveAgain({ busy, onGive, onCancel }: { busy: boolean; onGive: (reason: string) => void; onCancel: () => void }) {
  const words = useWords(lookUpMessages);
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  return (
    <BlockStack gap="300">
      <Text as="h3" variant="headingSm">{words.againTitle}</Text>
      <Text as="p">{words.againText}</Text>
      <TextField
        label={words.reason} helpText={words.reasonHelp} value={reason} maxLength={300} autoComplete="off" autoFocus requiredIndicator
        onChange={(typed) => { setReason(typed); setMissing(false); }} {...(isMissing ? { error: words.reasonMissing } : {})}
      />
      <InlineStack gap="200">
        <Button variant="primary" loading={busy} onClick={() => { if (reason.trim() === "") setMissing(true); else onGive(reason); }}>{words.confirm}</Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </InlineStack>
    </BlockStack>
  );
}
