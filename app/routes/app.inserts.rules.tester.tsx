import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData, useNavigate, useNavigation, useSearchParams } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Layout, Page, Text } from "@shopify/polaris";
import { historyStanding } from "~/core/history/history-standing.server";
import { historyWords } from "~/core/history/ui/history-words";
import { parseTrial } from "~/features/inserts/domain/rules/parse-trial";
import { readRuleForm } from "~/features/inserts/domain/rules/rule-form-schema";
import { findPastOrders } from "~/features/inserts/rules/past-orders.server";
import { testAlone, testOrder } from "~/features/inserts/rules/test-rules.server";
import type { TrialAnswer } from "~/features/inserts/ui/rules/rule-trial";
import { testerMessages } from "~/features/inserts/ui/rules/tester-messages";
import { TesterMonth } from "~/features/inserts/ui/rules/tester-month";
import { TesterOrder } from "~/features/inserts/ui/rules/tester-order";
import { TesterPicker } from "~/features/inserts/ui/rules/tester-picker";
import { isDigits } from "~/kernel/gid";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useReader, useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await requireMerchant(request);
  const asked = new URL(request.url).searchParams;
  const orderId = asked.get("order");
  if (orderId !== null && !isDigits(orderId)) throw data(null, { status: 400 });
  const [orders, tested, history] = await Promise.all([
    findPastOrders(shop.id, (asked.get("search") ?? "").trim().slice(0, 40)), orderId === null ? null : testOrder(shop, orderId), historyStanding(shop.id),
  ]);
  if (tested === undefined) throw data(null, { status: 404 });
  return { currency: shop.currency || "EUR", orders, tested, history };
}

/** Counts the last month's orders for a rule as it stands in the form; nothing is saved. */
export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const form = readRuleForm(await request.json().catch(() => null));
  const rule = form && parseTrial(form, shop.currency || "EUR");
  if (!rule) return data<TrialAnswer>({ ok: false }, { status: 422 });
  return data<TrialAnswer>({ ok: true, ...(await testAlone(shop, rule, now())) });
}

export default function TesterPage() {
  const { orders, tested, history, currency } = useLoaderData<typeof loader>();
  const words = useWords(testerMessages);
  const { locale, timeZone } = useReader();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const isBusy = useNavigation().state !== "idle";
  return (
    <Page>
      <TitleBar title={words.title}><button type="button" onClick={() => { navigate("/app/inserts/rules"); }}>{words.backToList}</button></TitleBar>
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <Layout>
        <Layout.Section variant="oneThird">
          <TesterPicker
            orders={orders} search={search.get("search") ?? ""} chosen={tested?.orderId ?? null} busy={isBusy}
            onSearch={(name) => { setSearch(name === "" ? {} : { search: name }); }}
            onPick={(order) => { setSearch({ ...(search.get("search") ? { search: search.get("search") ?? "" } : {}), order }, { preventScrollReset: true }); }}
          />
        </Layout.Section>
        <Layout.Section>
          <BlockStack gap="400">
            {tested ? <TesterOrder tested={tested} currency={currency} /> : null}
            <TesterMonth />
            {historyWords(history, locale, timeZone).map((sentence) => <Text key={sentence} as="p" tone="subdued">{sentence}</Text>)}
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  );
}
