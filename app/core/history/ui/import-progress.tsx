import { Banner, BlockStack, Card, EmptyState, InlineStack, ProgressBar, Text } from "@shopify/polaris";
import { dayOf, formatDay } from "~/kernel/day";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { percentRead } from "../domain/history-standing";
import type { HistoryStanding } from "../domain/history-standing";
import type { PartStanding } from "../domain/import-part";
import { historyMessages } from "./history-messages";

interface Props {
  standing: HistoryStanding;
  busy: boolean;
  onBegin: () => void;
  onRetry: () => void;
  onAllow: () => void;
}

/** How far the shop's history has been read, part by part, and what the merchant may do about it. */
export function ImportProgress({ standing, busy, onBegin, onRetry, onAllow }: Props) {
  const words = useWords(historyMessages);
  const { locale, timeZone } = useReader();
  const failed = standing.parts.filter(({ state }) => state === "failed");
  if (standing.parts.length === 0) {
    return (
      <Card>
        <EmptyState heading={words.notBegun} image="" action={{ content: words.begin, onAction: onBegin, loading: busy }}><p>{words.notBegunText}</p></EmptyState>
      </Card>
    );
  }
  return (
    <BlockStack gap="400">
      {failed.length > 0 && (
        <Banner tone="critical" title={words.failedTitle} action={{ content: words.retry, onAction: onRetry, loading: busy }}>
          {failed.map(({ part, failure }) => <p key={part}>{words.parts[part]}: {words.failure[failure?.because ?? "broken"]}</p>)}
        </Banner>
      )}
      {standing.limitedTo60Days && (
        <Banner tone="info" title={words.limitedTitle} action={{ content: words.allow, onAction: onAllow, loading: busy }}><p>{words.limitedText}</p></Banner>
      )}
      <Card>
        <BlockStack gap="400">
          <BlockStack gap="100">
            <Text as="h2" variant="headingMd">{words.importTitle}</Text>
            <Text as="p" tone="subdued">{words.importIntro}</Text>
          </BlockStack>
          {standing.parts.map((part) => <PartProgress key={part.part} part={part} />)}
          {standing.since && <Text as="p">{words.knownSince(formatDay(dayOf(standing.since, timeZone), locale))}</Text>}
          {!standing.complete && failed.length === 0 && <Text as="p" tone="subdued">{words.unknownYet}</Text>}
        </BlockStack>
      </Card>
    </BlockStack>
  );
}

function PartProgress({ part }: { part: PartStanding }) {
  const words = useWords(historyMessages);
  const percent = percentRead(part);
  const id = `history-${part.part}`;
  return (
    <BlockStack gap="150">
      <InlineStack align="space-between" gap="200">
        <Text as="h3" variant="bodyMd" id={id}>{words.parts[part.part]}</Text>
        <Text as="span" tone={part.state === "failed" ? "critical" : "subdued"}>{useStandingWords(part)}</Text>
      </InlineStack>
      <ProgressBar
        progress={percent ?? 0} size="small" ariaLabelledBy={id} animated={false}
        tone={part.state === "failed" ? "critical" : part.state === "done" ? "success" : "primary"}
      />
    </BlockStack>
  );
}

function useStandingWords({ state, read, expected, failure }: PartStanding): string {
  const words = useWords(historyMessages);
  const { locale } = useReader();
  const number = (value: number): string => formatNumber(value, locale);
  switch (state) {
    case "waiting": return failure ? words.tryingAgain(failure.times) : words.waiting;
    case "running": return expected ? words.collectingSoFar(number(expected)) : words.collecting;
    case "reading": return expected === null ? words.read(number(read)) : words.readOf(number(read), number(Math.max(expected, read)));
    case "done": return read === 0 ? words.doneNone : words.done(number(read));
    case "failed": return words.failure[failure?.because ?? "broken"];
  }
}
