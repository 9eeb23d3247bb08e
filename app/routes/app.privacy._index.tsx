import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Page, Text } from "@shopify/polaris";
import { listDataRequests } from "~/core/customers/list-data-requests.server";
import { markDataRequestAnswered } from "~/core/customers/mark-data-request-answered.server";
import { DataRequests, WhatIsStored } from "~/core/customers/ui/data-requests";
import { privacyMessages } from "~/core/customers/ui/privacy-messages";
import { saveFile } from "~/platform/ui/save-file";
import { isKey } from "~/kernel/key";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useToast } from "~/platform/ui/use-toast";
import { useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await requireMerchant(request);
  return { requests: await listDataRequests(shop.id) };
}

export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const requestId = String((await request.formData()).get("request"));
  const marked = isKey(requestId) && (await markDataRequestAnswered(shop.id, requestId, now()));
  return data({ ok: marked }, { status: marked ? 200 : 404 });
}

export default function PrivacyPage() {
  const { requests } = useLoaderData<typeof loader>();
  const words = useWords(privacyMessages);
  const bridge = useAppBridge();
  const fetcher = useFetcher<typeof action>();
  const marking = fetcher.state === "idle" ? null : String(fetcher.formData?.get("request") ?? "");
  useToast(fetcher.state === "idle" ? fetcher.data : undefined, (answer) => (answer.ok ? words.marked : null));
  const download = async (requestId: string): Promise<void> => {
    const saved = await saveFile(`/app/privacy/${encodeURIComponent(requestId)}.json`, `${requestId}.json`);
    if (!saved) bridge.toast.show(words.failed, { isError: true });
  };
  return (
    <Page>
      <TitleBar title={words.title} />
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <BlockStack gap="400">
        <DataRequests
          requests={requests} marking={marking}
          onDownload={(requestId) => { void download(requestId); }}
          onMark={(request) => { fetcher.submit({ request }, { method: "post" }); }}
        />
        <WhatIsStored />
      </BlockStack>
    </Page>
  );
}
