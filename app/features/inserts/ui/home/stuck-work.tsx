import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { Moment } from "~/platform/ui/moment";
import { useWords } from "~/platform/ui/reader";
import { overviewMessages } from "./overview-messages";

export interface StuckJob {
  id: string;
  name: string;
  kind: string;
  attempts: number;
  failedAt: Date;
}

interface StuckWorkProps {
  jobs: StuckJob[];
  /** The job that is being started anew right now. */
  starting: string | null;
  onTryAgain: (jobId: string) => void;
}

/** Jobs that will not be tried again by themselves: what it was, why, and a button. */
export function StuckWork({ jobs, starting, onTryAgain }: StuckWorkProps) {
  const words = useWords(overviewMessages);
  if (jobs.length === 0) return null;
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">{words.stuckTitle}</Text>
          <Text as="p" tone="subdued">{words.stuckIntro}</Text>
        </BlockStack>
        {jobs.map((job) => {
          const name = wordsOf(words.jobs, job.name, words.jobs.other);
          return (
            <InlineStack key={job.id} align="space-between" blockAlign="center" gap="300">
              <BlockStack gap="050">
                <Text as="h3" variant="headingSm">{name}</Text>
                <Text as="p">{wordsOf(words.failures, job.kind, words.failures.unexpected)}</Text>
                <Text as="p" tone="subdued"><Moment at={job.failedAt} />, {words.attempts(job.attempts)}</Text>
              </BlockStack>
              <Button onClick={() => { onTryAgain(job.id); }} loading={starting === job.id} accessibilityLabel={`${words.tryAgain}: ${name}`}>{words.tryAgain}</Button>
            </InlineStack>
          );
        })}
      </BlockStack>
    </Card>
  );
}

const wordsOf = (all: Readonly<Record<string, string>>, name: string, otherwise: string): string =>
  Object.hasOwn(all, name) ? (all[name] ?? otherwise) : otherwise;
