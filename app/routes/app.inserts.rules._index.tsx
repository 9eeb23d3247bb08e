import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useFetcher, useLoaderData, useNavigate } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { Page, Text } from "@shopify/polaris";
import { countByRule } from "~/features/inserts/rules/count-by-rule.server";
import { readRulesAction } from "~/features/inserts/domain/rules/rules-action";
import type { RulesAnswer } from "~/features/inserts/domain/rules/rules-action";
import { listRules } from "~/features/inserts/rules/insert-rule.server";
import { changeRules } from "~/features/inserts/rules/change-rules.server";
import { RulesList } from "~/features/inserts/ui/rules/rules-list";
import { rulesMessages } from "~/features/inserts/ui/rules/rules-messages";
import { nearestLocale } from "~/kernel/locale";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useReader, useWords } from "~/platform/ui/reader";
import { useToast } from "~/platform/ui/use-toast";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await requireMerchant(request);
  const [rules, counts] = await Promise.all([listRules(shop), countByRule(shop.id)]);
  return { currency: shop.currency || "EUR", rules: rules.map((rule) => ({ ...rule, count: counts.get(rule.id) ?? { given: 0, used: 0, out: 0 } })) };
}

export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const asked = readRulesAction(await request.formData());
  if (!asked) throw data(null, { status: 400 });
  const answer = await changeRules(shop, asked, nearestLocale(asked.locale, nearestLocale(shop.locale)), now());
  if (!answer.ok && answer.reason === "unknown") throw data(null, { status: 404 });
  return data<RulesAnswer>(answer, { status: answer.ok ? 200 : answer.reason === "needs-scopes" ? 422 : 409 });
}

export default function RulesPage() {
  const { rules, currency } = useLoaderData<typeof loader>();
  const words = useWords(rulesMessages);
  const { locale } = useReader();
  const navigate = useNavigate();
  const fetcher = useFetcher<typeof action>();
  const answer = fetcher.state === "idle" ? fetcher.data : undefined;
  useToast(answer, (given) => (given.ok ? words.done[given.done] : null));
  return (
    <Page>
      <TitleBar title={words.title}>
        <button type="button" variant="primary" onClick={() => { navigate("/app/inserts/rules/new"); }}>{words.add}</button>
        <button type="button" onClick={() => { navigate("/app/inserts/rules/tester"); }}>{words.tester}</button>
      </TitleBar>
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <RulesList
        rules={rules} currency={currency} busy={fetcher.state !== "idle"} failed={answer && !answer.ok ? answer.reason : null}
        onAct={(asked) => { fetcher.submit({ ...asked, locale }, { method: "post" }); }}
      />
    </Page>
  );
}
