import { Badge, BlockStack, Card, InlineStack, Text } from "@shopify/polaris";
import { dayOf, formatDay } from "~/kernel/day";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { LineError } from "../../domain/exchange/import-problem";
import { exchangeMessages } from "./exchange-messages";
import { LineErrors } from "./line-errors";

export interface ShownTrial {
  fresh: number;
  photos: number;
  verified: number;
  flagged: number;
  known: number;
  unasked: number;
  errors: LineError[];
  errorCount: number;
  preview: { line: number; stars: number; title: string; body: string; displayName: string; writtenAt: string; verified: boolean }[];
}

/** What a dry run has found: counts, the first reviews as they would be, and what is wrong with which line. */
export function TrialReport({ trial }: { trial: ShownTrial }) {
  const words = useWords(exchangeMessages);
  const { locale } = useReader();
  const { fresh, verified, flagged, photos, known, unasked, errors, errorCount, preview } = trial;
  const counts = [[fresh, words.fresh], [verified, words.ofThemVerified], [flagged, words.ofThemFlagged], [photos, words.photos], [known, words.known], [unasked, words.unasked]] as const;
  return (
    <Card>
      <div aria-live="polite">
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">{words.trialTitle}</Text>
          <BlockStack gap="100">
            {counts.map(([count, say], place) => (count > 0 || place === 0 ? <Text key={place} as="p">{say(formatNumber(count, locale))}</Text> : null))}
          </BlockStack>
          {preview.length > 0 ? <Text as="h3" variant="headingSm">{words.previewTitle}</Text> : null}
          {preview.map((one) => <PreviewLine key={one.line} {...one} />)}
          <LineErrors errors={errors} count={errorCount} />
        </BlockStack>
      </div>
    </Card>
  );
}

function PreviewLine({ line, stars, title, body, displayName, writtenAt, verified }: ShownTrial["preview"][number]) {
  const words = useWords(exchangeMessages);
  const { locale } = useReader();
  return (
    <BlockStack gap="050">
      <InlineStack gap="200" blockAlign="center">
        <span role="img" aria-label={words.starsSaid(stars)}>{"★".repeat(stars)}{"☆".repeat(5 - stars)}</span>
        <Text as="span" fontWeight="medium" breakWord>{displayName || words.anonymous}</Text>
        {/* As it stands in the file, which knows no time zone. */}
        <Text as="span" tone="subdued">{formatDay(dayOf(new Date(writtenAt), "UTC"), locale)} · {words.line(line)}</Text>
        {verified ? <Badge>{words.verifiedElsewhere}</Badge> : null}
      </InlineStack>
      {title ? <Text as="p" fontWeight="medium" breakWord>{title}</Text> : null}
      {body ? <Text as="p" breakWord>{body}</Text> : null}
    </BlockStack>
  );
}
