import { Banner, BlockStack, Button, InlineStack, List, Text } from "@shopify/polaris";
import { useReader, useWords } from "~/platform/ui/reader";
import { reasonWords } from "../../domain/deciding/reason-words";
import type { CardReason } from "../../domain/deciding/reason-words";
import { insertMessages } from "../orders/messages";
import { parcelMessages } from "./parcel-messages";
import type { ParcelPrintState } from "./parcel-printing";

interface ParcelOutcomeProps {
  state: ParcelPrintState;
  onClose: () => void;
  /** Goes on behind that order. */
  onNext: (filter: string, after: string) => void;
}

/** What became of printing: said aloud to screen readers, and it stays until it is closed. */
export function ParcelOutcome(props: ParcelOutcomeProps) {
  const isIdle = props.state.kind === "idle";
  return <div aria-live="polite" style={isIdle ? undefined : { marginBlockEnd: "var(--p-space-400)" }}>{isIdle ? null : <Outcome {...props} />}</div>;
}

function Outcome({ state, onClose, onNext }: ParcelOutcomeProps) {
  const words = useWords(parcelMessages);
  switch (state.kind) {
    case "idle": return null;
    case "printing": return <Banner tone="info"><p>{words.printing}</p></Banner>;
    case "printed": {
      const { next, filter } = state;
      return (
        <Banner tone="success" title={words.ready(state.cards)} onDismiss={onClose}>
          <BlockStack gap="200">
            <InlineStack gap="400">
              <a href={state.address} target="_blank" rel="noreferrer" style={linkColour}>{words.open}</a>
              <a href={state.address} download={words.fileName} style={linkColour}>{words.download}</a>
            </InlineStack>
            {next !== null && filter !== null ? (
              <InlineStack gap="300" blockAlign="center"><Text as="p">{words.thousandSaid}</Text><Button onClick={() => { onNext(filter, next); }}>{words.nextThousand}</Button></InlineStack>
            ) : null}
            <Without without={state.without} unfit={state.unfit} />
          </BlockStack>
        </Banner>
      );
    }
    case "nothing": return <Banner tone="info" title={words.nothing} onDismiss={onClose}><Without without={state.without} unfit={state.unfit} /></Banner>;
    case "too-many": return <Banner tone="warning" onDismiss={onClose}><p>{words.tooMany}</p></Banner>;
    case "failed": return <Banner tone="warning" title={words.failed} onDismiss={onClose}><p>{words.failedText}</p></Banner>;
  }
}

function Without({ without, unfit }: { without: Partial<Record<CardReason, number>>; unfit: number }) {
  const { locale } = useReader();
  const words = useWords(parcelMessages);
  const shared = useWords(insertMessages);
  const reasons = Object.entries(without) as [CardReason, number][];
  if (reasons.length === 0 && unfit === 0) return null;
  return (
    <BlockStack gap="100">
      {unfit > 0 ? <Text as="p">{shared.print.unfit(unfit)}</Text> : null}
      {reasons.length > 0 ? <Text as="p">{words.without(reasons.reduce((sum, [, orders]) => sum + orders, 0))}</Text> : null}
      <List>{reasons.map(([reason, orders]) => <List.Item key={reason}>{words.count(orders, reasonWords(reason, locale))}</List.Item>)}</List>
    </BlockStack>
  );
}

/** These are addresses of this browser's own memory, which the app's router must not follow: plain links in Polaris' colour. */
const linkColour = { color: "var(--p-color-text-link)" };
