import { SaveBar } from "@shopify/app-bridge-react";
import { BlockStack, Card, Text, TextField } from "@shopify/polaris";
import { useEffect, useRef, useState } from "react";
import { decimalsOf } from "~/kernel/money";
import { useReader, useWords } from "~/platform/ui/reader";
import { parseCardCost } from "../../domain/results/parse-card-cost";
import type { CardCostError } from "../../domain/results/parse-card-cost";
import { writeDecimal } from "~/kernel/typing/write-decimal";
import { resultsMessages } from "./results-messages";

export type CardCostAnswer = { ok: true } | { ok: false; error: CardCostError };

interface CardCostProps {
  minor: number | null;
  currency: string;
  saving: boolean;
  /** The answer to the last saving; undefined before the first. */
  answer: CardCostAnswer | undefined;
  onSave: (typed: string) => void;
}

/** Where the merchant says what a card costs. */
export function CardCost({ minor, currency, saving, answer, onSave }: CardCostProps) {
  const words = useWords(resultsMessages);
  const { locale } = useReader();
  const saved = minor === null ? "" : writeDecimal(locale)(minor, decimalsOf(currency));
  const [typed, setTyped] = useState(saved);
  const [error, setError] = useState<CardCostError | null>(null);
  const seen = useRef<CardCostAnswer>();
  useEffect(() => {
    if (!answer || seen.current === answer) return;
    seen.current = answer;
    if (answer.ok) setTyped(saved);
    else setError(answer.error);
  }, [answer, saved]);
  const save = (): void => {
    const parsed = parseCardCost(typed, currency);
    setError(parsed.ok ? null : parsed.error);
    if (parsed.ok) onSave(typed);
  };
  const start = (text: string): void => { setTyped(text); setError(null); };
  const isDirty = typed.trim() !== saved;
  return (
    <Card>
      <SaveBar id="card-cost-save-bar" open={isDirty}>
        <button type="button" variant="primary" onClick={save} {...(saving ? { loading: "" } : {})}>{words.save}</button>
        <button type="button" onClick={() => { start(saved); }} disabled={saving}>{words.discard}</button>
      </SaveBar>
      <form noValidate onSubmit={(event) => { event.preventDefault(); if (isDirty) save(); }}>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">{words.costTitle}</Text>
          <div style={{ maxWidth: "20rem" }}>
            <TextField
              label={words.cost} value={typed} onChange={start} autoComplete="off" inputMode="decimal" suffix={currency} maxLength={20} helpText={words.costHelp}
              {...(error ? { error: words.costErrors[error] } : {})}
            />
          </div>
        </BlockStack>
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Card>
  );
}
