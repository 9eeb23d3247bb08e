import { Badge, BlockStack, Box, Button, Checkbox, InlineStack, Link, Text } from "@shopify/polaris";
import { formatMoney } from "~/kernel/money";
import type { Signal, Way } from "~/kernel/entries/referral-entries";
import { Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { signalName, signalWords } from "../../domain/attribution/signal-words";
import { wayWords } from "../../domain/following/referral-words";
import { personWords } from "../../domain/referrals/person-words";
import type { Person } from "../../domain/referrals/person-words";
import { reviewMessages } from "./review-messages";

export interface HeldRowFacts {
  orderId: string;
  orderName: string;
  placedAt: Date;
  advocate: Person;
  friend: Person | null;
  way: Way;
  signals: Signal[];
  score: number;
  basisMinor: number;
  currency: string;
  confirmedFriends: number;
}

interface HeldRowProps {
  row: HeldRowFacts;
  chosen: boolean;
  marked: boolean;
  busy: boolean;
  onChoose: (on: boolean) => void;
  onMark: () => void;
  onDecide: (verdict: "accepted" | "refused") => void;
}

export const heldRowId = (orderId: string): string => `held-${orderId}`;

/** A referral that waits: who and what, every sign with its weight and what it means, and the two answers. */
export function HeldRow({ row, chosen, marked, busy, onChoose, onMark, onDecide }: HeldRowProps) {
  const words = useWords(reviewMessages);
  const { locale } = useReader();
  return (
    <li id={heldRowId(row.orderId)} aria-current={marked} onFocus={onMark} style={{ borderInlineStart: `4px solid ${marked ? "var(--p-color-border-emphasis)" : "transparent"}` }}>
      <Box padding="400" borderBlockEndWidth="025" borderColor="border" {...(chosen ? { background: "bg-surface-selected" as const } : {})}>
        <InlineStack gap="300" wrap={false} blockAlign="start">
          <Checkbox label={words.select(row.orderName)} labelHidden checked={chosen} onChange={onChoose} />
          <div style={{ flex: 1, minWidth: 0 }}>
            <BlockStack gap="300">
              <BlockStack gap="050">
                <InlineStack align="space-between" gap="200">
                  <Link url={`/app/referrals/${row.orderId}`} monochrome removeUnderline><Text as="span" fontWeight="semibold">{row.orderName}</Text></Link>
                  <Text as="span" tone="subdued"><Moment at={row.placedAt} /></Text>
                </InlineStack>
                <Text as="p">{words.brought(personWords(row.advocate, locale), wayWords(row.way, locale))}</Text>
                <Text as="p" tone="subdued">
                  {[...(row.friend ? [words.friend(personWords(row.friend, locale))] : []), words.counts(formatMoney({ minor: row.basisMinor, currency: row.currency }, locale)), words.friendsBefore(row.confirmedFriends)].join(" · ")}
                </Text>
              </BlockStack>
              <Signals signals={row.signals} score={row.score} />
              <InlineStack gap="200">
                <Button size="slim" disabled={busy} onClick={() => { onDecide("accepted"); }} accessibilityLabel={words.acceptOf(row.orderName)}>{words.accept}</Button>
                <Button size="slim" disabled={busy} onClick={() => { onDecide("refused"); }} accessibilityLabel={words.refuseOf(row.orderName)}>{words.refuse}</Button>
              </InlineStack>
            </BlockStack>
          </div>
        </InlineStack>
      </Box>
    </li>
  );
}

/** Every sign with its weight and what it means, and what it does not. */
export function Signals({ signals, score }: { signals: readonly Signal[]; score: number }) {
  const words = useWords(reviewMessages);
  const { locale } = useReader();
  return (
    <ul style={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: "var(--p-space-200)" }}>
      {signals.map(({ kind, weight }) => (
        <li key={kind}>
          <InlineStack gap="200" blockAlign="center"><Badge tone="attention">{signalName(kind, locale)}</Badge><Text as="span" tone="subdued">{words.score(weight)}</Text></InlineStack>
          <Text as="p" tone="subdued">{signalWords(kind, locale)}</Text>
        </li>
      ))}
      {signals.length > 1 ? <li><Text as="span" fontWeight="medium">{words.sum(score)}</Text></li> : null}
    </ul>
  );
}
