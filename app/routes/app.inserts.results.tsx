import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useFetcher, useLoaderData, useSearchParams } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, Card, EmptyState, InlineStack, Page, Text } from "@shopify/polaris";
import { DeferredResults } from "~/core/experiments/ui/deferred-results";
import { HowCounted } from "~/core/experiments/ui/how-counted";
import { historyStanding } from "~/core/history/history-standing.server";
import { parseCardCost } from "~/features/inserts/domain/results/parse-card-cost";
import { readResultQuery } from "~/features/inserts/domain/results/result-query";
import { changeSettings } from "~/features/inserts/home/insert-settings.server";
import { readResultFrame } from "~/features/inserts/results/read-result-frame.server";
import { readResults } from "~/features/inserts/results/read-results.server";
import { CardCost } from "~/features/inserts/ui/results/card-cost";
import type { CardCostAnswer } from "~/features/inserts/ui/results/card-cost";
import { ResultFilters } from "~/features/inserts/ui/results/result-filters";
import { Results } from "~/features/inserts/ui/results/results";
import { resultsMessages } from "~/features/inserts/ui/results/results-messages";
import { UnknownBefore } from "~/features/inserts/ui/results/unknown-before";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useReader, useWords } from "~/platform/ui/reader";
import { saveFile } from "~/platform/ui/save-file";
import { useToast } from "~/platform/ui/use-toast";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const query = readResultQuery(new URL(request.url).searchParams);
  if (!query) throw data(null, { status: 400 });
  const shop = await requireMerchant(request);
  const [frame, history] = await Promise.all([readResultFrame(shop, query, now()), historyStanding(shop.id)]);
  if (frame === "unknown") throw data(null, { status: 404 });
  // Counting takes longer than all else in a large shop: the page does not wait for it.
  return { frame, history, results: frame ? readResults(shop, frame, now()) : null };
}

export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const cost = parseCardCost(String((await request.formData()).get("cost") ?? ""), shop.currency || "EUR");
  if (!cost.ok) return data<CardCostAnswer>(cost, { status: 422 });
  await changeSettings(shop.id, { cardCostMinor: cost.minor }, now());
  return data<CardCostAnswer>({ ok: true });
}

export default function ResultsPage() {
  const { frame, history, results } = useLoaderData<typeof loader>();
  const words = useWords(resultsMessages);
  const { locale } = useReader();
  const bridge = useAppBridge();
  const [, setSearch] = useSearchParams();
  const fetcher = useFetcher<typeof action>();
  const answer = fetcher.state === "idle" ? fetcher.data : undefined;
  useToast(answer, ({ ok }) => (ok ? words.saved : words.saveFailed));
  if (!frame) {
    return (
      <Page>
        <TitleBar title={words.title} />
        <Text as="h1" visuallyHidden>{words.title}</Text>
        <BlockStack gap="400">
          <UnknownBefore history={history} />
          <Card>
            <EmptyState heading={words.emptyTitle} image="" action={{ content: words.toRules, url: "/app/inserts/rules" }}><p>{words.empty}</p></EmptyState>
          </Card>
        </BlockStack>
      </Page>
    );
  }
  const values = { rule: frame.query.ruleId, period: frame.query.period, window: String(frame.query.window) };
  const address = new URLSearchParams(values).toString();
  const save = async (): Promise<void> => {
    if (!(await saveFile(`/app/inserts/results.csv?${address}&locale=${locale}`, words.csvName(values.rule)))) bridge.toast.show(words.csvFailed, { isError: true });
  };
  return (
    <Page>
      <TitleBar title={words.title} />
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <BlockStack gap="400">
        <UnknownBefore history={history} />
        <ResultFilters values={values} rules={frame.rules} months={frame.months} onChange={(chosen) => { setSearch({ ...chosen }, { preventScrollReset: true }); }} />
        <DeferredResults key={address} results={results} words={words}>
          {(read) => (
            <Results
              results={read} window={frame.query.window} currency={frame.currency} isCostKnown={frame.cardCostMinor !== null}
              ruleNames={Object.fromEntries(frame.rules.map(({ id, name }) => [id, name]))} designNames={frame.designNames}
            />
          )}
        </DeferredResults>
        <InlineStack><Button onClick={() => { void save(); }}>{words.exportCsv}</Button></InlineStack>
        <CardCost minor={frame.cardCostMinor} currency={frame.currency} saving={fetcher.state !== "idle"} answer={answer} onSave={(cost) => { fetcher.submit({ cost }, { method: "post" }); }} />
        <HowCounted title={words.howTitle} paragraphs={words.how} />
      </BlockStack>
    </Page>
  );
}
