import { BlockStack, Card, InlineStack, ProgressBar, Text } from "@shopify/polaris";
import { useId } from "react";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { ImportStanding } from "../../domain/advocates/import-standing";
import { importErrorWords } from "../../domain/advocates/import-words";
import type { ImportError } from "../../domain/advocates/read-import-rows";
import { importMessages } from "./import-messages";

const mostLinesShown = 50;

/** How far it has come, and what it found, by line. */
export function ImportReport({ standing }: { standing: ImportStanding }) {
  const words = useWords(importMessages);
  const { locale } = useReader();
  const id = useId();
  const { dry, chunks, chunksRead, admitted, known, control, unknown, taken, wrong, wrongCount } = standing;
  const isDone = chunksRead >= chunks;
  const count = (value: number): string => formatNumber(value, locale);
  const title = isDone ? (dry ? words.doneDry : words.done) : dry ? words.runningDry : words.running;
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between"><Text as="h2" variant="headingMd" id={id}>{title}</Text>{isDone ? null : <Text as="span" tone="subdued">{words.progress(chunksRead, chunks)}</Text>}</InlineStack>
        {isDone ? null : <><ProgressBar progress={chunks === 0 ? 100 : Math.round((100 * chunksRead) / chunks)} size="small" ariaLabelledBy={id} animated={false} /><Text as="p" tone="subdued">{words.begun}</Text></>}
        <div aria-live="polite">
          <BlockStack gap="200">
            <Text as="p">{(dry ? words.wouldAdmit : words.admitted)(count(admitted))}</Text>
            {control > 0 ? <Text as="p">{words.ofThemControl(count(control))}</Text> : null}
            {known > 0 ? <Text as="p">{words.known(count(known))}</Text> : null}
            {unknown.length > 0 ? <Lines title={words.unknown(count(unknown.length))} lines={unknown} /> : null}
            {taken.length > 0 ? <Lines title={words.taken(count(taken.length))} lines={taken} /> : null}
            {wrongCount > 0 ? (
              <BlockStack gap="050">
                <Text as="p">{words.wrong(count(wrongCount))}</Text>
                <ul style={{ margin: 0, paddingInlineStart: "1.25rem" }}>{wrong.slice(0, mostLinesShown).map((error) => <li key={error.line}>{importErrorWords(error as ImportError, locale)}</li>)}</ul>
                {wrongCount > mostLinesShown ? <Text as="p" tone="subdued">…</Text> : null}
              </BlockStack>
            ) : null}
          </BlockStack>
        </div>
      </BlockStack>
    </Card>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly number[] }) {
  const words = useWords(importMessages);
  return (
    <BlockStack gap="050">
      <Text as="p">{title}</Text>
      <Text as="p" tone="subdued" breakWord>{words.lines(lines.slice(0, mostLinesShown).join(", "), Math.max(0, lines.length - mostLinesShown))}</Text>
    </BlockStack>
  );
}
