import { Banner, BlockStack, Button, Card, InlineStack, List, Select, Text } from "@shopify/polaris";
import { useReader, useWords } from "~/platform/ui/reader";
import { reasonWords } from "../../domain/deciding/reason-words";
import type { CardReason } from "../../domain/deciding/reason-words";
import { insertMessages } from "../orders/messages";
import { resolutions } from "./use-print-inserts";
import type { PrintState, Resolution, Without } from "./use-print-inserts";

export function ResolutionSelect({ value, onChange }: { value: Resolution; onChange: (resolution: Resolution) => void }) {
  const { print } = useWords(insertMessages);
  return (
    <Select
      label={print.resolution} helpText={print.remembered} value={value}
      onChange={(chosen) => { onChange(resolutions.find((one) => one === chosen) ?? "300"); }}
      options={resolutions.map((resolution) => ({ value: resolution, label: print.resolutions[resolution] }))}
    />
  );
}

interface PrintPanelProps {
  resolution: Resolution;
  onResolution: (resolution: Resolution) => void;
  /** The cards on this page of the list. */
  cards: number;
  printing: boolean;
  onPrintPage: () => void;
}

/** Beside a list: the printer, and the whole page with one click. */
export function PrintPanel({ resolution, onResolution, cards, printing, onPrintPage }: PrintPanelProps) {
  const { print } = useWords(insertMessages);
  return (
    <Card>
      <BlockStack gap="300">
        <ResolutionSelect value={resolution} onChange={onResolution} />
        <Button fullWidth disabled={cards === 0} loading={printing} onClick={onPrintPage}>{print.page(cards)}</Button>
      </BlockStack>
    </Card>
  );
}

/** What became of printing: said aloud to screen readers, and it stays until it is closed. */
export function PrintOutcome({ state, onClose }: { state: PrintState; onClose: () => void }) {
  return <div aria-live="polite" style={state.kind === "idle" ? undefined : { marginBottom: "var(--p-space-400)" }}>{state.kind === "idle" ? null : <OutcomeBanner state={state} onClose={onClose} />}</div>;
}

function OutcomeBanner({ state, onClose }: { state: Exclude<PrintState, { kind: "idle" }>; onClose: () => void }) {
  const { print } = useWords(insertMessages);
  switch (state.kind) {
    case "printing": return <Banner tone="info"><p>{print.printing(state.orders)}</p></Banner>;
    case "printed": return (
      <Banner tone="success" title={print.printed(state.cards)} onDismiss={onClose}>
        <BlockStack gap="200">
          <InlineStack gap="400">
            <a href={state.address} target="_blank" rel="noreferrer" style={linkColour}>{print.open}</a>
            <a href={state.address} download={print.fileName} style={linkColour}>{print.download}</a>
          </InlineStack>
          <WithoutCards without={state.without} />
        </BlockStack>
      </Banner>
    );
    case "nothing": return <Banner tone="info" title={print.nothing} onDismiss={onClose}><WithoutCards without={state.without} /></Banner>;
    case "too-many": return <Banner tone="warning" onDismiss={onClose}><p>{print.tooMany}</p></Banner>;
    case "failed": return <Banner tone="warning" title={print.failed} onDismiss={onClose}><p>{print.failedText}</p></Banner>;
  }
}

function WithoutCards({ without }: { without: Without }) {
  const { locale } = useReader();
  const { print } = useWords(insertMessages);
  const reasons = Object.entries(without) as [CardReason, number][];
  if (reasons.length === 0) return null;
  return (
    <BlockStack gap="100">
      <Text as="p">{print.without(reasons.reduce((sum, [, orders]) => sum + orders, 0))}</Text>
      <List>{reasons.map(([reason, orders]) => <List.Item key={reason}>{print.count(orders, reasonWords(reason, locale))}</List.Item>)}</List>
    </BlockStack>
  );
}

/** These are addresses of this browser's own memory, which the app's router must not follow: plain links in Polaris' colour. */
const linkColour = { color: "var(--p-color-text-link)" };
