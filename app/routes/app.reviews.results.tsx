import type { LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { Await, useLoaderData, useSearchParams } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, Card, EmptyState, InlineStack, Page, SkeletonBodyText, Text } from "@shopify/polaris";
import { Suspense } from "react";
import { readPeriod } from "~/core/experiments/domain/result-periods";
import { PeriodSelect } from "~/core/experiments/ui/period-select";
import { readReviewMonths, readReviewResults } from "~/features/reviews/results/read-review-results.server";
import { ReviewResults } from "~/features/reviews/ui/results/review-results";
import { reviewResultsMessages } from "~/features/reviews/ui/results/review-results-messages";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useReader, useWords } from "~/platform/ui/reader";
import { saveFile } from "~/platform/ui/save-file";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const period = readPeriod(new URL(request.url).searchParams.get("period"));
  if (period === undefined) throw data(null, { status: 400 });
  const shop = await requireMerchant(request);
  const months = await readReviewMonths(shop, now());
  // Counting takes longer than all else in a large shop: the page does not wait for it.
  return { period, months, results: months ? readReviewResults(shop, period, now()) : null };
}

export default function ReviewResultsPage() {
  const { period, months, results } = useLoaderData<typeof loader>();
  const words = useWords(reviewResultsMessages);
  const { locale } = useReader();
  const bridge = useAppBridge();
  const [, setSearch] = useSearchParams();
  const save = async (): Promise<void> => {
    if (!(await saveFile(`/app/reviews/results.csv?${new URLSearchParams({ period, locale }).toString()}`, words.csvName))) bridge.toast.show(words.csvFailed, { isError: true });
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
          <Suspense key={period} fallback={<Card><div role="status" aria-busy="true" aria-label={words.loading} style={{ minHeight: "24rem" }}><SkeletonBodyText lines={8} /></div></Card>}>
            <Await resolve={results} errorElement={<Card><Text as="p">{words.failed}</Text></Card>}>{(read) => (read ? <ReviewResults results={read} /> : null)}</Await>
          </Suspense>
          <InlineStack><Button onClick={() => { void save(); }}>{words.exportCsv}</Button></InlineStack>
          <Card>
            <BlockStack gap="300">
              <Text as="h2" variant="headingMd">{words.howTitle}</Text>
              {words.how.map((paragraph) => <Text key={paragraph} as="p">{paragraph}</Text>)}
            </BlockStack>
          </Card>
        </BlockStack>
      ) : (
        <Card><EmptyState heading={words.emptyTitle} image="" action={{ content: words.toProgramme, url: "/app/reviews/programme" }}><p>{words.empty}</p></EmptyState></Card>
      )}
    </Page>
  );
}
