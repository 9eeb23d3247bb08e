import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { Await, useFetcher, useLoaderData, useSearchParams } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Page, Text } from "@shopify/polaris";
import { Suspense } from "react";
import { readFigures, readLatestFacts, readStanding } from "~/features/inserts/read-overview.server";
import { OverviewFacts } from "~/features/inserts/ui/overview-facts";
import { Figures, FiguresCard, FiguresSkeleton, periodsInDays } from "~/features/inserts/ui/overview-figures";
import { overviewMessages } from "~/features/inserts/ui/overview-messages";
import { OverviewNotices, OverviewSetup } from "~/features/inserts/ui/overview-setup";
import { StuckWork } from "~/features/inserts/ui/stuck-work";
import { now } from "~/platform/clock.server";
import { isKey } from "~/kernel/key";
import { retryFailedJob } from "~/platform/jobs/retry-failed-job.server";
import { acceptProxyPath } from "~/features/inserts/learn-proxy-path.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { frameMessages } from "~/platform/ui/messages";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useWords } from "~/platform/ui/reader";
import { useToast } from "~/platform/ui/use-toast";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("days");
  const days = asked === null ? periodsInDays[0] : periodsInDays.find((period) => String(period) === asked);
  if (days === undefined) throw data(null, { status: 400 });
  const shop = await requireMerchant(request);
  const [standing, facts] = await Promise.all([readStanding(shop), readLatestFacts(shop.id)]);
  // Counting takes longer than all else in a large shop: the page does not wait for it.
  return { days, standing, facts, figures: readFigures(shop.id, days, now()) };
}

export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const form = await request.formData();
  switch (form.get("intent")) {
    case "try-again": {
      const job = String(form.get("job"));
      const started = isKey(job) && (await retryFailedJob(shop.id, job));
      return data({ ok: started, started }, { status: started ? 200 : 404 });
    }
    case "proxy-read":
      await acceptProxyPath(shop.id);
      return data({ ok: true, started: false });
    default:
      return data({ ok: false, started: false }, { status: 400 });
  }
}

export default function OverviewPage() {
  const { days, standing, facts, figures } = useLoaderData<typeof loader>();
  const frame = useWords(frameMessages);
  const words = useWords(overviewMessages);
  const [, setSearch] = useSearchParams();
  const fetcher = useFetcher<typeof action>();
  const starting = fetcher.state === "idle" ? null : String(fetcher.formData?.get("job") ?? "");
  useToast(fetcher.state === "idle" ? fetcher.data : undefined, (answer) => (answer.ok ? (answer.started ? words.started : null) : words.goneAlready));
  return (
    <Page>
      <TitleBar title={frame.overview} />
      <Text as="h1" visuallyHidden>{frame.overview}</Text>
      <BlockStack gap="400">
        <OverviewNotices {...standing} onProxyRead={() => { fetcher.submit({ intent: "proxy-read" }, { method: "post" }); }} />
        <OverviewSetup prepared={standing.prepared} ruleOn={standing.ruleOn} />
        <StuckWork jobs={standing.failedJobs} starting={starting} onTryAgain={(job) => { fetcher.submit({ intent: "try-again", job }, { method: "post" }); }} />
        <FiguresCard days={days} onDays={(chosen) => { setSearch({ days: chosen }, { preventScrollReset: true }); }}>
          <Suspense key={days} fallback={<FiguresSkeleton />}>
            <Await resolve={figures} errorElement={<Text as="p">{words.figuresFailed}</Text>}>
              {(read) => <Figures figures={read} />}
            </Await>
          </Suspense>
        </FiguresCard>
        <OverviewFacts facts={facts} />
      </BlockStack>
    </Page>
  );
}
