import { useSearchParams } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, Card, EmptyState, InlineStack, Page, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useReader } from "~/platform/ui/reader";
import { saveFile } from "~/platform/ui/save-file";
import type { ResultPeriod } from "../domain/result-periods";
import { DeferredResults } from "./deferred-results";
import { HowCounted } from "./how-counted";
import { PeriodSelect } from "./period-select";

interface ResultsPageWords {
  title: string; period: string; loading: string; failed: string; exportCsv: string; csvName: string; csvFailed: string;
  howTitle: string; how: readonly string[]; emptyTitle: string; empty: string; toProgramme: string;
}

interface ResultsPageProps<Results> {
  words: ResultsPageWords;
  period: ResultPeriod;
  /** Since when there is something to count, "2026-11" first; null before that. */
  months: string[] | null;
  results: Promise<Results> | Results;
  csvAddress: string;
  programmeAddress: string;
  children: (results: NonNullable<Awaited<Results>>) => ReactNode;
}

/** A page of a programme's results: of which time, what came of it, as a file, and how it is counted. */
export function ResultsPage<Results>({ words, period, months, results, csvAddress, programmeAddress, children }: ResultsPageProps<Results>) {
  const { locale } = useReader();
  const bridge = useAppBridge();
  const [, setSearch] = useSearchParams();
  const save = async (): Promise<void> => {
    if (!(await saveFile(`${csvAddress}?${new URLSearchParams({ period, locale }).toString()}`, words.csvName))) bridge.toast.show(words.csvFailed, { isError: true });
  };
  return (
    <Page>
      <TitleBar title={words.title} />
      <Text as="h1" visuallyHidden>{words.title}</Text>
      {months ? (
        <BlockStack gap="400">
          <Card>
            <div style={{ maxWidth: "20rem" }}>
              <PeriodSelect label={words.period} value={period} months={months} onChange={(chosen) => { setSearch({ period: chosen }, { preventScrollReset: true }); }} />
            </div>
          </Card>
          <DeferredResults key={period} results={results} words={words}>{children}</DeferredResults>
          <InlineStack><Button onClick={() => { void save(); }}>{words.exportCsv}</Button></InlineStack>
          <HowCounted title={words.howTitle} paragraphs={words.how} />
        </BlockStack>
      ) : (
        <Card><EmptyState heading={words.emptyTitle} image="" action={{ content: words.toProgramme, url: programmeAddress }}><p>{words.empty}</p></EmptyState></Card>
      )}
    </Page>
  );
}
