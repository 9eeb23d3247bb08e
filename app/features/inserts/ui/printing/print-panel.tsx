import { Banner, BlockStack, Button, Card, FormLayout, InlineStack, List, Select, Text } from "@shopify/polaris";
import { useReader, useWords } from "~/platform/ui/reader";
import { reasonWords } from "../../domain/deciding/reason-words";
import type { CardReason } from "../../domain/deciding/reason-words";
import { printFormats, resolutions } from "../../domain/printing/card-formats";
import { insertMessages } from "../orders/messages";
import type { CardPrinter, PrintState, Without } from "./use-print-inserts";

/** Paper and printer, for this browser. */
export function PrinterChoice({ printer, onChange }: { printer: CardPrinter; onChange: (printer: CardPrinter) => void }) {
  const { print } = useWords(insertMessages);
  return (
    <BlockStack gap="100">
      <FormLayout>
        <FormLayout.Group condensed>
          <Select
            label={print.format} value={printer.format} options={printFormats.map((value) => ({ value, label: print.formats[value] }))}
            onChange={(chosen) => { onChange({ ...printer, format: printFormats.find((one) => one === chosen) ?? printer.format }); }}
          />
          <Select
            label={print.resolution} value={String(printer.dotsPerInch)} options={resolutions.map((value) => ({ value: String(value), label: print.resolutions[`${value}`] }))}
            onChange={(chosen) => { onChange({ ...printer, dotsPerInch: resolutions.find((one) => String(one) === chosen) ?? printer.dotsPerInch }); }}
          />
        </FormLayout.Group>
      </FormLayout>
      <Text as="p" tone="subdued">{print.remembered}</Text>
    </BlockStack>
  );
}

interface PrintPanelProps {
  printer: CardPrinter;
  onPrinter: (printer: CardPrinter) => void;
  /** The cards on this page of the list. */
  cards: number;
  printing: boolean;
  onPrintPage: () => void;
}

/** Beside a list: the printer, and the whole page with one click. */
export function PrintPanel({ printer, onPrinter, cards, printing, onPrintPage }: PrintPanelProps) {
  const { print } = useWords(insertMessages);
  return (
    <Card>
      <BlockStack gap="300">
        <PrinterChoice printer={printer} onChange={onPrinter} />
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
          <WithoutCards {...state} />
        </BlockStack>
      </Banner>
    );
    case "nothing": return <Banner tone="info" title={print.nothing} onDismiss={onClose}><WithoutCards {...state} /></Banner>;
    case "too-many": return <Banner tone="warning" onDismiss={onClose}><p>{print.tooMany}</p></Banner>;
    case "failed": return <Banner tone="warning" title={print.failed} onDismiss={onClose}><p>{print.failedText}</p></Banner>;
  }
}

function WithoutCards({ without, unfit }: { without: Without; unfit: number }) {
  const { locale } = useReader();
  const { print } = useWords(insertMessages);
  const reasons = Object.entries(without) as [CardReason, number][];
  if (reasons.length === 0 && unfit === 0) return null;
  return (
    <BlockStack gap="100">
      {unfit > 0 ? <Text as="p">{print.unfit(unfit)}</Text> : null}
      {reasons.length > 0 ? <Text as="p">{print.without(reasons.reduce((sum, [, orders]) => sum + orders, 0))}</Text> : null}
      <List>{reasons.map(([reason, orders]) => <List.Item key={reason}>{print.count(orders, reasonWords(reason, locale))}</List.Item>)}</List>
    </BlockStack>
  );
}

/** These are addresses of this browser's own memory, which the app's router must not follow: plain links in Polaris' colour. */
const linkColour = { color: "var(--p-color-text-link)" };
