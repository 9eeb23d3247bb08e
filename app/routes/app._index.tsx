import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useFetcher, useLoaderData, useRevalidator, useSearchParams } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, InlineStack, Page, Text } from "@shopify/polaris";
import { useState } from "react";
import { dismissNotice, openNotices } from "~/core/notices/notice.server";
import { NoticeList } from "~/core/notices/ui/notice-list";
import { checkProxy } from "~/features/inserts/home/check-proxy.server";
import { changeSettings } from "~/features/inserts/home/insert-settings.server";
import { acceptProxyPath } from "~/core/pages/learn-proxy-path.server";
import { readFigures, readLatestFacts, readStanding } from "~/features/inserts/home/read-overview.server";
import { readSetup } from "~/features/inserts/home/read-setup.server";
import { isSetUp } from "~/features/inserts/domain/home/setup-steps";
import { OverviewFacts } from "~/features/inserts/ui/home/overview-facts";
import { Figures, FiguresCard, FiguresSkeleton, periodsInDays } from "~/features/inserts/ui/home/overview-figures";
import { overviewMessages } from "~/features/inserts/ui/home/overview-messages";
import { OverviewNotices } from "~/features/inserts/ui/home/overview-notices";
import { SetupGuide } from "~/features/inserts/ui/home/setup-guide";
import { setupMessages } from "~/features/inserts/ui/home/setup-messages";
import { StuckWork } from "~/features/inserts/ui/home/stuck-work";
import { readReviewProgramme } from "~/features/reviews/programme/review-programme.server";
import { themeBlockStanding } from "~/features/referrals/programme/theme-block-standing.server";
import { now } from "~/platform/clock.server";
import { isKey } from "~/kernel/key";
import { retryFailedJob } from "~/platform/jobs/retry-failed-job.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { Deferred } from "~/platform/ui/deferred";
import { frameMessages } from "~/platform/ui/messages";
import { openFile } from "~/platform/ui/open-file";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useReader, useWords } from "~/platform/ui/reader";
import { useToast } from "~/platform/ui/use-toast";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("days");
  const days = asked === null ? periodsInDays[0] : periodsInDays.find((period) => String(period) === asked);
  if (days === undefined) throw data(null, { status: 400 });
  const shop = await requireMerchant(request);
  const [standing, setup, notices, facts, themeBlock, reviews] = await Promise.all([
    readStanding(shop), readSetup(shop), openNotices(shop.id), readLatestFacts(shop.id), themeBlockStanding(shop), readReviewProgramme(shop),
  ]);
  // Counting takes longer than all else in a large shop: the page does not wait for it.
  return { days, standing, setup: { ...setup, themeBlock, reviewsOn: reviews.on }, notices, facts, figures: readFigures(shop.id, days, now()) };
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
    case "check-proxy":
      await checkProxy(shop, now());
      return data({ ok: true, started: false });
    case "close-guide": case "show-guide":
      await changeSettings(shop.id, { guideClosedAt: form.get("intent") === "close-guide" ? now() : null }, now());
      return data({ ok: true, started: false });
    case "close-notice":
      await dismissNotice(shop.id, String(form.get("notice")), now());
      return data({ ok: true, started: false });
    default:
      return data({ ok: false, started: false }, { status: 400 });
  }
}

export default function OverviewPage() {
  const { days, standing, setup, notices, facts, figures } = useLoaderData<typeof loader>();
  const frame = useWords(frameMessages);
  const words = useWords(overviewMessages);
  const guide = useWords(setupMessages);
  const { locale } = useReader();
  const bridge = useAppBridge();
  const { revalidate } = useRevalidator();
  const [, setSearch] = useSearchParams();
  const [printing, setPrinting] = useState(false);
  const fetcher = useFetcher<typeof action>();
  const busy = (intent: string): boolean => fetcher.state !== "idle" && fetcher.formData?.get("intent") === intent;
  const asked = (name: string): string | null => (fetcher.state === "idle" ? null : String(fetcher.formData?.get(name) ?? ""));
  const post = (fields: Record<string, string>): void => { fetcher.submit(fields, { method: "post" }); };
  useToast(fetcher.state === "idle" ? fetcher.data : undefined, (answer) => (answer.ok ? (answer.started ? words.started : null) : words.goneAlready));
  const testPrint = async (): Promise<void> => {
    setPrinting(true);
    if (!(await openFile(`/app/inserts/test-print.pdf?format=a6&dpi=300&language=${locale}`))) bridge.toast.show(guide.testPrintFailed, { isError: true });
    setPrinting(false);
    revalidate();
  };
  const settled = isSetUp(setup);
  return (
    <Page>
      <TitleBar title={frame.overview} />
      <Text as="h1" visuallyHidden>{frame.overview}</Text>
      <BlockStack gap="400">
        <OverviewNotices {...standing} onProxyRead={() => { post({ intent: "proxy-read" }); }} />
        <NoticeList
          notices={notices} title={words.noticesTitle} words={{ done: words.noticeDone, look: words.toNotice }} closing={asked("notice")}
          onClose={(notice) => { post({ intent: "close-notice", notice }); }}
        />
        {settled || setup.guideClosed ? null : (
          <SetupGuide
            facts={setup} checkingProxy={busy("check-proxy")} printing={printing} onCheckProxy={() => { post({ intent: "check-proxy" }); }}
            onTestPrint={() => { void testPrint(); }} onClose={() => { post({ intent: "close-guide" }); }}
          />
        )}
        <StuckWork jobs={standing.failedJobs} starting={asked("job")} onTryAgain={(job) => { post({ intent: "try-again", job }); }} />
        <FiguresCard days={days} onDays={(chosen) => { setSearch({ days: chosen }, { preventScrollReset: true }); }}>
          <Deferred key={days} value={figures} waiting={<FiguresSkeleton />} failed={<Text as="p">{words.figuresFailed}</Text>}>
            {(read) => <Figures figures={read} />}
          </Deferred>
        </FiguresCard>
        <OverviewFacts facts={facts} />
        {!settled && setup.guideClosed ? <InlineStack><Button variant="plain" onClick={() => { post({ intent: "show-guide" }); }}>{guide.show}</Button></InlineStack> : null}
      </BlockStack>
    </Page>
  );
}
