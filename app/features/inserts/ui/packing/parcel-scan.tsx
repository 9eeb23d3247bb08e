import { BlockStack, Box, Button, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { useReader, useWords } from "~/platform/ui/reader";
import { reasonWords } from "../../domain/deciding/reason-words";
import type { CardReason } from "../../domain/deciding/reason-words";
import { parcelMessages } from "./parcel-messages";

/** What became of the last scan. */
export type ScanOutcome =
  | { kind: "printing"; name: string }
  | { kind: "printed"; name: string; gift: string; gone: boolean; opened: boolean }
  | { kind: "none"; name: string; reason: CardReason; gift: string }
  | { kind: "unknown"; typed: string }
  | { kind: "failed"; name: string };

/** Large enough to be read from the packing table. */
export function ParcelScan({ outcome, onScan }: { outcome: ScanOutcome | null; onScan: (typed: string) => void }) {
  const words = useWords(parcelMessages);
  const [typed, setTyped] = useState("");
  return (
    <BlockStack gap="300">
      <form onSubmit={(event) => { event.preventDefault(); if (typed.trim() !== "") onScan(typed); setTyped(""); }}>
        <TextField
          label={words.scan} helpText={words.scanHelp} value={typed} onChange={setTyped} autoComplete="off" maxLength={60}
          connectedRight={<Button submit size="large">{words.scanAction}</Button>}
        />
      </form>
      <div aria-live="assertive">{outcome ? <Outcome outcome={outcome} /> : null}</div>
    </BlockStack>
  );
}

function Outcome({ outcome }: { outcome: ScanOutcome }) {
  const words = useWords(parcelMessages);
  const { locale } = useReader();
  const said = ((): { text: string; more: string; background: "bg-surface-success" | "bg-surface-warning" | "bg-surface-secondary" } => {
    switch (outcome.kind) {
      case "printing": return { text: words.scanPrinting(outcome.name), more: "", background: "bg-surface-secondary" };
      case "printed": return {
        text: outcome.opened ? words.scanPrinted(outcome.name) : words.scanReady(outcome.name), background: "bg-surface-success",
        more: [outcome.gift && words.scanGift(outcome.gift), outcome.gone && words.scanGone(outcome.name)].filter(Boolean).join(" · "),
      };
      case "none": return { text: words.scanNone(outcome.name, reasonWords(outcome.reason, locale)), more: outcome.gift && words.scanGift(outcome.gift), background: "bg-surface-secondary" };
      case "unknown": return { text: words.scanUnknown(outcome.typed), more: "", background: "bg-surface-warning" };
      case "failed": return { text: words.scanFailed(outcome.name), more: "", background: "bg-surface-warning" };
    }
  })();
  return (
    <Box padding="400" borderRadius="200" background={said.background}>
      <Text as="p" variant="headingLg">{said.text}</Text>
      {said.more ? <Text as="p" variant="headingMd">{said.more}</Text> : null}
    </Box>
  );
}
