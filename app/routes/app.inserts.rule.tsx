import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { Page, Text } from "@shopify/polaris";
import { parseRuleForm, readRuleForm } from "~/features/inserts/domain/parse-rule-form";
import { currentInsertRule, saveInsertRule } from "~/features/inserts/insert-rule.server";
import { RuleEditor } from "~/features/inserts/ui/rule-editor";
import type { RuleAnswer } from "~/features/inserts/ui/rule-editor";
import { ruleMessages } from "~/features/inserts/ui/rule-messages";
import { dayOf } from "~/kernel/day";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { openFile } from "~/platform/ui/open-file";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await requireMerchant(request);
  const rule = await currentInsertRule(shop);
  return { rule, currency: shop.currency || rule.terms.currency, shopName: shop.name, today: dayOf(now(), shop.timeZone) };
}

export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const parsed = parseRuleForm(readRuleForm(await request.formData()), shop.currency || "EUR");
  if (!parsed.ok) return data<RuleAnswer>(parsed, { status: 422 });
  const saved = await saveInsertRule(shop, parsed.rule, parsed.editedVersion, now());
  return saved.ok
    ? data<RuleAnswer>(saved)
    : data<RuleAnswer>({ ok: false, errors: { version: "changed-meanwhile" } }, { status: 409 });
}

export default function RulePage() {
  const loaded = useLoaderData<typeof loader>();
  const words = useWords(ruleMessages);
  const bridge = useAppBridge();
  const fetcher = useFetcher<typeof action>();
  const openPdf = async (asked: Record<string, string>): Promise<void> => {
    if (!(await openFile(`/app/inserts/preview.pdf?${new URLSearchParams(asked).toString()}`))) bridge.toast.show(words.pdfFailed, { isError: true });
  };
  return (
    <Page>
      <TitleBar title={words.title} />
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <RuleEditor
        {...loaded}
        saving={fetcher.state !== "idle"}
        answer={fetcher.state === "idle" ? fetcher.data : undefined}
        onSave={(form) => { fetcher.submit({ ...form }, { method: "post" }); }}
        onSaved={() => { bridge.toast.show(words.saved); }}
        onOpenPdf={(form, language) => { void openPdf({ ...form, language }); }}
      />
    </Page>
  );
}
