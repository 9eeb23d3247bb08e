import { Badge, BlockStack, Button, Card, InlineStack, Link, List, Text } from "@shopify/polaris";
import { Moment } from "~/platform/ui/moment";
import { useWords } from "~/platform/ui/reader";
import type { VoucherStateName } from "../../domain/orders/insert-query";
import type { LeakSignal } from "../../domain/safety/leak-signals";
import { safetyMessages } from "./safety-messages";
import { VoucherBadge } from "../orders/state-badges";

export interface LeakRow {
  orderId: string;
  orderName: string;
  voucherKey: string;
  code: string;
  state: VoucherStateName;
  stopped: boolean;
  isFinal: boolean;
  signals: LeakSignal[];
  lastScannedAt: Date;
}

interface LeakListProps {
  leaks: LeakRow[];
  /** The key of what is being switched right now. */
  busy: string | null;
  onStop: (leak: LeakRow) => void;
  onResume: (leak: LeakRow) => void;
}

/** Codes that look as if they went round, each with the figures that say so and its kill switch. */
export function LeakList({ leaks, busy, onStop, onResume }: LeakListProps) {
  const words = useWords(safetyMessages);
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">{words.leaksTitle}</Text>
          <Text as="p" tone="subdued">{words.leaksIntro}</Text>
        </BlockStack>
        {leaks.length === 0 ? <Text as="p">{words.leaksEmpty}</Text> : null}
        {leaks.map((leak) => (
          <InlineStack key={leak.voucherKey} align="space-between" blockAlign="start" gap="300">
            <BlockStack gap="100">
              <InlineStack gap="200" blockAlign="center" align="start">
                <Text as="h3" variant="headingSm"><span style={{ fontFamily: "var(--p-font-family-mono)" }}>{leak.code}</span></Text>
                {leak.stopped ? <Badge tone="attention">{words.stopped}</Badge> : <VoucherBadge state={leak.state} />}
                <Link url={`/app/orders/${leak.orderId}`}>{`${words.columns.order} ${leak.orderName}`}</Link>
              </InlineStack>
              <List>{leak.signals.map((signal) => <List.Item key={signal.kind}>{words.signals(signal)}</List.Item>)}</List>
              <Text as="p" tone="subdued">{words.columns.scanned}: <Moment at={leak.lastScannedAt} /></Text>
            </BlockStack>
            <LeakSwitch {...{ leak, busy, onStop, onResume }} />
          </InlineStack>
        ))}
      </BlockStack>
    </Card>
  );
}

function LeakSwitch({ leak, busy, onStop, onResume }: { leak: LeakRow } & Omit<LeakListProps, "leaks">) {
  const words = useWords(safetyMessages);
  if (leak.state !== "live" && leak.state !== "promised") return <Text as="span" tone="subdued">{words.isOver}</Text>;
  if (leak.stopped && leak.isFinal) return <Text as="span" tone="subdued">{words.isFinal}</Text>;
  const loading = busy === leak.voucherKey;
  return leak.stopped
    ? <Button loading={loading} disabled={busy !== null} accessibilityLabel={words.resumeCode(leak.code)} onClick={() => { onResume(leak); }}>{words.resume}</Button>
    : <Button loading={loading} disabled={busy !== null} tone="critical" accessibilityLabel={words.stopCode(leak.code)} onClick={() => { onStop(leak); }}>{words.stop}</Button>;
}
