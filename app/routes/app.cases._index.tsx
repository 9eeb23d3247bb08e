import type { LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Box, Card, Page, Tabs, Text } from "@shopify/polaris";
import { useListAddress } from "~/core/lists/ui/use-list-address";
import { listCases } from "~/features/reviews/cases/list-cases.server";
import { caseStandings, readCaseQuery } from "~/features/reviews/domain/cases/case-query";
import { readSatisfaction } from "~/features/reviews/satisfaction/read-satisfaction.server";
import { caseMessages } from "~/features/reviews/ui/cases/case-messages";
import { CaseTable } from "~/features/reviews/ui/cases/case-table";
import { Satisfaction } from "~/features/reviews/ui/satisfaction/satisfaction";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const query = readCaseQuery(new URL(request.url).searchParams);
  if (!query) throw data(null, { status: 400 });
  const shop = await requireMerchant(request);
  const [page, satisfaction] = [await listCases(shop, query), await readSatisfaction(shop)];
  return { ...page, state: query.state, satisfaction, now: now() };
}

export default function CasesPage() {
  const { rows, newer, older, state, satisfaction, now } = useLoaderData<typeof loader>();
  const words = useWords(caseMessages);
  const { choose, go } = useListAddress(["state"]);
  return (
    <Page>
      <TitleBar title={words.title} />
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <BlockStack gap="400">
        <Box paddingInline={{ xs: "400", sm: "0" }}><Text as="p" tone="subdued">{words.intro}</Text></Box>
        <Card padding="0">
          <Box paddingInline="200">
            <Tabs
              tabs={caseStandings.map((id) => ({ id, content: words.states[id], panelID: "cases", accessibilityLabel: `${words.menu}: ${words.states[id]}` }))}
              selected={caseStandings.indexOf(state)} onSelect={(index) => { choose({ state: caseStandings[index] ?? "open" }); }}
            />
          </Box>
        </Card>
        <div id="cases" role="tabpanel" aria-label={words.states[state]}><CaseTable rows={rows} state={state} now={now} newer={newer} older={older} onGo={go} /></div>
        <Satisfaction overviews={satisfaction} />
      </BlockStack>
    </Page>
  );
}
