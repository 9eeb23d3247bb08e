import type { LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Box, Button, Card, EmptyState, InlineStack, Page, Text } from "@shopify/polaris";
import { DeferredResults } from "~/core/experiments/ui/deferred-results";
import { HowCounted } from "~/core/experiments/ui/how-counted";
import { PeriodSelect } from "~/core/experiments/ui/period-select";
import { readReportQuery } from "~/features/reviews/domain/report/report-query";
import { readComplaintReport, readReportMonths } from "~/features/reviews/report/read-complaint-report.server";
import { Report } from "~/features/reviews/ui/report/report";
import { reportMessages } from "~/features/reviews/ui/report/report-messages";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useReader, useWords } from "~/platform/ui/reader";
import { saveFile } from "~/platform/ui/save-file";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const query = readReportQuery(new URL(request.url).searchParams);
  if (!query) throw data(null, { status: 400 });
  const shop = await requireMerchant(request);
  const months = await readReportMonths(shop, now());
  // Reading thousands of reviews takes longer than all else: the page does not wait for it.
  return { query, months, report: months ? readComplaintReport(shop, query, now()) : null };
}

export default function ReportPage() {
  const { query, months, report } = useLoaderData<typeof loader>();
  const words = useWords(reportMessages);
  const { locale } = useReader();
  const bridge = useAppBridge();
  const [search, setSearch] = useSearchParams();
  const save = async (): Promise<void> => {
    if (!(await saveFile(`/app/reviews/report.csv?${new URLSearchParams([...search, ["locale", locale]]).toString()}`, words.csvFile))) bridge.toast.show(words.csvFailed, { isError: true });
  };
  return (
    <Page fullWidth>
      <TitleBar title={words.title} />
      <Text as="h1" visuallyHidden>{words.title}</Text>
      {months ? (
        <BlockStack gap="400">
          <Box paddingInline={{ xs: "400", sm: "0" }}><Text as="p" tone="subdued">{words.intro}</Text></Box>
          <Card>
            <InlineStack gap="300" align="space-between" blockAlign="end">
              <div style={{ minWidth: "14rem" }}><PeriodSelect label={words.period} value={query.period} months={months} onChange={(period) => { setSearch({ period }, { preventScrollReset: true }); }} /></div>
              <Button onClick={() => { void save(); }}>{words.csv}</Button>
            </InlineStack>
          </Card>
          <DeferredResults key={query.period} results={report} words={words}>
            {(read) => <Report report={read} query={query} onShowAll={() => { setSearch({ period: query.period }, { preventScrollReset: true }); }} />}
          </DeferredResults>
          <HowCounted title={words.howTitle} paragraphs={words.how} />
        </BlockStack>
      ) : (
        <Card><EmptyState heading={words.emptyTitle} image="" action={{ content: words.toProgramme, url: "/app/reviews/programme" }}><p>{words.empty}</p></EmptyState></Card>
      )}
    </Page>
  );
}
