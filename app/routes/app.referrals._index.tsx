import type { LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Page, Text } from "@shopify/polaris";
import { readReferralQuery } from "~/features/referrals/domain/referrals/referral-query";
import { listReferrals } from "~/features/referrals/referrals/list-referrals.server";
import { useListAddress } from "~/core/lists/ui/use-list-address";
import { listMessages } from "~/features/referrals/ui/referrals/list-messages";
import { ReferralFilters } from "~/features/referrals/ui/referrals/referral-filters";
import { ReferralTable } from "~/features/referrals/ui/referrals/referral-table";
import { sharedMessages } from "~/features/referrals/ui/referrals/shared-messages";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useReader, useWords } from "~/platform/ui/reader";
import { saveFile } from "~/platform/ui/save-file";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const query = readReferralQuery(new URL(request.url).searchParams);
  if (!query) throw data(null, { status: 400 });
  return listReferrals(await requireMerchant(request), query);
}

export default function ReferralsPage() {
  const page = useLoaderData<typeof loader>();
  const words = useWords(listMessages);
  const shared = useWords(sharedMessages);
  const { locale } = useReader();
  const bridge = useAppBridge();
  const { values, isFiltered, address, choose, go } = useListAddress(["stage", "way", "advocate", "search"]);
  const saveCsv = async (): Promise<void> => {
    address.set("locale", locale);
    if (!(await saveFile(`/app/referrals.csv?${address.toString()}`, words.csvFile))) bridge.toast.show(shared.csvFailed, { isError: true });
  };
  return (
    <Page fullWidth>
      <TitleBar title={words.title} />
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <BlockStack gap="400">
        <ReferralFilters values={values} onChoose={choose} onCsv={() => { void saveCsv(); }} />
        <ReferralTable {...page} isFiltered={isFiltered} onGo={go} />
      </BlockStack>
    </Page>
  );
}
