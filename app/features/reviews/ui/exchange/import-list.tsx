import { Badge, BlockStack, Card, Divider, InlineStack, ProgressBar, Text } from "@shopify/polaris";
import { Fragment, useId } from "react";
import { formatNumber, Moment } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { LineError } from "../../domain/exchange/import-problem";
import { exchangeMessages } from "./exchange-messages";
import { LineErrors } from "./line-errors";

export interface ShownImport {
  id: string;
  fileName: string;
  state: "running" | "done" | "failed" | "abandoned";
  lines: number;
  done: number;
  taken: number;
  known: number;
  errors: LineError[];
  errorCount: number;
  photosLeft: number;
  photosRefused: number;
  startedAt: Date;
}

/** The newest imports: how far each has come, and what it found. */
export function ImportList({ imports }: { imports: readonly ShownImport[] }) {
  const words = useWords(exchangeMessages);
  if (imports.length === 0) return null;
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">{words.importsTitle}</Text>
        {imports.map((one, place) => <Fragment key={one.id}>{place > 0 ? <Divider /> : null}<ImportEntry {...one} /></Fragment>)}
      </BlockStack>
    </Card>
  );
}

const tones = { running: "info", done: "success", failed: "attention", abandoned: "warning" } as const;

function ImportEntry({ fileName, state, lines, done, taken, known, errors, errorCount, photosLeft, photosRefused, startedAt }: ShownImport) {
  const words = useWords(exchangeMessages);
  const { locale } = useReader();
  const id = useId();
  const say = (count: number, words: (count: string) => string, always = false) => (count > 0 || always ? <Text as="p">{words(formatNumber(count, locale))}</Text> : null);
  return (
    <BlockStack gap="200">
      <InlineStack gap="200" blockAlign="center">
        <Text as="h3" variant="headingSm" id={id} breakWord>{fileName}</Text>
        <Badge tone={tones[state]}>{words.states[state]}</Badge>
        <Text as="span" tone="subdued"><Moment at={startedAt} /></Text>
      </InlineStack>
      {state === "running" ? (
        <>
          <ProgressBar progress={lines === 0 ? 100 : Math.floor((100 * done) / lines)} size="small" ariaLabelledBy={id} animated={false} />
          <Text as="p" tone="subdued">{words.progress(formatNumber(done, locale), formatNumber(lines, locale))}. {words.background}</Text>
        </>
      ) : null}
      {state === "failed" || state === "abandoned" ? <Text as="p">{words[state]}</Text> : null}
      <div aria-live="polite">
        <BlockStack gap="100">
          {say(taken, words.taken, true)}
          {say(known, words.known)}
          {say(photosLeft, words.photosLeft)}
          {say(photosRefused, words.photosRefused)}
          <LineErrors errors={errors} count={errorCount} />
        </BlockStack>
      </div>
    </BlockStack>
  );
}
