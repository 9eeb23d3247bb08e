import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useFetcher, useLoaderData, useRevalidator } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Page, Text } from "@shopify/polaris";
import { useEffect } from "react";
import { beginReconciliation } from "~/core/history/begin-reconciliation.server";
import { allOrdersScope } from "~/core/history/domain/all-orders-scope";
import { historyStanding } from "~/core/history/history-standing.server";
import { listReconciliations } from "~/core/history/list-reconciliations.server";
import { readFurtherBack } from "~/core/history/read-further-back.server";
import { retryImport } from "~/core/history/retry-import.server";
import { historyMessages } from "~/core/history/ui/history-messages";
import { ImportProgress } from "~/core/history/ui/import-progress";
import { Reconciliations } from "~/core/history/ui/reconciliations";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { ShopifyRefused, ShopifyThrottled, ShopifyUnavailable } from "~/platform/shopify/shopify-errors";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useWords } from "~/platform/ui/reader";
import { useToast } from "~/platform/ui/use-toast";

export { ErrorBoundary };

const shownReconciliations = 14;

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await requireMerchant(request);
  const [standing, reconciliations] = await Promise.all([historyStanding(shop.id), listReconciliations(shop.id, shownReconciliations)]);
  return { standing, reconciliations };
}

type Answer = { did: "compare" | "retry" | "begin" } | { did: "allow"; allowed: boolean } | { did: "nothing" };

export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const wish = String((await request.formData()).get("wish"));
  switch (wish) {
    case "compare":
      await beginReconciliation(shop.id);
      return data<Answer>({ did: "compare" });
    case "retry":
      return (await retryImport(shop, now())) ? data<Answer>({ did: "retry" }) : data<Answer>({ did: "nothing" }, { status: 404 });
    case "begin": case "allow":
      try {
        const allowed = await readFurtherBack(shop, now());
        return data<Answer>(wish === "allow" ? { did: "allow", allowed } : { did: "begin" });
      } catch (error) {
        const isShopifys = error instanceof ShopifyThrottled || error instanceof ShopifyUnavailable || error instanceof ShopifyRefused;
        if (!isShopifys) throw error;
        return data<Answer>({ did: "nothing" }, { status: 503 });
      }
    default:
      return data<Answer>({ did: "nothing" }, { status: 400 });
  }
}

const lookAgainMilliseconds = 3_000;

export default function HistoryPage() {
  const { standing, reconciliations } = useLoaderData<typeof loader>();
  const words = useWords(historyMessages);
  const bridge = useAppBridge();
  const fetcher = useFetcher<typeof action>();
  const moving = standing.parts.some(({ state }) => state !== "done" && state !== "failed") || reconciliations.some(({ finishedAt }) => finishedAt === null);
  useLookAgain(moving || fetcher.data?.did === "compare");
  useToast(fetcher.state === "idle" ? fetcher.data : undefined, (answer) => {
    switch (answer.did) {
      case "compare": return words.compareBegun;
      case "retry": case "begin": return words.retried;
      case "allow": return answer.allowed ? words.allowed : words.notAllowed;
      case "nothing": return words.failedToast;
    }
  });
  const wishes = fetcher.state === "idle" ? null : String(fetcher.formData?.get("wish"));
  const send = (wish: string): void => { fetcher.submit({ wish }, { method: "post" }); };
  const ask = async (): Promise<void> => {
    const { result } = await bridge.scopes.request([allOrdersScope]);
    if (result === "granted-all") send("allow");
    else bridge.toast.show(words.notAllowed);
  };
  return (
    <Page>
      <TitleBar title={words.title} />
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <BlockStack gap="400">
        <ImportProgress
          standing={standing} busy={wishes !== null && wishes !== "compare"} onBegin={() => { send("begin"); }} onRetry={() => { send("retry"); }}
          onAllow={() => { void ask().catch(() => { bridge.toast.show(words.failedToast, { isError: true }); }); }}
        />
        <Reconciliations rows={reconciliations} busy={wishes === "compare"} onCompare={() => { send("compare"); }} />
      </BlockStack>
    </Page>
  );
}

/** Looks again and again while something is moving and the page is being looked at. */
function useLookAgain(moving: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!moving) return;
    const timer = setInterval(() => { if (!document.hidden) revalidate(); }, lookAgainMilliseconds);
    return () => { clearInterval(timer); };
  }, [moving, revalidate]);
}
