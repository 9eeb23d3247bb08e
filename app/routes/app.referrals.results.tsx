import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, Card, EmptyState, InlineStack, Page, Text } from "@shopify/polaris";
import { readReferralResults } from "~/features/referrals/results/read-referral-results.server";
import { ReferralResults } from "~/features/referrals/ui/results/referral-results";
import { resultsMessages } from "~/features/referrals/ui/results/results-messages";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useWords } from "~/platform/ui/reader";
import { saveFile } from "~/platform/ui/save-file";

export { ErrorBoundary };

export const loader = async ({ request }: LoaderFunctionArgs) => readReferralResults(await requireMerchant(request));

export default function ReferralResultsPage() {
  const results = useLoaderData<typeof loader>();
  const words = useWords(resultsMessages);
  const bridge = useAppBridge();
  const save = async (): Promise<void> => {
    if (!(await saveFile("/app/referrals/results.csv", words.csvName))) bridge.toast.show(words.csvFailed, { isError: true });
  };
  return (
    <Page>
      <TitleBar title={words.title} />
      <Text as="h1" visuallyHidden>{words.title}</Text>
      {results.months.length === 0 ? (
        <Card><EmptyState heading={words.emptyTitle} image="" action={{ content: words.toProgramme, url: "/app/referrals/programme" }}><p>{words.empty}</p></EmptyState></Card>
      ) : (
        <BlockStack gap="400">
          <ReferralResults {...results} />
          <InlineStack><Button onClick={() => { void save(); }}>{words.exportCsv}</Button></InlineStack>
        </BlockStack>
      )}
    </Page>
  );
}
