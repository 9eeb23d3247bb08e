import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import { Moment } from "~/platform/ui/moment";
import { useWords } from "~/platform/ui/reader";
import type { CohortKept } from "./kill-switches";
import { safetyMessages } from "./safety-messages";

export interface PastStopRow {
  key: string;
  at: Date;
  act: "stopped" | "resumed";
  what: { kind: "code"; code: string; orderId: string | null } | { kind: "cohort"; title: string; keptBy: CohortKept };
  because: string;
}

/** What was stopped and let go again, newest first, as it stands in the ledger. */
export function StopHistory({ past }: { past: PastStopRow[] }) {
  const words = useWords(safetyMessages);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.pastTitle}</Text>
        {past.length === 0 ? <Text as="p" tone="subdued">{words.pastEmpty}</Text> : null}
        {past.map(({ key, at, act, what, because }) => (
          <BlockStack key={key} gap="050">
            <Text as="p">{what.kind === "code" ? words.pastCode(act, what.code) : words.cohorts[what.keptBy].past(act, what.title)}</Text>
            <Text as="p" tone="subdued">
              <Moment at={at} />{because === "" ? null : ` · ${words.because(because)}`}
              {what.kind === "code" && what.orderId !== null ? <> · <Link url={`/app/orders/${what.orderId}`} accessibilityLabel={`${words.toOrder}: ${what.code}`}>{words.toOrder}</Link></> : null}
            </Text>
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  );
}
