import { BlockStack, Box, Card, InlineStack, Select, SkeletonBodyText, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { VoucherStateName } from "../../domain/orders/insert-query";
import { overviewMessages } from "./overview-messages";
import { VoucherBadge } from "../orders/state-badges";

export interface FiguresProps {
  decided: number;
  withCard: number;
  control: number;
  none: number;
  printed: number;
  scanned: number;
  vouchers: { state: VoucherStateName; count: number }[];
}

export const periodsInDays = [30, 90, 365] as const;

/** The frame around the figures: which time they are about. */
export function FiguresCard({ days, onDays, children }: { days: number; onDays: (days: string) => void; children: ReactNode }) {
  const words = useWords(overviewMessages);
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">{words.figuresTitle}</Text>
          <Select
            label={words.period} labelInline value={String(days)} onChange={onDays}
            options={periodsInDays.map((period) => ({ value: String(period), label: words.days(period) }))}
          />
        </InlineStack>
        {children}
      </BlockStack>
    </Card>
  );
}

export function Figures({ figures }: { figures: FiguresProps }) {
  const words = useWords(overviewMessages);
  if (figures.decided === 0) return <Text as="p" tone="subdued">{words.figuresEmpty}</Text>;
  const used = figures.vouchers.find(({ state }) => state === "used")?.count ?? 0;
  const shown = { ...figures, used };
  return (
    <BlockStack gap="400">
      <dl style={{ margin: 0, display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(max(9.5rem, 22%), 1fr))", gap: "var(--p-space-400)" }}>
        {(["decided", "withCard", "control", "none", "printed", "scanned", "used"] as const).map((name) => (
          <Figure key={name} name={words.figures[name]} value={shown[name]} />
        ))}
      </dl>
      {figures.vouchers.length === 0 ? null : (
        <BlockStack gap="200">
          <Text as="h3" variant="headingSm">{words.vouchersTitle}</Text>
          <InlineStack gap="300">
            {figures.vouchers.map(({ state, count }) => <Counted key={state} state={state} count={count} />)}
          </InlineStack>
        </BlockStack>
      )}
      <Text as="p" tone="subdued">{words.figuresNote}</Text>
    </BlockStack>
  );
}

function Figure({ name, value }: { name: string; value: number }) {
  const { locale } = useReader();
  return (
    <div style={{ display: "flex", flexDirection: "column-reverse", justifyContent: "flex-end" }}>
      <dt><Text as="span" tone="subdued">{name}</Text></dt>
      <dd style={{ margin: 0 }}><Text as="span" variant="headingLg" numeric>{formatNumber(value, locale)}</Text></dd>
    </div>
  );
}

function Counted({ state, count }: { state: VoucherStateName; count: number }) {
  const { locale } = useReader();
  return (
    <InlineStack gap="100" blockAlign="center">
      <VoucherBadge state={state} />
      <Text as="span" numeric>{formatNumber(count, locale)}</Text>
    </InlineStack>
  );
}

/** As high as what comes, so that nothing jumps. */
export function FiguresSkeleton() {
  const words = useWords(overviewMessages);
  return <Box minHeight="12rem"><div role="status" aria-busy="true" aria-label={words.loading}><SkeletonBodyText lines={6} /></div></Box>;
}
